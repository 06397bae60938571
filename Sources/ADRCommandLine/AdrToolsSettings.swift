import ADRAuthoring
import ADRProject
import ADRTemplates
import ADRText

/// What adr-tools takes from the environment and from the log's folder for a new record.
struct AdrToolsSettings {
    let workspace: Workspace

    /// `ADR_DATE` as it is.
    var dateText: String? { variable("ADR_DATE") }

    /// The file that `ADR_TEMPLATE` names, or the log's `templates/template.md`, or adr-tools' own text.
    func template(in folder: String) throws -> RecordTemplate {
        if let path = variable("ADR_TEMPLATE") {
            return .adrToolsCustom(try workspace.fileAnywhere(path).text)
        }
        if let file = try workspace.existingFile(RelativePath.join(folder, "templates/template.md")) {
            return .adrToolsCustom(file.text)
        }
        return .adrTools(.record)
    }

    private func variable(_ name: String) -> String? {
        workspace.surroundings.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

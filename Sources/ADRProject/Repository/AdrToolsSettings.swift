import ADRAuthoring
import ADRTemplates
import ADRText

/// What adr-tools takes from the environment and from the log's folder for a new record.
public struct AdrToolsSettings {
    let repository: Repository

    public init(repository: Repository) { self.repository = repository }

    /// `ADR_DATE` as it is.
    public var dateText: String? { variable("ADR_DATE") }

    /// The file that `ADR_TEMPLATE` names, or the log's `templates/template.md`, or adr-tools' own text.
    func template(in folder: String) throws -> RecordTemplate {
        if let path = variable("ADR_TEMPLATE") {
            return .adrToolsCustom(try repository.fileAnywhere(path).text)
        }
        if let file = try repository.existingFile(RelativePath.join(folder, "templates/template.md")) {
            return .adrToolsCustom(file.text)
        }
        return .adrTools(.record)
    }

    private func variable(_ name: String) -> String? {
        repository.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

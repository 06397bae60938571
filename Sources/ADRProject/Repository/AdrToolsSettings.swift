import ADRAuthoring
import ADRModel
import ADRTemplates
import ADRText

/// What adr-tools takes from the environment and from the log's folder for a new record.
public struct AdrToolsSettings {
    let repository: Repository

    public init(repository: Repository) { self.repository = repository }

    /// `ADR_DATE` as it is.
    public var dateText: String? { variable("ADR_DATE") }

    /// The file that `ADR_TEMPLATE` names, or the log's `templates/template.md`, or adr-tools' own text, which is English;
    /// `nil` for a log of another language, whose records show how it is written.
    func template(of log: DecisionLog) throws -> RecordTemplate? {
        if let path = variable("ADR_TEMPLATE") {
            return .adrToolsCustom(try repository.fileAnywhere(path).text)
        }
        if let file = try repository.existingFile(RelativePath.join(log.folder, "templates/template.md")) {
            return .adrToolsCustom(file.text)
        }
        return LogStyle(log).isInEnglish ? .adrTools(.record) : nil
    }

    private func variable(_ name: String) -> String? {
        repository.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
}

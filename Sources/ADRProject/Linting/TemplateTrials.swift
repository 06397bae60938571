import ADRAuthoring
public import ADRLint
public import ADRModel
public import ADRText

/// Makes records of the project's own templates, for the linter to look at; nothing is written.
public struct TemplateTrials: Sendable {
    private let project: Project
    private let today: CalendarDate
    private let paths: Set<FilePath>

    public init(of project: Project, today: CalendarDate) {
        self.project = project
        self.today = today
        paths = Set(paths: TemplateLibrary(of: project).own.map(\.path))
    }

    /// What comes of a template in a log; `nil` if it is none of the project's own.
    public func trial(of template: SourceText, in log: DecisionLog) -> TemplateTrial? {
        guard paths.contains(template.filePath) else { return nil }
        let configuration = project.configuration
        var request = NewRecord(title: "What is decided", date: today)
        request.template = .custom(template.text)
        request.dialect = configuration.dialect
        request.numbering = configuration.numbering
        request.author = "Somebody"
        request.variables = configuration.variables
        do throws(AuthoringError) {
            let authored = try request.changes(in: log, reader: configuration.recordReader)
            let file = authored.changes.changes.first { $0.after?.path.isPath(authored.path) ?? false }?.after
            return file.map(TemplateTrial.made)
        } catch {
            return .refused(error.message)
        }
    }
}

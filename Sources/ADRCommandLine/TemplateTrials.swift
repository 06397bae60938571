import ADRAuthoring
import ADRLint
import ADRModel
import ADRProject
import ADRText

/// Makes records of the project's own templates, for the linter to look at; nothing is written.
struct TemplateTrials {
    let workspace: Workspace
    let today: CalendarDate
    private let paths: Set<FilePath>

    init(workspace: Workspace, today: CalendarDate) {
        self.workspace = workspace
        self.today = today
        paths = Set(paths: workspace.templates.own.map(\.path))
    }

    /// What comes of a template in a log; `nil` if it is none of the project's own.
    func trial(of template: SourceText, in log: DecisionLog) -> TemplateTrial? {
        guard paths.contains(template.filePath) else { return nil }
        let configuration = workspace.project.configuration
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

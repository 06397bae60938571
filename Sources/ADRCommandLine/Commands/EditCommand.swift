import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct EditCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Open a record in the editor, then lint it.",
        discussion: """
            Examples:
              adr edit 12
              adr edit "postgresql orders"
              EDITOR="code --wait" adr edit ADR-0012

            The editor is the first of ADR_EDITOR, GIT_EDITOR, VISUAL and EDITOR that is set.
            """
    )

    @Argument(
        help:
            "The record: a number, a file name or words of its title; if omitted on a terminal, pick one from a list.",
        completion: .record)
    var record: String?

    @OptionGroup var log: LogOptions

    func validate() throws { try Surroundings.demandRecord(record != nil, "<record>") }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let picked = try surroundings.picked([record].compactMap(\.self), log: log.name)
        let workspace = try Workspace(surroundings)
        let editor = try RecordEditing.editor(of: surroundings)
        let reading = try workspace.repository.logs(named: log.name)
        let (_, record) = try workspace.record(picked[0], in: reading, logNamed: log.name)
        let status = try RecordEditing(workspace: workspace, editor: editor).run(record.source.path)
        // The person has had the record itself before them.
        return reading.problems.contains { !$0.path.isPath(record.source.path) } ? .failure : status
    }
}

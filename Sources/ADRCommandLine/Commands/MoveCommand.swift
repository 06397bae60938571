import ADRAuthoring
import ADRModel
import ADRProject
import ArgumentParser

struct MoveCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Move a record to another folder or log, and update links.",
        discussion: """
            Examples:
              adr move 12 docs/decisions/storage
              adr move 12 services/orders/docs/adr --dry-run
              adr move 12 orders          the log with this name in its path

            In another log, the record keeps its number unless it is taken; then it gets the next free one. References \
            between the two logs become links.
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String

    @Argument(help: "The target folder, or the name of a log.")
    var folder: String

    @OptionGroup var numbering: NumberingOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: [record])
        let workspace = authoring.workspace
        let folder = try LogChoice(authoring.open.logs, currentFolder: workspace.project.currentFolder)
            .folder(
                named: folder, at: try workspace.repository.path(typed: folder)
            ) { workspace.project.knows($0 + "/x.md") }
        return try authoring.rename(to: folder) { log, logs in
            let moving = Moving(log, among: logs)
            let rename = try moving.rename(record, to: folder) { numbering.elsewhere($0, in: workspace) }
            return RenameRequest(rename.map { [$0] } ?? [])
        }
    }
}

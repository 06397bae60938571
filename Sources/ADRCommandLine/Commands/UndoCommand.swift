import ADRProject
import ADRReports
import ArgumentParser

struct UndoCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Undo the last change made by a command.",
        discussion: """
            Examples:
              adr undo                undo the last change, and show the diff
              adr undo                again: the one before it
              adr undo --redo         redo what was undone last
              adr undo --dry-run      only show what would change
              adr undo --list         the changes that adr remembers

            It does not matter whether the change is committed, as long as its files are as the command left them. \
            adr remembers the last 50 changes of a project, up to 20 MB.
            """
    )

    @Flag(name: .customLong("list"), help: "List the changes, newest first; change nothing.")
    var lists = false

    @Flag(name: .customLong("redo"), help: "Redo what was last undone.")
    var redoes = false

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        if lists, redoes || write.isDryRun || write.staging.stages {
            throw ValidationError("--list changes nothing; leave out the other options.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        guard !lists else { return list(in: workspace) }
        let outcome = try workspace.repository.undo(
            redoing: redoes, inLogNamed: log.name, as: write.mode)
        try write.output(in: workspace).show(outcome)
        return .success
    }

    private func list(in workspace: Workspace) -> ExitStatus {
        let surroundings = workspace.surroundings
        let rows = workspace.repository.rememberedChanges.map { change, holds in
            [
                surroundings.moment(change.time), "\(change.files.count)", holds ? "" : "undone",
                change.label,
            ]
        }
        guard !rows.isEmpty else {
            surroundings.tell("adr: there are no changes to undo here")
            return .success
        }
        surroundings.writeOutput(
            TerminalTable(
                columns: ["WHEN", "FILES", "STATE", "COMMAND"], rows: rows,
                width: surroundings.terminal.width
            ).text)
        return .success
    }
}

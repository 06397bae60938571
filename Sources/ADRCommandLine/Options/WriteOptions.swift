import ADRProject
import ArgumentParser

/// Options that say how a log is changed.
protocol ChangeOptions {
    var mode: ChangeMode { get }
}

/// How changes are written.
struct WriteOptions: ParsableArguments, ChangeOptions {
    @Flag(
        name: [.customLong("dry-run"), .customShort("n")], help: "Show the changes as a diff; write nothing.")
    var isDryRun = false

    @OptionGroup var staging: StagingOption

    var mode: ChangeMode { ChangeMode(isDryRun: isDryRun, stages: staging.stages) }

    /// Where the changes go.
    func output(in workspace: Workspace) -> ChangeOutput { ChangeOutput(workspace: workspace, mode: mode) }
}

/// How changes of records are written.
struct RecordWriteOptions: ParsableArguments, ChangeOptions {
    @OptionGroup var options: WriteOptions

    @Flag(name: .customLong("no-index"), help: "Do not update pages that list the decisions.")
    var leavesIndex = false

    var isDryRun: Bool { options.isDryRun }

    var mode: ChangeMode {
        var mode = options.mode
        mode.refreshesIndex = !leavesIndex
        return mode
    }
}

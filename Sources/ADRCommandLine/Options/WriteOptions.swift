import ADRProject
import ArgumentParser

/// How changes are written.
struct WriteOptions: ParsableArguments {
    @Flag(
        name: [.customLong("dry-run"), .customShort("n")], help: "Show the changes as a diff; write nothing.")
    var isDryRun = false

    @OptionGroup var staging: StagingOption

    var mode: ChangeMode { ChangeMode(isDryRun: isDryRun, stages: staging.stages) }

    /// Where the changes go.
    func output(in workspace: Workspace) -> ChangeOutput { ChangeOutput(workspace: workspace, mode: mode) }
}

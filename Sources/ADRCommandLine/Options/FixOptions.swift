import ADRLint
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

/// What becomes of the fixes of findings.
struct FixOptions: ParsableArguments {
    @Flag(name: .customLong("fix"), help: "Apply the fixes that do not change what a record says.")
    var fixes = false

    @Flag(
        name: .customLong("unsafe-fixes"),
        help: "With --fix or --diff: include fixes that a person should check.")
    var includesUnsafe = false

    @Flag(name: .customLong("diff"), help: "Show the fixes as a diff; write nothing.")
    var showsDiff = false

    @Flag(name: .customLong("fix-only"), help: "Apply fixes without reporting the findings that remain.")
    var tellsNothing = false

    @Flag(name: .customLong("show-fixes"), help: "List the fixes.")
    var listsFixes = false

    @OptionGroup var staging: StagingOption

    /// Whether fixes are written.
    var writes: Bool { (fixes || tellsNothing) && !showsDiff }

    var fixing: Linting.Fixing {
        guard writes || showsDiff else { return .none }
        return writes ? .write(ChangeMode(stages: staging.stages)) : .plan
    }

    /// Shows the fixes as a diff if that is asked for, and sums them up.
    func tell(_ run: LintRun, in workspace: Workspace, isQuiet: Bool) {
        guard writes || showsDiff else { return }
        if showsDiff {
            for fix in run.fixes {
                workspace.surroundings.writeOutput(bytes: UnifiedDiff().bytes(of: fix.changes))
            }
        }
        let summary = FixSummary(run.fixes, isPlan: showsDiff, folder: workspace.project.currentFolder)
        if listsFixes { workspace.surroundings.writeError(StyledText(summary.list)) }
        if !isQuiet { workspace.surroundings.writeError(StyledText(summary.text)) }
    }

    /// Where changes go.
    func output(in workspace: Workspace, isQuiet: Bool) -> ChangeOutput {
        ChangeOutput(workspace: workspace, mode: ChangeMode(stages: staging.stages), isQuiet: isQuiet)
    }

    mutating func validate() throws {
        if includesUnsafe || listsFixes, !fixes, !showsDiff, !tellsNothing {
            throw ValidationError("--unsafe-fixes and --show-fixes need --fix, --fix-only or --diff.")
        }
    }
}

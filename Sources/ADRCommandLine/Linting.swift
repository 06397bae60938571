import ADRLint
import ADRModel
import ADRProject
import ADRReports
import ADRText

/// Lints logs, and fixes them where that is asked for.
struct Linting {
    let workspace: Workspace
    let linter: Linter
    let surroundings: LintSurroundings
    /// What the change brings about whose files are asked for.
    let effects: ChangeEffects?
    let fixing: FixOptions
    let isQuiet: Bool

    /// Lints the logs of a project.
    ///
    /// - Parameters:
    ///   - isWhole: whether all of the logs could be read.
    ///   - isWholeProject: whether nothing of the project is left out.
    ///   - hasAllRules: whether no rule is left out that is configured.
    ///   - wanted: the paths of the files whose findings are asked for.
    func run(
        _ logs: [DecisionLog], isWhole: Bool, isWholeProject: Bool, hasAllRules: Bool,
        in wanted: Set<FilePath>
    ) throws -> LintRun {
        var run = LintRun(
            rules: { linter.ruleIDs(at: $0, in: surroundings) }, isWholeProject: isWholeProject,
            hasAllRules: hasAllRules, in: wanted,
            base: surroundings.base)
        guard fixing.writes || fixing.showsDiff else {
            for log in logs {
                let others = effects?.concerned(in: log) ?? []
                let found = linter.lint(
                    log, where: { wanted.contains(path: $0) || others.contains(path: $0) },
                    surroundings: surroundings)
                run.add(found.filter { wanted.contains(path: $0.path) }, in: log)
                run.add(
                    effects?.caused(found.filter { !wanted.contains(path: $0.path) }, in: log, by: linter)
                        ?? [])
            }
            return run
        }
        let fix = LogFix(fixer: fixer, wanted: wanted)
        var results = logs.map(fix.result)
        if fixing.writes {
            let output = output
            let written = try fix.write(
                logs, isWhole: isWhole, in: workspace.repository, as: output.mode)
            results = written.results
            if let outcome = written.outcome { try output.show(outcome) { _ in false } }
        }
        for result in results {
            add(result, to: &run)
            run.add(effects(in: result.log, without: wanted))
        }
        tell(results)
        return run
    }

    /// Lints a file whose text comes from standard input, in its log; prints the text if it is to be fixed.
    func run(_ log: DecisionLog, input: LintInput) throws -> LintRun {
        let wanted: Set = [input.file.filePath]
        var run = LintRun(
            rules: { linter.ruleIDs(at: $0, in: surroundings) }, isWholeProject: false, in: wanted)
        guard fixing.writes || fixing.showsDiff else {
            run.add(linter.lint(log, where: wanted.contains(path:), surroundings: surroundings), in: log)
            return run
        }
        let result = LogFix(fixer: fixer, wanted: wanted, staysWithin: true).result(for: log)
        add(result, to: &run)
        if fixing.writes {
            let text = result.log.record(at: input.file.path)?.source.text ?? input.file.text
            workspace.surroundings.writeOutput(text)
        }
        tell([result])
        return run
    }

    /// What is found in other files of a log than those that are asked for, because these have changed.
    private func effects(in log: DecisionLog, without wanted: Set<FilePath>) -> [Diagnostic] {
        guard let effects else { return [] }
        let others = effects.concerned(in: log).subtracting(wanted)
        let found = linter.lint(log, where: others.contains(path:), surroundings: surroundings)
        return effects.caused(found, in: log, by: linter)
    }

    private var output: ChangeOutput {
        fixing.output(in: workspace, isQuiet: isQuiet)
    }

    private var fixer: Fixer {
        Fixer(linter, surroundings: surroundings, appliesUnsafe: fixing.includesUnsafe)
    }

    private func add(_ result: FixResult, to run: inout LintRun) {
        run.add(result.remaining, in: result.log)
        if fixing.showsDiff, !result.changes.isEmpty {
            run.hasDiff = true
            workspace.surroundings.writeOutput(bytes: UnifiedDiff().bytes(of: result.changes))
        }
    }

    private func tell(_ results: [FixResult]) {
        let summary = FixSummary(results, isPlan: fixing.showsDiff, folder: workspace.project.currentFolder)
        if fixing.listsFixes { workspace.surroundings.writeError(StyledText(summary.list)) }
        if !isQuiet { workspace.surroundings.writeError(StyledText(summary.text)) }
    }
}

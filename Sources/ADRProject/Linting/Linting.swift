public import ADRLint
public import ADRModel
public import ADRText

/// Lints logs, and fixes them where that is asked for.
public struct Linting {
    /// What becomes of what can be fixed.
    public enum Fixing: Sendable {
        case none
        /// The fixes are only computed.
        case plan
        case write(ChangeMode)
    }

    public let repository: Repository
    public let linter: Linter
    public let surroundings: LintSurroundings
    /// What the change brings about whose files are asked for.
    public let effects: ChangeEffects?
    public let fixing: Fixing
    /// Whether fixes are made too that a person should look at.
    public let appliesUnsafe: Bool

    public init(
        in repository: Repository, _ linter: Linter, surroundings: LintSurroundings,
        effects: ChangeEffects? = nil,
        fixing: Fixing = .none, appliesUnsafe: Bool = false
    ) {
        self.repository = repository
        self.linter = linter
        self.surroundings = surroundings
        self.effects = effects
        self.fixing = fixing
        self.appliesUnsafe = appliesUnsafe
    }

    /// Lints the logs of a project.
    ///
    /// - Parameters:
    ///   - isWhole: whether all of the logs could be read.
    ///   - isWholeProject: whether nothing of the project is left out.
    ///   - hasAllRules: whether no rule is left out that is configured.
    ///   - wanted: the paths of the files whose findings are asked for.
    public func run(
        _ logs: [DecisionLog], isWhole: Bool, isWholeProject: Bool, hasAllRules: Bool,
        in wanted: Set<FilePath>
    ) throws -> LintRun {
        var run = LintRun(
            rules: { linter.ruleIDs(at: $0, in: surroundings) }, isWholeProject: isWholeProject,
            hasAllRules: hasAllRules, in: wanted,
            base: surroundings.base)
        if case .none = fixing {
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
        if case .write(let mode) = fixing {
            (run.fixes, run.outcome) = try fix.write(logs, isWhole: isWhole, in: repository, as: mode)
        } else {
            run.fixes = logs.map(fix.result)
        }
        for fix in run.fixes {
            run.add(fix.remaining, in: fix.log)
            run.add(effects(in: fix.log, without: wanted))
        }
        return run
    }

    /// Lints a file whose text does not come from the disk, in its log; fixes are only computed.
    public func run(_ log: DecisionLog, file: SourceText) -> LintRun {
        let wanted: Set = [file.filePath]
        var run = LintRun(
            rules: { linter.ruleIDs(at: $0, in: surroundings) }, isWholeProject: false, in: wanted)
        if case .none = fixing {
            run.add(linter.lint(log, where: wanted.contains(path:), surroundings: surroundings), in: log)
            return run
        }
        let fix = LogFix(fixer: fixer, wanted: wanted, staysWithin: true).result(for: log)
        run.fixes = [fix]
        run.add(fix.remaining, in: fix.log)
        return run
    }

    /// What is found in other files of a log than those that are asked for, because these have changed.
    private func effects(in log: DecisionLog, without wanted: Set<FilePath>) -> [Diagnostic] {
        guard let effects else { return [] }
        let others = effects.concerned(in: log).subtracting(wanted)
        let found = linter.lint(
            log, where: { others.contains(path: $0) || wanted.contains(path: $0) }, surroundings: surroundings
        )
        return effects.caused(found.filter { others.contains(path: $0.path) }, in: log, by: linter)
    }

    private var fixer: Fixer { Fixer(linter, surroundings: surroundings, appliesUnsafe: appliesUnsafe) }
}

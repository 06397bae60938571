public import ADRModel
import ADRText

/// Applies the fixes of diagnostics to a log until there is nothing left to apply.
///
/// A round takes all fixes whose edits do not touch each other, each of them whole or not at all, reads the
/// changed records again and lints the log again. A fix after which something is found that was not found
/// before, or after which its own finding is still there, is not applied, and not tried again in a later round. So every
/// round leaves fewer findings,
/// and as many looks are enough whatever stands in the way, one file that is big takes no more than linear time.
public struct Fixer: Sendable {
    private let linter: Linter
    private let surroundings: LintSurroundings
    private let appliesUnsafe: Bool

    /// After so many looks at what fixes lead to, the fixer stops even if something is left to apply.
    public static let trialLimit = 100

    /// - Parameter appliesUnsafe: whether fixes are applied that a person should look at.
    public init(
        _ linter: Linter, surroundings: LintSurroundings,
        appliesUnsafe: Bool = false
    ) {
        self.linter = linter
        self.surroundings = surroundings
        self.appliesUnsafe = appliesUnsafe
    }

    /// Fixes what is found in some records of a log.
    ///
    /// - Parameters:
    ///   - isWanted: whether the findings in the file at a path are to be fixed.
    ///   - mayEdit: whether the file at a path may be changed; a fix that reaches into another is left out.
    public func fix(
        _ log: DecisionLog, where isWanted: (String) -> Bool = { _ in true },
        mayEdit: (String) -> Bool = { _ in true }
    ) -> FixResult {
        var attempt = FixAttempt(log: log, found: linter.lint(log, surroundings: surroundings))
        var fixed: [Diagnostic] = []
        var rejected: [Diagnostic] = []
        var refused: Set<RefusedFix> = []
        var trials = Self.trialLimit
        repeat {
            rejected = attempt.found.filter { isWanted($0.path) && applies($0, mayEdit) }
            let candidates = rejected.filter { !refused.contains(RefusedFix($0)) }
            let round = round(of: candidates, on: attempt, trials: trials)
            refused.formUnion(round.refused.map(RefusedFix.init))
            guard !round.good.isEmpty else { break }
            (attempt, trials) = (round.attempt, round.trials)
            fixed += round.good
        } while trials > 0
        return FixResult(
            before: log, after: attempt.log, fixed: fixed,
            remaining: attempt.found.filter { isWanted($0.path) }, rejected: rejected)
    }

    private func applies(_ diagnostic: Diagnostic, _ mayEdit: (String) -> Bool) -> Bool {
        guard let fix = diagnostic.fix, !fix.edits.isEmpty else { return false }
        return (fix.safety == .safe || appliesUnsafe) && fix.edits.keys.allSatisfy { mayEdit($0.text) }
    }

    private func round(of candidates: [Diagnostic], on attempt: FixAttempt, trials: Int) -> FixRound {
        var round = FixRound(attempt, trials: trials) {
            $0.applying($1, lint: { linter.lint($0, surroundings: surroundings) })
        }
        let joined = FixBatch(candidates, joinsInsertions: true).diagnostics
        let apart = FixBatch(candidates).diagnostics
        if joined.count == apart.count || !round.takeAll(joined) { round.take(apart) }
        return round
    }
}

/// A fix that would bring another finding, known again wherever its place has moved.
private struct RefusedFix: Hashable {
    let rule: String
    let path: FilePath
    let message: String
    let replacements: [String]

    init(_ diagnostic: Diagnostic) {
        (rule, path, message) = (diagnostic.rule, FilePath(diagnostic.path), diagnostic.message)
        let edits = diagnostic.fix?.edits ?? [:]
        replacements = edits.sorted { $0.key < $1.key }.flatMap { $0.value.map(\.replacement) }
    }
}

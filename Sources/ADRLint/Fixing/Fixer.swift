public import ADRModel
import ADRText

/// Applies the fixes of diagnostics to a log until there is nothing left to apply.
///
/// A round takes all fixes whose edits do not touch each other, each of them whole or not at all, reads the
/// changed records again and lints the log again. A fix after which something is found that was not found
/// before, or after which its own finding is still there, is not applied. So every round leaves fewer findings.
public struct Fixer: Sendable {
    private let linter: Linter
    private let surroundings: LintSurroundings
    private let reader: RecordReader
    private let appliesUnsafe: Bool

    /// After so many rounds the fixer stops even if something is left to apply.
    public static let roundLimit = 1000

    /// - Parameter appliesUnsafe: whether fixes are applied that a person should look at.
    public init(
        _ linter: Linter, surroundings: LintSurroundings, reader: RecordReader = RecordReader(),
        appliesUnsafe: Bool = false
    ) {
        self.linter = linter
        self.surroundings = surroundings
        self.reader = reader
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
        var candidates: [Diagnostic] = []
        for _ in 0..<Self.roundLimit {
            candidates = attempt.found.filter { isWanted($0.path) && applies($0, mayEdit) }
            let applied = apply(FixBatch(candidates).diagnostics, to: &attempt)
            guard !applied.isEmpty else { break }
            fixed += applied
        }
        return FixResult(
            before: log, after: attempt.log, fixed: fixed,
            remaining: attempt.found.filter { isWanted($0.path) }, rejected: candidates)
    }

    private func applies(_ diagnostic: Diagnostic, _ mayEdit: (String) -> Bool) -> Bool {
        guard let fix = diagnostic.fix, !fix.edits.isEmpty else { return false }
        return (fix.safety == .safe || appliesUnsafe) && fix.edits.keys.allSatisfy { mayEdit($0.text) }
    }

    /// Applies as many of the fixes as go together, and returns their diagnostics.
    ///
    /// Where all of them do not, each half is tried alone, so that one bad fix costs few lint runs.
    private func apply(_ diagnostics: [Diagnostic], to attempt: inout FixAttempt) -> [Diagnostic] {
        guard !diagnostics.isEmpty else { return [] }
        if let next = attempt.applying(
            diagnostics, reader: reader, lint: { linter.lint($0, surroundings: surroundings) })
        {
            attempt = next
            return diagnostics
        }
        guard diagnostics.count > 1 else { return [] }
        let middle = diagnostics.count / 2
        let first = apply(Array(diagnostics[..<middle]), to: &attempt)
        // The offsets of the other half are those of the text before.
        return first.isEmpty ? apply(Array(diagnostics[middle...]), to: &attempt) : first
    }
}

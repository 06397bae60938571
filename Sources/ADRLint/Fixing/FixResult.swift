public import ADRModel
public import ADRText

/// What a fixer has done.
public struct FixResult: Sendable {
    /// The log with the fixes.
    public let log: DecisionLog
    /// Each changed file before and after.
    public let changes: ChangeSet
    /// The diagnostics that were fixed, in the order of the rounds; offsets are those of the text of their round.
    public let fixed: [Diagnostic]
    /// What is still found, fixable or not.
    public let remaining: [Diagnostic]
    /// Those of the remaining whose fixes were left out because of what they would bring.
    public let rejected: [Diagnostic]

    /// Those of the remaining whose fixes a person should look at, and that were not asked for.
    public var unsafe: [Diagnostic] {
        let rejected = Set(rejected)
        return remaining.filter { $0.fix?.safety == .unsafe && !rejected.contains($0) }
    }

    init(
        before: DecisionLog, after: DecisionLog, fixed: [Diagnostic], remaining: [Diagnostic],
        rejected: [Diagnostic]
    ) {
        log = after
        self.fixed = fixed
        self.remaining = remaining
        self.rejected = rejected
        var changes = ChangeSet()
        for path in Set(fixed.flatMap { $0.fix.map { Array($0.edits.keys) } ?? [] }).sorted() {
            guard let old = before.source(at: path.text), let new = after.source(at: path.text) else {
                continue
            }
            changes.replace(old, with: new)
        }
        self.changes = changes
    }
}

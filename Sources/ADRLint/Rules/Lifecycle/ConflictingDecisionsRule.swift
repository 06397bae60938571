public import ADRModel
import ADRText

/// Finds two decisions that hold and of which one says that they conflict.
public struct ConflictingDecisionsRule: Rule {
    public static let description = RuleDescription(
        id: "conflicting-decisions",
        summary: "Conflicting decisions are not both in force.",
        rationale: """
            Whoever follows one of them breaks the other, and the log itself says so. Supersede, amend \
            or deprecate one of the two; if the conflict is over, remove the outdated relation.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "One of them is no longer in force",
                files: [
                    "0001-use-one-queue.md":
                        "---\nstatus: deprecated\nconflicts-with: [2]\n---\n# Use one queue\n",
                    "0002-use-two-queues.md":
                        "---\nstatus: accepted\nconflicts-with: [1]\n---\n# Use two queues\n",
                ])
        ],
        failing: [
            RuleExample(
                "Both are accepted",
                files: [
                    "0001-use-one-queue.md":
                        "---\nstatus: accepted\nconflicts-with: [2]\n---\n# Use one queue\n",
                    "0002-use-two-queues.md":
                        "---\nstatus: accepted\nconflicts-with: [↓1]\n---\n# Use two queues\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus?.isInForce ?? false else { return [] }
        let links = context.facts.links
        return links.statements(of: record, .conflictsWith).compactMap { statement in
            guard let other = statement.target.record, other.source.filePath != record.source.filePath,
                other.currentStatus?.isInForce ?? false,
                // Where both say so, the later one is told.
                !links.states(other, .conflictsWith, record) || other.source.filePath < record.source.filePath
            else { return nil }
            return Finding(
                "this decision conflicts with \(Excerpt(other.displayTitle)), and both are accepted",
                at: statement.link.target.range,
                notes: [
                    Diagnostic.Note(
                        path: other.source.path, range: other.status.range,
                        message: "the other decision's status"
                    )
                ])
        }
    }
}

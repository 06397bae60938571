public import ADRModel
import ADRText

/// Finds a record that has stayed proposed for too long.
public struct StaleProposalRule: Rule {
    static let maximumAge = RuleOption(
        "maximum-age", default: 180, "Days that a record may stay a draft or a proposal.")

    public static let description = RuleDescription(
        id: "stale-proposal",
        summary: "Proposals are decided in time.",
        rationale: """
            A proposal that is never decided is decided by default: either everyone already follows it, \
            or no one does, and readers cannot tell which. One with a `review-by` date in the future may \
            wait until then.
            """,
        defaultSeverity: .warning, isOfRepository: true,
        options: [maximumAge.declaration],
        passing: [
            RuleExample(
                "Decided", "---\nstatus: accepted\ndate: 2024-01-02\n---\n# Use PostgreSQL\n",
                on: "2026-03-01"),
            RuleExample(
                "Scheduled for review",
                "---\nstatus: proposed\ndate: 2025-02-15\nreview-by: 2026-06-01\n---\n# Use PostgreSQL\n",
                on: "2026-03-01"),
            RuleExample(
                "Two weeks old", "---\nstatus: proposed\ndate: 2026-02-15\n---\n# Use PostgreSQL\n",
                on: "2026-03-01"),
        ],
        failing: [
            RuleExample(
                "A year later", "---\nstatus: ↓proposed\ndate: 2025-03-01\n---\n# Use PostgreSQL\n",
                on: "2026-03-01")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let status = record.currentStatus, status.isPending,
            let range = record.status.range, let date = record.date.value,
            let word = record.status.value?.word, !Self.waiting.contains(word.lowercased())
        else { return [] }
        let age = date.days(until: context.today)
        guard age > context[Self.maximumAge],
            !(context.assessment.reviewBy.value.map { $0 >= context.today } ?? false)
        else { return [] }
        return [Finding("the status has been \(Excerpt(word)) for \(age) days", at: range)]
    }

    /// Statuses that say that a proposal is to wait.
    private static let waiting: Set<String> = [
        "deferred", "postponed", "on hold", "parked", "backlog", "zurückgestellt", "aufgeschoben", "reporté",
        "aplazado",
        "adiado",
    ]
}

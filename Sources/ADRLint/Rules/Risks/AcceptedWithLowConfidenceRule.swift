public import ADRModel
import ADRText

/// Finds an accepted decision in which its deciders have little confidence.
public struct AcceptedWithLowConfidenceRule: Rule {
    public static let description = RuleDescription(
        id: "accepted-with-low-confidence",
        summary: "Decisions are not accepted with low confidence.",
        rationale: """
            It is honest to say that a decision is a guess, and sometimes a guess has to do. But others \
            build on it all the same, so it should not stay one: try it out, ask someone who knows, and \
            update the confidence.
            """,
        defaultSeverity: .info,
        passing: [
            RuleExample(
                "Medium confidence", "---\nstatus: accepted\nconfidence: medium\n---\n# Use PostgreSQL\n"),
            RuleExample("Not decided yet", "---\nstatus: proposed\nconfidence: low\n---\n# Use PostgreSQL\n"),
        ],
        failing: [
            RuleExample("A guess", "---\nstatus: accepted\nconfidence: ↓low\n---\n# Use PostgreSQL\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus == .accepted,
            case .present(.low, let range) = context.assessment.confidence
        else { return [] }
        return [Finding("this decision is accepted with low confidence", at: range)]
    }
}

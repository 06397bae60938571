public import ADRModel
import ADRText

/// Finds an assessment of the decision that cannot be read.
public struct InvalidAssessmentRule: Rule {
    public static let description = RuleDescription(
        id: "invalid-assessment",
        summary:
            "Confidence, reversibility, qualities and day of review are written so that they can be read.",
        rationale: """
            What the deciders knew of their own doubt is worth most when the decision is looked at again. A word that no \
            program knows is left out of every review.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "All of them",
                """
                ---
                status: accepted
                review-by: 2027-05-20
                confidence: medium
                reversibility: one-way
                quality: {reliability: 2, flexibility: -2}
                ---
                # Use PostgreSQL

                """)
        ],
        failing: [
            RuleExample(
                "A word and a number beyond the scale",
                """
                ---
                status: accepted
                confidence: ↓certain
                quality: {reliability: ↓5}
                ---
                # Use PostgreSQL

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.assessment.problems.map { Finding($0.message, at: $0.range) }
    }
}

public import ADRModel
import ADRText

/// Finds an assessment of the decision that cannot be read.
public struct InvalidAssessmentRule: Rule {
    public static let description = RuleDescription(
        id: "invalid-assessment",
        summary: "Confidence, reversibility, qualities and review date are readable.",
        rationale: """
            The deciders' own doubts matter most when the decision is reviewed. A value that no program \
            understands is left out of every review.
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
                "An unknown word, and a number off the scale",
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

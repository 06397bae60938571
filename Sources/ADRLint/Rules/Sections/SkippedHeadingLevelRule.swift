public import ADRModel
import ADRText

/// Finds a heading that stands more than one level below the one before.
public struct SkippedHeadingLevelRule: Rule {
    public static let description = RuleDescription(
        id: "skipped-heading-level",
        summary: "Headings go down one level at a time.",
        rationale: """
            Tables of contents and screen readers build a tree from the levels. If one is skipped, a \
            section has no parent, and often a heading in between was lost.
            """,
        defaultSeverity: .info, isHabitual: true,
        passing: [
            RuleExample(
                "Down by one, up by any",
                "# Use PostgreSQL\n\n## Options\n\n### PostgreSQL\n\n#### Good\n\n## Decision\n")
        ],
        failing: [
            RuleExample(
                "From two to four",
                "# Use PostgreSQL\n\n## Options\n\n↓#### PostgreSQL\n\n#### Kafka\n\n## Decision\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let headings = record.outline.headings
        return zip(headings, headings.dropFirst()).compactMap { before, heading in
            guard heading.level > before.level + 1 else { return nil }
            return Finding(
                "a heading of level \(heading.level) follows one of level \(before.level)", at: heading.range)
        }
    }
}

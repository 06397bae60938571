public import ADRModel
import ADRText

/// Finds a record whose number does not follow the one before it.
public struct NumberGapRule: Rule {
    public static let description = RuleDescription(
        id: "number-gap",
        summary: "Numbers in a log have no gaps.",
        rationale: """
            Gaps are allowed: a dropped proposal leaves one, and so does a number taken on another \
            branch. Even so, a team that keeps its rejected proposals may want to know when a record is \
            missing.
            """,
        defaultSeverity: .info, isHabitual: true, isOnByDefault: false,
        passing: [
            RuleExample(
                "Consecutive numbers",
                files: ["0007-use-postgresql.md": "# Use PostgreSQL\n", "0008-use-kafka.md": "# Use Kafka\n"])
        ],
        failing: [
            RuleExample(
                "Two are missing",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n", "0004-use-kafka.md": "# ↓Use Kafka\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let number = record.number, let previous = context.facts.numbers.previous(of: record),
            number - previous > 1
        else { return [] }
        let missing = number - previous == 2 ? "\(number - 1) is" : "\(previous + 1) to \(number - 1) are"
        return [Finding("the number \(number) follows \(previous); \(missing) missing", at: record.mainRange)]
    }
}

public import ADRModel
import ADRText

/// Finds a date in the text that is not the file name's.
public struct DateDiffersFromFileNameRule: Rule {
    static let habitualShare = RuleOption(
        "habitual-share", default: 50,
        "Percentage of the records with two days that may differ before that counts as the log's habit.")

    public static let description = RuleDescription(
        id: "date-differs-from-file-name",
        summary: "The date of the text is that of the file name.",
        rationale: """
            A log that names its files by day is sorted by that day; a text that tells another one was copied, or \
            the file was named in haste. A log in which more than half of the days differ is left alone: there, the \
            file has the day of the proposal and the text that of the decision.
            """,
        defaultSeverity: .warning,
        isOnByDefault: false,
        options: [habitualShare.declaration],
        passing: [
            RuleExample(
                "The same day",
                files: ["2026-02-03-use-postgresql.md": "# Use PostgreSQL\n\nDate: 3 February 2026\n"]),
            RuleExample(
                "A day in one place",
                files: ["20260203-use-postgresql.md": "# Use PostgreSQL\n\nStatus: accepted\n"]),
        ],
        failing: [
            RuleExample(
                "Another year",
                files: [
                    "2026-02-03-use-postgresql.md": "# Use PostgreSQL\n\nDate: ↓2025-02-03\n",
                    "2026-02-04-use-kafka.md": "# Use Kafka\n\nDate: 2026-02-04\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let stated = record.dayBesideFileName, let named = record.fileName.date,
            let range = record.date.range,
            context.facts.habits.percentWithTwoDays <= context[Self.habitualShare]
        else { return [] }
        return [Finding("the date is \(stated.iso) here and \(named.iso) in the file name", at: range)]
    }
}

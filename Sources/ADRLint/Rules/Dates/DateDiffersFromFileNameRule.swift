public import ADRModel
import ADRText

/// Finds a date in the text that is not the file name's.
public struct DateDiffersFromFileNameRule: Rule {
    static let habitualShare = RuleOption(
        "habitual-share", default: 50,
        "Percentage of the records with two days that may differ before that counts as the log's habit.")
    static let laterShare = RuleOption(
        "later-share", default: 10,
        "The same for a text that gives a later date than the file name, which may be that of the decision.")

    public static let description = RuleDescription(
        id: "date-differs-from-file-name",
        summary: "The date of the text is that of the file name.",
        rationale: """
            A log that names its files by day is sorted by that day; a text that tells another one was copied, or \
            the file was named in haste. Where a tenth of the days differ, the file may have the day of the proposal and \
            the text that of the decision, and only a text with an earlier day is reported. A log in which more than half \
            of the days differ is left alone, and so is a day of the last 30.
            """,
        defaultSeverity: .info, isHabitual: true,
        options: [habitualShare.declaration, laterShare.declaration],
        passing: [
            RuleExample(
                "The same day",
                files: ["2026-02-03-use-postgresql.md": "# Use PostgreSQL\n\nDate: 3 February 2026\n"]),
            RuleExample(
                "A day in one place",
                files: ["20260203-use-postgresql.md": "# Use PostgreSQL\n\nStatus: accepted\n"]),
            RuleExample(
                "Decided later than proposed",
                files: [
                    "2026-01-03-use-postgresql.md": "# Use PostgreSQL\n\nDate: 2026-01-05\n",
                    "2026-01-04-use-kafka.md": "# Use Kafka\n\nDate: 2026-01-04\n",
                ]),
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
            let range = record.date.range, !context.isRecent(record)
        else { return [] }
        let habit = context[stated < named ? Self.habitualShare : Self.laterShare]
        guard context.facts.habits.percentWithTwoDays <= habit else { return [] }
        return [Finding("the date is \(stated.iso) here and \(named.iso) in the file name", at: range)]
    }
}

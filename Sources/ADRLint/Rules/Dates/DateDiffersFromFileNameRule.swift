public import ADRModel
import ADRText

/// Finds a date in the text that is not the file name's.
public struct DateDiffersFromFileNameRule: Rule {
    static let habitualShare = RuleOption(
        "habitual-share", default: 50,
        "Of the records with two dates, the percentage that may differ before this counts as the log's habit."
    )
    static let laterShare = RuleOption(
        "later-share", default: 10,
        "The same for a date in the text that is later than the file name's, as it may be that of the decision."
    )

    public static let description = RuleDescription(
        id: "date-differs-from-file-name",
        summary: "The date in the text matches the file name.",
        rationale: """
            A log whose file names begin with dates sorts by them. If the text has a different date, it \
            was copied, or the file was named in haste. If a tenth of the dates differ, the file names \
            may have the date of the proposal and the texts that of the decision; then only earlier \
            dates in the text are reported. A log in which more than half of the dates differ is left \
            alone, and so are dates within the last 30 days.
            """,
        defaultSeverity: .info, isHabitual: true,
        options: [habitualShare.declaration, laterShare.declaration],
        passing: [
            RuleExample(
                "The same date",
                files: ["2026-02-03-use-postgresql.md": "# Use PostgreSQL\n\nDate: 3 February 2026\n"]),
            RuleExample(
                "A date in only one place",
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
                "A different year",
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
        return [Finding("the date is \(stated.iso) here but \(named.iso) in the file name", at: range)]
    }
}

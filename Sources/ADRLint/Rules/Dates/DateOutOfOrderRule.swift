public import ADRModel
import ADRText

/// Finds a day of another year than those of the records before and behind it.
public struct DateOutOfOrderRule: Rule {
    public static let description = RuleDescription(
        id: "date-out-of-order",
        summary: "The year of a date fits the records around it.",
        rationale: """
            Years are easy to mistype: in January people still write last year's, and one wrong digit \
            turns 2022 into 2002. In a log whose dates rise with the numbers, the rule reports a date \
            that is before that of the previous record but would fit between its neighbours in a later \
            year.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Decided earlier, recorded later",
                files: [
                    "0001-a.md": "# A\n\nDate: 2025-01-10\n", "0002-b.md": "# B\n\nDate: 2025-02-10\n",
                    "0003-c.md": "# C\n\nDate: 2024-11-10\n", "0004-d.md": "# D\n\nDate: 2025-03-10\n",
                    "0005-e.md": "# E\n\nDate: 2025-04-10\n",
                ])
        ],
        failing: [
            RuleExample(
                "A wrong digit, and last year's date",
                files: [
                    "0001-a.md": "# A\n\nDate: 2024-11-10\n", "0002-b.md": "# B\n\nDate: ↓2004-12-10\n",
                    "0003-c.md": "# C\n\nDate: 2024-12-20\n", "0004-d.md": "# D\n\nDate: ↓2024-01-03\n",
                    "0005-e.md": "# E\n\nDate: 2025-01-10\n", "0006-f.md": "# F\n\nDate: 2025-01-12\n",
                ], on: "2026-03-01")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard case .present(let day, let range) = record.date.field,
            let outlier = context.facts.dates.outliers[record.source.filePath]
        else { return [] }
        let before = outlier.before
        let name = RelativePath.from(RelativePath.folder(of: record.source.path), to: before.source.path)
        return [
            Finding(
                "the date \(day.iso) is before that of \(name); did you mean \(outlier.day.iso)?", at: range,
                notes: [
                    Diagnostic.Note(
                        path: before.source.path, range: before.date.range,
                        message: "the previous record is dated \(before.date.value?.iso ?? "")")
                ])
        ]
    }
}

public import ADRModel
import ADRText

/// Finds a file whose name has another form than those around it.
public struct InconsistentFileNameRule: Rule {
    public static let description = RuleDescription(
        id: "inconsistent-file-name",
        summary: "File names in a log have the same form.",
        rationale: """
            Numbers written in the same way sort in order, and tools that look for `NNNN-title.md` find \
            every record. The expected form is the one that at least four fifths of the records in the \
            folder have; folders without such a form, or with fewer than five records, are left alone.
            """,
        defaultSeverity: .info, isHabitual: true,
        passing: [
            RuleExample(
                "The same form",
                files: [
                    "0001-a.md": "# A\n", "0002-b.md": "# B\n", "0003-c.md": "# C\n", "0004-d.md": "# D\n",
                    "0005-e.md": "# E\n", "10000-f.md": "# F\n",
                ]),
            RuleExample(
                "Too few records for a habit",
                files: ["0001-a.md": "# A\n", "2.md": "# B\n", "ADR-3-c.md": "# C\n"]),
        ],
        failing: [
            RuleExample(
                "A different number of digits",
                files: [
                    "007-f.md": "# ↓F\n", "0001-a.md": "# A\n", "0002-b.md": "# B\n", "0003-c.md": "# C\n",
                    "0004-d.md": "# D\n", "0005-e.md": "# E\n",
                ]),
            RuleExample(
                "A different prefix",
                files: [
                    "adr_0006-f.md": "# ↓F\n", "0001-a.md": "# A\n", "0002-b.md": "# B\n",
                    "0003-c.md": "# C\n",
                    "0004-d.md": "# D\n", "0005-e.md": "# E\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let usual = context.facts.fileNames.expected(of: record) else { return [] }
        return [
            Finding(
                "the file name \(Excerpt(record.fileName.stem)) does not have the form `\(usual.form.pattern)` "
                    + "that \(usual.count) of \(usual.all) file names have",
                at: record.mainRange)
        ]
    }
}

public import ADRModel
import ADRText

/// Finds a file whose name has another form than those around it.
public struct InconsistentFileNameRule: Rule {
    public static let description = RuleDescription(
        id: "inconsistent-file-name",
        summary: "File names of a log have one form.",
        rationale: """
            Numbers that are written alike sort in their order, and tools that look for `NNNN-title.md` find \
            every record. The form is that of at least four fifths of the folder's records; a folder without such \
            a form, or with fewer than five records, is left alone.
            """,
        defaultSeverity: .info, isHabitual: true,
        passing: [
            RuleExample(
                "One form",
                files: [
                    "0001-a.md": "# A\n", "0002-b.md": "# B\n", "0003-c.md": "# C\n", "0004-d.md": "# D\n",
                    "0005-e.md": "# E\n", "10000-f.md": "# F\n",
                ]),
            RuleExample(
                "Too few to have a habit",
                files: ["0001-a.md": "# A\n", "2.md": "# B\n", "ADR-3-c.md": "# C\n"]),
        ],
        failing: [
            RuleExample(
                "Another width",
                files: [
                    "007-f.md": "# ↓F\n", "0001-a.md": "# A\n", "0002-b.md": "# B\n", "0003-c.md": "# C\n",
                    "0004-d.md": "# D\n", "0005-e.md": "# E\n",
                ]),
            RuleExample(
                "Another prefix",
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
                "the name \(Excerpt(record.fileName.stem)) has not the form `\(usual.form.pattern)`, as "
                    + "\(usual.count) of \(usual.all) names have",
                at: record.mainRange)
        ]
    }
}

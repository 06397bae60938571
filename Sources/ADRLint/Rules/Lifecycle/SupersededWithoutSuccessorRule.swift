public import ADRModel
import ADRText

/// Finds a superseded record that names no successor, in a log where no record claims to be it.
public struct SupersededWithoutSuccessorRule: Rule {
    public static let description = RuleDescription(
        id: "superseded-without-successor",
        summary: "A superseded decision has a successor.",
        rationale: """
            "Superseded" promises that another decision is in force now. If no record says which, the \
            reader knows only that this one is not. A decision that nothing replaced is deprecated.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Named by either record",
                files: [
                    "0001-use-mysql.md": "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md": "---\nstatus: superseded\n---\n# Use PostgreSQL\n",
                    "0003-use-cockroachdb.md": "---\nsupersedes: [2]\n---\n# Use CockroachDB\n",
                ]),
            RuleExample(
                "A page elsewhere",
                "# Use MySQL\n\n## Status\n\nSuperseded by [the data platform](https://example.org/data).\n"),
            RuleExample("An issue", "# Use MySQL\n\n## Status\n\nSuperseded by the platform (issue #12).\n"),
        ],
        failing: [
            RuleExample("In front matter", "---\nstatus: ↓superseded\n---\n# Use MySQL\n"),
            RuleExample(
                "In a section", "# 1. Use MySQL\n\n## Status\n\n↓Superseded by the new one.\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus == .superseded, let range = record.status.range,
            record.links(.supersededBy).isEmpty, record.selfLinks.isEmpty,
            context.facts.links.supersessions.successors(of: record).isEmpty,
            !context.facts.links.supersessions.isNamedAsSuperseded(record), !namesAnything(record, context)
        else { return [] }
        return [Finding("the record is superseded, but no successor is named", at: range)]
    }

    /// Whether a link stands beside the status or a sentence with a word for superseding names a record.
    private func namesAnything(_ record: DecisionRecord, _ context: LintContext) -> Bool {
        let outline = record.outline
        let sections = outline.headings.filter { SectionName(outline.plainText(of: $0.textRange)) == .status }
        if sections.prefix(3).contains(where: { !context.inlines.links(in: outline.ownText(of: $0)).isEmpty })
        {
            return true
        }
        if let range = record.status.range {
            let isIssue = record.source[range].parts(at: "#").dropFirst().contains {
                $0.first?.isNumber ?? false
            }
            if isIssue || !context.inlines.links(in: range).isEmpty { return true }
        }
        return SupersessionProse(of: record).namesAny(besides: record, of: context.log)
    }
}

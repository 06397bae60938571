public import ADRModel
import ADRText

/// Finds a relation other than supersession that only one of the two records tells of.
public struct OneSidedLinkRule: Rule {
    static let minimumShare = RuleOption(
        "minimum-share", default: 50,
        """
        Percentage of the log's `relates-to` statements that the other record must answer before one without an \
        answer is reported; `0` reports all.
        """)

    public static let description = RuleDescription(
        id: "one-sided-link",
        summary: "Both records tell how they stand to each other.",
        rationale: """
            Who changes a decision must see what was built on it and what has amended it. Only the record itself can \
            tell; nobody searches all others for its number. Related records, which many logs tell on one side only, \
            are left alone where that is the habit.
            """,
        defaultSeverity: .warning,
        options: [minimumShare.declaration],
        passing: [
            RuleExample(
                "Both sides",
                files: [
                    "0001-use-postgresql.md": "---\namended-by: [2]\n---\n# Use PostgreSQL\n",
                    "0002-partition-orders.md": "---\namends: [1]\n---\n# Partition orders\n",
                ]),
            RuleExample(
                "A log that never answers",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n",
                    "0002-partition-orders.md": "---\nrelates-to: [1]\n---\n# Partition orders\n",
                ]),
        ],
        failing: [
            RuleExample(
                "Answered here, not there",
                files: [
                    "0001-use-postgresql.md":
                        "---\nstatus: accepted\nrequired-by: [2]\n---\n# Use PostgreSQL\n",
                    "0002-partition-orders.md":
                        "---\nstatus: accepted\ndepends-on: [1]\n---\n# Partition orders\n",
                    "0003-archive-orders.md":
                        "---\nstatus: accepted\ndepends-on: [↓1]\n---\n# Archive orders\n",
                ], fixed: "---\nstatus: accepted\nrequired-by: [2, 3]\n---\n# Use PostgreSQL\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let links = context.facts.links
        return links.statements(of: record, areSupersessions: false).compactMap { statement in
            let (link, kind) = (statement.link, statement.link.kind)
            guard let other = statement.target.record, other.source.filePath != record.source.filePath,
                kind != .relatesTo || links.percentMutual(kind) >= context[Self.minimumShare],
                !links.states(other, kind.inverse, record),
                !context.facts.supersessionMentions.areRelated(record, other)
            else { return nil }
            return Finding(
                "\(Excerpt(other.displayTitle)) does not say `\(kind.inverse.phrase)` in return",
                at: link.target.range,
                notes: [
                    Diagnostic.Note(
                        path: other.source.path, range: other.mainRange,
                        message: "`\(kind.inverse.phrase)` is missing here")
                ],
                fix: MissingSide(record: other, context: context).fix(
                    stating: kind.inverse, to: record, isPartial: link.isPartial, scope: link.scope))
        }
    }
}

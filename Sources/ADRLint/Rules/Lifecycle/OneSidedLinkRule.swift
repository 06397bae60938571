public import ADRModel
import ADRText

/// Finds a relation other than supersession that only one of the two records tells of.
public struct OneSidedLinkRule: Rule {
    static let minimumShare = RuleOption(
        "minimum-share", default: 50,
        """
        Percentage of the log's relations of a kind that both records must state before one that only a single \
        record states is reported; `0` reports all.
        """)

    public static let description = RuleDescription(
        id: "one-sided-link",
        summary: "Both records state how they are related.",
        rationale: """
            Whoever changes a decision must see what builds on it and what has amended it. Only the \
            record itself can say so, because no one searches all the others for its number. Many logs \
            state some relations on one side only; where at least five relations of a kind show such a \
            habit, they are left alone. With fewer, only relations stated in front matter need an \
            answer, and relations between merely related records do not.
            """,
        defaultSeverity: .warning, isHabitual: true,
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
            RuleExample(
                "A proposal that will amend another record once it is accepted",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                    "0002-partition-orders.md":
                        "---\nstatus: proposed\namends: [1]\n---\n# Partition orders\n",
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
            guard statement.standing == .holds, let other = statement.target.record,
                other.source.filePath != record.source.filePath,
                !links.states(other, kind.inverse, record), isAnswered(link, in: context),
                !context.facts.supersessionMentions.areRelated(record, other)
            else { return nil }
            return Finding(
                "\(Excerpt(other.displayTitle)) does not say `\(kind.inverse.phrase)` in return"
                    + habit(kind, in: context),
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

    /// Whether a relation such as this one is answered in the log, as far as that can be told.
    private func isAnswered(_ link: DecisionLink, in context: LintContext) -> Bool {
        let use = context.facts.links.answers(to: link.kind)
        guard use.all < Self.fewest else { return use.share >= context[Self.minimumShare] }
        return link.kind == .relatesTo
            ? use.all > 0 && use.share >= context[Self.minimumShare] : link.place == .frontMatter
    }

    /// Fewer relations of a kind show no habit.
    private static let fewest = 5

    private func habit(_ kind: LinkKind, in context: LintContext) -> String {
        let use = context.facts.links.answers(to: kind)
        return use.all < Self.fewest
            ? "" : "; both records state \(use.mutual) of the log's \(use.all) such relations"
    }
}

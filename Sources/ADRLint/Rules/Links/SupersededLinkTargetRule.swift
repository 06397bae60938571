public import ADRModel
import ADRText

/// Finds a link to a superseded decision in one that holds.
public struct SupersededLinkTargetRule: Rule {
    static let ofAnyAge = RuleOption(
        "of-any-age", default: false,
        "Whether to also report links that are older than the supersession, judging by dates and numbers."
    )

    public static let description = RuleDescription(
        id: "superseded-link-target",
        summary: "Decisions in force do not link to superseded ones.",
        rationale: """
            A record in force that relies on a superseded one sends its readers to history; usually the \
            successor was meant. Only records that are newer than the supersession are reported, because \
            their authors could have known. An older record says what was true at the time. What a \
            record says about supersession is left alone.
            """,
        defaultSeverity: .info, isHabitual: true,
        options: [ofAnyAge.declaration],
        passing: [
            RuleExample(
                "A link to the successor, and one to the record's own predecessor",
                files: [
                    "0002-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [1]\n---\n# Use PostgreSQL\n\nNot [MySQL](0001-use-mysql.md).\n",
                    "0001-use-mysql.md":
                        "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0003-keep-orders.md":
                        "---\nstatus: accepted\n---\n# Keep orders\n\nIn [the database](0002-use-postgresql.md).\n",
                ]),
            RuleExample(
                "Written before the supersession",
                files: [
                    "0002-keep-orders.md":
                        "---\nstatus: accepted\n---\n# Keep orders\n\nIn [the database](0001-use-mysql.md).\n",
                    "0001-use-mysql.md":
                        "---\nstatus: superseded\nsuperseded-by: [3]\n---\n# Use MySQL\n",
                    "0003-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ]),
        ],
        failing: [
            RuleExample(
                "Written after the supersession",
                files: [
                    "0003-keep-orders.md":
                        "---\nstatus: accepted\n---\n# Keep orders\n\nIn [the database](↓0001-use-mysql.md).\n",
                    "0001-use-mysql.md":
                        "---\nstatus: superseded\nsuperseded-by: [2]\n---\n# Use MySQL\n",
                    "0002-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus?.isInForce ?? false else { return [] }
        let path = record.source.path
        lazy var prose = SupersessionProse(of: record)
        return context.links.compactMap { followed in
            let link = followed.link
            switch link.kind {
            case .reference, .autolink: return nil
            case .inline, .definition, .html: break
            }
            guard let target = followed.target, target.currentStatus == .superseded,
                !target.source.path.isPath(path),
                !context.facts.supersessionMentions.areRelated(record, target),
                !prose.names(target)
            else { return nil }
            let successors = context.facts.links.supersessions.successors(of: target).filter {
                !$0.source.path.isPath(path)
            }
            guard context[Self.ofAnyAge] || successors.contains(where: { Self.follows(record, $0) }) else {
                return nil
            }
            let names = successors.prefix(3).map {
                RelativePath.from(RelativePath.folder(of: path), to: $0.source.path)
            }
            return Finding(
                "\(Excerpt(target.displayTitle)) is superseded"
                    + (names.isEmpty ? "" : " by \(names.joined(separator: ", "))"),
                at: link.destinationRange,
                notes: successors.prefix(3).map {
                    Diagnostic.Note(path: $0.source.path, range: $0.mainRange, message: "the successor")
                })
        }
    }

    /// Whether a record is younger than another: by the days of both, else by their numbers.
    private static func follows(_ record: DecisionRecord, _ other: DecisionRecord) -> Bool {
        if let day = record.date.value, let earlier = other.date.value, day != earlier {
            return earlier < day
        }
        guard let number = record.number, let smaller = other.number else { return false }
        return smaller < number
    }
}

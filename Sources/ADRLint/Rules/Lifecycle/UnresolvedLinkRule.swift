public import ADRModel
import ADRText

/// Finds a relation other than supersession whose other record does not exist.
public struct UnresolvedLinkRule: Rule {
    public static let description = RuleDescription(
        id: "unresolved-link",
        summary: "Every relation names a record of the log.",
        rationale: """
            "Depends on ADR 12" is the reason why this decision may have to change one day. If there is \
            no record 12, that day will go unnoticed.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "A record of the log, a page elsewhere",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n",
                    "0002-partition-orders.md":
                        "---\namends: [1]\nrelates-to: [\"https://example.org/adr/0007-x.md\"]\n---\n# Partition orders\n",
                ])
        ],
        failing: [
            RuleExample("No such record", "---\nstatus: accepted\ndepends-on: [↓12]\n---\n# Use PostgreSQL\n")
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        context.facts.links.statements(of: record, areSupersessions: false).compactMap { statement in
            let target = statement.link.target
            guard case .unknown = statement.target, ReferencePlace.isOfThisLog(target, record, context),
                !isBroken(target.range, context), !context.log.isOfOtherLog(target)
            else { return nil }
            return Finding("no record of this log matches \(Excerpt(target.text))", at: target.range)
        }
    }

    /// Whether the reference is a link to a file that does not exist, which is told of the link.
    private func isBroken(_ range: Range<Int>, _ context: LintContext) -> Bool {
        context.links.contains { followed in
            followed.link.range.overlaps(range)
                && followed.destination.map { !$0.isOutside && !$0.exists(in: context) } ?? false
        }
    }
}

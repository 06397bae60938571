public import ADRModel
import ADRText

/// Finds a record whose number has been taken on the branch that it is to be merged into.
public struct TakenNumberRule: Rule {
    public static let description = RuleDescription(
        id: "taken-number",
        summary: "A new record has a number that is still free on the base branch.",
        rationale: """
            Two branches that both start from record 11 both create a record 12. Git merges them without \
            a conflict because the files have different names, and then there are two of them. The rule \
            looks at the tip of the base as well as at where the branch left it, so the later branch \
            learns of the clash before the merge. Records that already share a number are reported by \
            `duplicate-number`.
            """,
        defaultSeverity: .error,
        needsBase: true,
        passing: [
            RuleExample(
                "The next free number",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n", "0003-use-kafka.md": "# Use Kafka\n",
                ],
                base: ["0001-use-postgresql.md": "# Use PostgreSQL\n"],
                baseTip: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n", "0002-use-tls.md": "# Use TLS\n",
                ])
        ],
        failing: [
            RuleExample(
                "Taken in the meantime",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n", "0002-use-kafka.md": "# ↓Use Kafka\n",
                ],
                base: ["0001-use-postgresql.md": "# Use PostgreSQL\n"],
                baseTip: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n", "0002-use-tls.md": "# Use TLS\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let base = context.base, let number = record.number,
            base.original(of: record)?.number != number
        else { return [] }
        let unmerged = Set(base.unmerged(in: context.log).map(\.source.path))
        guard !unmerged.isEmpty,
            let taker = context.facts.numbersAfterMerge.value.others(like: record).first(
                where: unmerged.contains)
        else { return [] }
        let name = RelativePath.from(RelativePath.folder(of: record.source.path), to: taker)
        return [
            Finding(
                "the number \(number) is used by \(name) on \(base.name); "
                    + "`adr renumber --onto \(base.name)` gives this record the next free one",
                at: record.mainRange)
        ]
    }
}

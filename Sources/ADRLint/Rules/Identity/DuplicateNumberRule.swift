public import ADRModel
import ADRText

/// Finds a record whose number another record of the log has too.
public struct DuplicateNumberRule: Rule {
    public static let description = RuleDescription(
        id: "duplicate-number",
        summary: "A number belongs to one record.",
        rationale: """
            People say "ADR 12". When two branches take one number and both are merged, nobody can tell any \
            more which decision is meant. Domains (`ARCH-001`, `SEC-001`) have numbers of their own. It is told at the \
            record whose title has another number, else at the younger one.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "Two numbers",
                files: ["0001-use-postgresql.md": "# Use PostgreSQL\n", "0002-use-kafka.md": "# Use Kafka\n"]),
            RuleExample(
                "Two domains",
                files: [
                    "ARCH-001-use-postgresql.md": "# Use PostgreSQL\n", "SEC-001-use-tls.md": "# Use TLS\n",
                ]),
        ],
        failing: [
            RuleExample(
                "One that was put away",
                files: [
                    "0001-use-postgresql.md": "---\nstatus: accepted\n---\n# Use PostgreSQL\n",
                    "deprecated/0001-use-mysql.md": "---\nstatus: deprecated\n---\n# ↓Use MySQL\n",
                    "0002-use-tls.md": "---\nstatus: accepted\n---\n# Use TLS\n",
                ]),
            RuleExample(
                "Merged from two branches",
                files: [
                    "0001-use-postgresql.md": "# ↓Use PostgreSQL\n", "0001-use-kafka.md": "# Use Kafka\n",
                    "0002-use-tls.md": "# Use TLS\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let all = context.facts.numbers.others(like: record)
        guard !all.isEmpty else { return [] }
        let others = SharedTrait(context: context, oddness: Self.oddness).others(than: record, among: all)
        guard let first = others.first, let number = record.number else { return [] }
        let name = RelativePath.from(RelativePath.folder(of: record.source.path), to: first)
        let more =
            others.count > 1
            ? " and \(others.count < NumberUse.limit ? "" : "at least ")\(others.count - 1) more" : ""
        return [
            Finding(
                "the number \(number) is also that of \(name)\(more)", at: record.mainRange,
                notes: others.map { path in
                    Diagnostic.Note(
                        path: path, range: context.log.record(at: path)?.mainRange,
                        message: "this record has the number \(number) too")
                })
        ]
    }

    /// Whether the title has another number than the file name.
    private static func oddness(_ record: DecisionRecord) -> Int {
        record.title.value?.number.map { $0 == record.fileName.number ? 0 : 1 } ?? 0
    }
}

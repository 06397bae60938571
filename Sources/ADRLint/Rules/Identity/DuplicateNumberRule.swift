public import ADRModel
import ADRText

/// Finds a record whose number another record of the log has too.
public struct DuplicateNumberRule: Rule {
    public static let description = RuleDescription(
        id: "duplicate-number",
        summary: "Every record has its own number.",
        rationale: """
            People say "ADR 12". When two branches take the same number and both are merged, it is no \
            longer clear which decision is meant. Domains (`ARCH-001`, `SEC-001`) have their own \
            numbers. The finding is reported at the record whose title has a different number, otherwise \
            at the newer one.
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
                "An archived record",
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
                "the number \(number) is also used by \(name)\(more)", at: record.mainRange,
                notes: others.map { path in
                    Diagnostic.Note(
                        path: path, range: context.log.record(at: path)?.mainRange,
                        message: "this record also has the number \(number)")
                })
        ]
    }

    /// Whether the title has another number than the file name.
    private static func oddness(_ record: DecisionRecord) -> Int {
        record.title.value?.number.map { $0 == record.fileName.number ? 0 : 1 } ?? 0
    }
}

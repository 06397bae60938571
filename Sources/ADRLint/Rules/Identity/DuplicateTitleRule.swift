public import ADRModel
import ADRText

/// Finds a record whose title another record of the log has too.
public struct DuplicateTitleRule: Rule {
    public static let description = RuleDescription(
        id: "duplicate-title",
        summary: "Every record has its own title.",
        rationale: """
            In lists and search results, only their numbers distinguish two records with the same title. \
            Often one is a copy whose title was never changed. If one supersedes the other, both may \
            keep the title. The finding is reported at the record whose front matter or file name says \
            something else, otherwise at the newer one.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Different titles",
                files: ["0001-use-postgresql.md": "# Use PostgreSQL\n", "0002-use-kafka.md": "# Use Kafka\n"]),
            RuleExample(
                "One supersedes the other",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\nStatus: superseded by ADR-2\n",
                    "0002-use-postgresql-again.md": "# Use PostgreSQL\n",
                ]),
        ],
        failing: [
            RuleExample(
                "A copy",
                files: [
                    "0001-use-postgresql.md": "# 1. Use PostgreSQL\n",
                    "0002-use-kafka.md": "# ↓2. Use PostgreSQL\n",
                ]),
            RuleExample(
                "A heading left over from another record",
                files: [
                    "use-postgresql.md": "---\ntitle: Use PostgreSQL\nstatus: accepted\n---\n# ↓Use Kafka\n",
                    "use-kafka.md": "---\ntitle: Use Kafka\nstatus: accepted\n---\n# Use Kafka\n",
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let others = Self.others(like: record, in: context)
        guard let first = others.first, let range = record.title.range else { return [] }
        let path = RelativePath.from(RelativePath.folder(of: record.source.path), to: first)
        let more = others.count > 1 ? " and \(others.count - 1) more" : ""
        let pair = Self.disagreement(in: record)
        return [
            Finding(
                pair.map {
                    "the heading is also used by \(path)\(more), but the front matter says \(Excerpt($0.frontMatter))"
                }
                    ?? "the title is also used by \(path)\(more)", at: range,
                notes: others.map {
                    Diagnostic.Note(
                        path: $0, range: context.log.record(at: $0)?.mainRange,
                        message: "this record has the same title")
                })
        ]
    }

    /// Whether a heading that is not the front matter's is told as that of another record.
    static func tells(_ record: DecisionRecord, in context: LintContext) -> Bool {
        disagreement(in: record) != nil && !others(like: record, in: context).isEmpty
    }

    /// The records with the same title beside which a record is told.
    private static func others(like record: DecisionRecord, in context: LintContext) -> [String] {
        let all = context.facts.titles.others(like: record)
        guard !all.isEmpty else { return [] }
        return SharedTrait(context: context, oddness: oddness).others(than: record, among: all).filter {
            !isTitle(of: record, copiedFrom: $0, in: context)
        }
    }

    /// Whether a title came with its number from another record, which is told of the number.
    private static func isTitle(
        of record: DecisionRecord, copiedFrom path: String, in context: LintContext
    ) -> Bool {
        guard let stated = record.title.value?.number, let own = record.fileName.number else { return false }
        return stated != own && context.log.record(at: path)?.number == stated
    }

    private static func disagreement(in record: DecisionRecord) -> TitlePair? {
        TitlePair(record).flatMap { $0.differs ? $0 : nil }
    }

    /// Whether front matter or file name say something else than the heading.
    private static func oddness(_ record: DecisionRecord) -> Int {
        if disagreement(in: record) != nil { return 2 }
        guard !record.fileName.slug.isEmpty, let title = record.title.value?.text else { return 0 }
        return TitleKey(record.fileName.title) == TitleKey(title) ? 0 : 1
    }
}

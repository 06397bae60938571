public import ADRModel
import ADRText

/// Finds a second heading of the first level.
public struct SeveralTitlesRule: Rule {
    static let habitualShare = RuleOption(
        "habitual-share", default: 20,
        "Percentage of the log's records with several titles at which this counts as the log's habit.")

    public static let description = RuleDescription(
        id: "several-titles",
        summary: "A record has only one top-level heading: its title.",
        rationale: """
            A page with two titles has the wrong name in half of the indexes, and tables of contents put \
            its sections under the second one. A log whose records are usually divided by top-level \
            headings is left alone.
            """,
        defaultSeverity: .info, isHabitual: true,
        options: [habitualShare.declaration],
        passing: [
            RuleExample("One title", "# Use PostgreSQL\n\n## Context\n\n## Decision\n"),
            RuleExample("A comment in code", "# Use PostgreSQL\n\n```sh\n# install it\n```\n"),
            RuleExample(
                "A log that does this throughout",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\n# Context\n\n# Decision\n",
                    "0002-use-kafka.md": "# Use Kafka\n\n# Context\n\n# Decision\n",
                ]),
        ],
        failing: [
            RuleExample(
                "A section that looks like a title",
                files: [
                    "0001-use-postgresql.md": "# Use PostgreSQL\n\n## Context\n\n# ↓Decision\n\n# Notes\n",
                    "0002-use-kafka.md": "# Use Kafka\n", "0003-use-tls.md": "# Use TLS\n",
                    "0004-use-http.md": "# Use HTTP\n", "0005-use-grpc.md": "# Use gRPC\n",
                    "0006-use-avro.md": "# Use Avro\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let titles = record.outline.headings.filter { $0.level == 1 }
        guard titles.count > 1,
            context.log.records.count == 1
                || context.facts.habits.percentWithSeveralTitles < context[Self.habitualShare]
        else { return [] }
        let claim =
            titles.count > 2
            ? " and \(titles.count - 2) more are also top-level headings" : " is also a top-level heading"
        return [
            Finding(
                "\(Excerpt(record.source[titles[1].textRange]))\(claim)",
                at: titles[1].textRange,
                notes: [
                    Diagnostic.Note(
                        path: record.source.path, range: titles[0].textRange, message: "this is the first one"
                    )
                ])
        ]
    }
}

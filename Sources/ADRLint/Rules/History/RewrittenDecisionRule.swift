public import ADRModel
import ADRText

/// Finds a record whose text has changed after it was accepted.
public struct RewrittenDecisionRule: Rule {
    static let typoSize = RuleOption(
        "typo-size", default: 3,
        "Number of letters by which a passage may differ and still count as a correction; 0 allows none.")

    static let freeSections = RuleOption(
        "free-sections",
        default: ["More Information", "Links", "Notes", "Changelog", "Change History", "Updates"],
        "Sections that may change; the usual name of a section also covers its other names and translations.")

    public static let description = RuleDescription(
        id: "rewritten-decision",
        summary: "The text of an accepted decision does not change.",
        rationale: """
            A record says why something was decided, given what was known then. Once rewritten, it tells \
            a story that never happened, and those who agreed to it agreed to something else. What has \
            changed belongs in a new record that supersedes or amends the old one. Status, dates, \
            people, risks, front matter, links to other records, line breaks and corrections of a few \
            letters, but not of digits, may change freely.
            """,
        defaultSeverity: .warning,
        needsBase: true,
        options: [typoSize.declaration, freeSections.declaration],
        passing: [
            RuleExample(
                "A typo, and a note",
                "# Use PostgreSQL\n\nStatus: accepted\n\nWe receive many orders.\n\n## Notes\n\nWorks well.\n",
                base: "# Use PostgreSQL\n\nStatus: accepted\n\nWe recieve many orders.\n"),
            RuleExample(
                "Superseded",
                files: [
                    "0001-use-postgresql.md":
                        "# 1. Use PostgreSQL\n\n## Status\n\nSuperseded by [2. Use Kafka](0002-use-kafka.md)\n\n## Decision\n\nWe store\norders in it.\n",
                    "0002-use-kafka.md":
                        "# 2. Use Kafka\n\n## Status\n\nAccepted\n\n## Decision\n\nWe stream orders.\n",
                ],
                base: [
                    "0001-use-postgresql.md":
                        "# 1. Use PostgreSQL\n\n## Status\n\nAccepted\n\n## Decision\n\nWe store orders in it.\n"
                ]),
            RuleExample(
                "A proposal", "# Use MySQL\n\nStatus: accepted\n\nWe store orders in MySQL.\n",
                base: "# Use PostgreSQL\n\nStatus: proposed\n\nWe store orders in PostgreSQL.\n"),
        ],
        failing: [
            RuleExample(
                "A different decision under the same number",
                "---\nstatus: accepted\n---\n# Use PostgreSQL\n\n## Decision\n\nWe store ↓sessions in it.\n",
                base:
                    "---\nstatus: accepted\n---\n# Use PostgreSQL\n\n## Decision\n\nWe store orders in it.\n"),
            RuleExample(
                "A different figure",
                "# Use PostgreSQL\n\n* Status: accepted\n\n## Decision\n\nWe keep orders for ↓10 years.\n",
                base: "# Use PostgreSQL\n\n* Status: accepted\n\n## Decision\n\nWe keep orders for 1 years.\n"
            ),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let base = context.base, let original = base.original(of: record),
            [.accepted, .deprecated, .superseded].contains(original.currentStatus),
            original.source.bytes != record.source.bytes
        else { return [] }
        let sections = context[Self.freeSections]
        let before = DecisionText(of: original, leavingOut: sections)
        let now = DecisionText(of: record, leavingOut: sections)
        guard
            let place = WordComparison(before, now, tolerance: context[Self.typoSize]).firstDifference
        else { return [] }
        let range = (now.words.dropFirst(place.new).first ?? now.words.last)?.range ?? record.mainRange
        return [
            Finding(
                "the text of an accepted decision changed here: \(base.name) \(Self.words(before, place.old, original)); "
                    + "record the change in a new decision that supersedes or amends it",
                at: range)
        ]
    }

    /// How the original goes on, for a message.
    private static func words(_ text: DecisionText, _ start: Int, _ record: DecisionRecord) -> String {
        let words = text.words[start...].prefix(8)
        guard let first = words.first, let last = words.last else { return "ends before this" }
        return "has \(Excerpt(record.source[first.range.lowerBound..<last.range.upperBound]))"
    }
}

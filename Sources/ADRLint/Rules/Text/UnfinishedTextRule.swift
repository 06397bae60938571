public import ADRModel
import ADRText

/// Finds a mark of unfinished work in a record that is no draft any more.
public struct UnfinishedTextRule: Rule {
    static let words = RuleOption(
        "words", default: ["TODO", "TBD", "TDB", "FIXME", "TBC"],
        "Words in capitals that mark text as unfinished.")

    public static let description = RuleDescription(
        id: "unfinished-text",
        summary: "A settled record has no TODO, TBD or filler text.",
        rationale: """
            Once a decision is made, no one comes back to write the rest. Whatever is still open is a \
            risk or an issue and belongs where those are tracked. A draft or a proposal may have such \
            text, except next to its status.
            """,
        defaultSeverity: .warning,
        options: [words.declaration],
        passing: [
            RuleExample(
                "Code, and the word in a sentence",
                "# Use PostgreSQL\n\nStatus: accepted\n\nA `TODO` is an issue. We list every TODO comment.\n"),
            RuleExample("Not yet decided", "# Use PostgreSQL\n\nStatus: proposed\n\nTODO: ask Ana\n"),
        ],
        failing: [
            RuleExample(
                "Leftovers",
                """
                # Use PostgreSQL

                Status: accepted

                ↓TODO: ask Ana about the load

                | Cost | ↓TBD |
                | --- | --- |
                | Time | (↓tbd) |

                ↓Lorem ipsum dolor sit amet.

                ↓No decision yet.

                """),
            RuleExample(
                "Beside the status of a proposal",
                "# Use PostgreSQL\n\n## Status\n\nProposed (↓TODO: accepted)\n"),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let isPending = record.currentStatus?.isPending ?? false
        let scanner = UnfinishedWords(context[Self.words])
        guard scanner.mayStand(in: record.source.bytes) else { return [] }
        let outline = record.outline
        let hidden = HiddenPlaces(context.inlines)
        return outline.blocks.flatMap { block -> [Range<Int>] in
            switch block.kind {
            case .paragraph, .heading:
                outline.lines(of: block).flatMap { scanner.places(in: $0, of: record.source.bytes) }
            case .table:
                (outline.table(block).header + outline.table(block).rows.joined()).flatMap {
                    scanner.places(in: $0, of: record.source.bytes)
                }
            default: []
            }
        }
        .filter {
            !context.inlines.isCode($0.lowerBound) && !hidden.contains($0.lowerBound)
                && (!isPending || Self.standsBehindStatus($0, of: record))
        }
        .map { Finding("\(Excerpt(record.source[$0])) is left over\(record.settledClause)", at: $0) }
    }

    private static func standsBehindStatus(_ mark: Range<Int>, of record: DecisionRecord) -> Bool {
        guard let status = record.status.range, record.status.place != .frontMatter else { return false }
        let bytes = record.source.bytes
        let before = bytes[..<mark.lowerBound].last { $0 != UInt8(ascii: " ") }
        return status.lowerBound < mark.lowerBound && before == UInt8(ascii: "(")
            && bytes.lineStart(of: mark.lowerBound) == bytes.lineStart(of: status.lowerBound)
    }
}

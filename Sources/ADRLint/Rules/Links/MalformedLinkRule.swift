public import ADRModel
import ADRText

/// Finds links whose brackets or parentheses are in the wrong places.
public struct MalformedLinkRule: Rule {
    public static let description = RuleDescription(
        id: "malformed-link",
        summary: "The text of a link stands in brackets, its destination in parentheses behind it.",
        rationale: """
            `(text)[address]` is shown as it is written, and `[text]((address))` leads to an address that begins with a \
            parenthesis. The reader cannot follow either, and the author does not see it in an editor.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "A link, and brackets that are none",
                "# Use PostgreSQL\n\nSee [the manual](https://example.org/queue) (part two)[^1] and `(a)[b/c]`.\n\n[^1]: Or three.\n"
            )
        ],
        failing: [
            RuleExample(
                "The wrong way round, and twice too many",
                "# Use PostgreSQL\n\nSee ↓(the manual)[https://example.org/queue] and [more](↓(https://example.org)).\n"
            )
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let doubled = context.inlines.links.compactMap { link -> Finding? in
            let written = record.source.bytes[link.destinationRange]
            guard written.first == UInt8(ascii: "("), written.last == UInt8(ascii: ")") else { return nil }
            return Finding(
                "the destination \(Excerpt(link.destination)) begins with a parenthesis",
                at: link.destinationRange)
        }
        return doubled + reversed(record, context)
    }

    /// `(text)[address]`
    private func reversed(_ record: DecisionRecord, _ context: LintContext) -> [Finding] {
        let bytes = record.source.bytes
        guard Self.turn.stands(in: bytes) else { return [] }
        return record.outline.blocks.filter { $0.kind == .paragraph || $0.kind == .table }.flatMap { block in
            record.outline.lines(of: block).flatMap { line in
                line.dropLast().compactMap { middle -> Finding? in
                    guard bytes[middle] == UInt8(ascii: ")"), bytes[middle + 1] == UInt8(ascii: "["),
                        let open = bytes[line.lowerBound..<middle].lastIndex(of: UInt8(ascii: "(")),
                        let close = bytes[(middle + 2)..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
                        isAddress(bytes[(middle + 2)..<close]), !context.inlines.isCode(open),
                        open == line.lowerBound || bytes[open - 1] != UInt8(ascii: "]")
                    else { return nil }
                    return Finding(
                        "this is shown as it is written; a link has its text in brackets, its destination in parentheses",
                        at: open..<close + 1)
                }
            }
        }
    }

    private static let turn = BytePattern(")[")

    private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        let address = String(decoding: text, as: UTF8.self)
        guard !address.contains(where: \.isWhitespace) else { return false }
        return address.holds("://") || address.begins(with: "./") || address.begins(with: "../")
            || address.lowercased().ends(with: ".md")
    }
}

public import ADRModel
import ADRText

/// Finds links whose brackets or parentheses are in the wrong places.
public struct MalformedLinkRule: PageRule {
    public static let description = RuleDescription(
        id: "malformed-link",
        summary: "A link has its text in brackets, followed directly by its destination in parentheses.",
        rationale: """
            `(text)[address]` and `[text] (address)` are shown as plain text. `[text]((address))` leads \
            to an address that begins with a parenthesis, `[text]("address")` to one that begins with a \
            quotation mark, and `hhttps://` nowhere. Readers cannot follow any of these links, and \
            authors do not notice them in an editor.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "A link, and brackets that are not a link",
                "# Use PostgreSQL\n\nSee [the manual](https://example.org/queue) (part two)[^1] and `(a)[b/c]`.\n\n[^1]: Or three.\n"
            ),
            RuleExample(
                "A checkbox, and a link followed by a remark",
                "# Use PostgreSQL\n\n- [x] (https://example.org/1)\n- [manual] (https://example.org/2)\n\n[manual]: https://example.org\n"
            ),
        ],
        failing: [
            RuleExample(
                "Brackets swapped, and parentheses doubled",
                "# Use PostgreSQL\n\nSee ↓(the manual)[https://example.org/queue] and [more](↓(https://example.org)).\n"
            ),
            RuleExample(
                "Quotation marks, and a typo in the scheme",
                "# Use PostgreSQL\n\nSee [a](↓'https://example.org'), [b](↓hhttps://example.org) and [c](↓https:/example.org).\n"
            ),
            RuleExample(
                "A space between the text and the destination",
                "# Use PostgreSQL\n\nSee ↓[the manual] (https://example.org/queue) and ↓[the notes] [../notes.md].\n"
            ),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        let misspelled = context.inlines.links.compactMap { link in
            fault(in: link, record.source).map { Finding($0, at: link.destinationRange) }
        }
        return misspelled
            + lines(of: record).flatMap { reversed($0, record, context) + parted($0, record, context) }
    }

    /// What is wrong with the destination of a link, if anybody can tell.
    private func fault(in link: MarkdownLink, _ source: SourceText) -> String? {
        let written = source.bytes[link.destinationRange]
        if written.first == UInt8(ascii: "("), written.last == UInt8(ascii: ")") {
            return "the destination \(Excerpt(link.destination)) begins with a parenthesis"
        }
        if let quote = written.first, quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") {
            return "the destination \(Excerpt(link.destination)) begins with a quotation mark"
        }
        guard link.kind != .autolink, let colon = written.prefix(9).firstIndex(of: UInt8(ascii: ":")),
            let scheme = Self.slips(
                String(decoding: written[..<colon], as: UTF8.self), written[(colon + 1)...])
        else { return nil }
        return "browsers cannot open \(Excerpt(link.destination)); did you mean `\(scheme)://`?"
    }

    /// `https` for `hhttps://`, and for `https:/` that a name follows; `nil` for what is as it should be, or something else.
    private static func slips(_ scheme: String, _ rest: ArraySlice<UInt8>) -> String? {
        let name = scheme.lowercased()
        let slashes = rest.prefix { $0 == UInt8(ascii: "/") }.count
        guard slashes > 0, name != "http" && name != "https" || slashes == 1 else { return nil }
        return slashes == 1 && !schemes.contains(name) ? nil : EditDistance.nearest(to: name, among: schemes)
    }

    private static let schemes = ["https", "http"]

    /// The lines in which brackets stand behind a parenthesis, or behind a bracket and a blank.
    private func lines(of record: DecisionRecord) -> [Range<Int>] {
        let bytes = record.source.bytes
        guard Self.turns(in: bytes, bytes.indices) else { return [] }
        return record.outline.blocks.filter { $0.kind == .paragraph || $0.kind == .table }
            .flatMap(record.outline.lines).filter { Self.turns(in: bytes, $0) }
    }

    /// Whether `)[`, `] (` or `] [` stands somewhere in a range.
    private static func turns(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var offset = range.lowerBound
        while let sign = brackets.first(in: bytes, offset..<range.upperBound) {
            let before = bytes[max(range.lowerBound, sign - 2)..<sign]
            if bytes[sign] == UInt8(ascii: "["), before.last == UInt8(ascii: ")") { return true }
            if before.elementsEqual("] ".utf8) { return true }
            offset = sign + 1
        }
        return false
    }

    private static let brackets = SignSearch("[", "(")

    /// `(text)[address]`
    private func reversed(
        _ line: Range<Int>, _ record: DecisionRecord, _ context: LintContext
    ) -> [Finding] {
        let bytes = record.source.bytes
        return line.dropLast().compactMap { middle -> Finding? in
            guard bytes[middle] == UInt8(ascii: ")"), bytes[middle + 1] == UInt8(ascii: "["),
                let open = bytes[line.lowerBound..<middle].lastIndex(of: UInt8(ascii: "(")),
                let close = bytes[(middle + 2)..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
                isAddress(bytes[(middle + 2)..<close]), !context.inlines.isCode(open),
                open == line.lowerBound || bytes[open - 1] != UInt8(ascii: "]")
            else { return nil }
            return Finding(
                "this is shown as plain text; put the link's text in brackets and its destination in parentheses",
                at: open..<close + 1)
        }
    }

    /// `[text] (address)` and `[text] [address]`
    private func parted(
        _ line: Range<Int>, _ record: DecisionRecord, _ context: LintContext
    ) -> [Finding] {
        let bytes = record.source.bytes
        return line.dropLast(2).compactMap { middle -> Finding? in
            guard bytes[middle] == UInt8(ascii: "]"), bytes[middle + 1] == UInt8(ascii: " "),
                let closing = Self.closing[bytes[middle + 2]],
                let open = bytes[line.lowerBound..<middle].lastIndex(of: UInt8(ascii: "[")),
                middle - open > 2,
                let close = bytes[(middle + 3)..<line.upperBound].firstIndex(of: closing),
                isAddress(bytes[(middle + 3)..<close]), !context.inlines.isCode(open),
                !context.inlines.links.contains(where: { $0.range.contains(open) || $0.range.contains(close) }
                )
            else { return nil }
            return Finding(
                "this is shown as plain text; remove the space between the link's text and its destination",
                at: open..<close + 1)
        }
    }

    private static let closing = [UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]")]

    private func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
        let address = String(decoding: text, as: UTF8.self)
        guard !address.contains(where: \.isWhitespace) else { return false }
        return address.holds("://") || address.begins(with: "./") || address.begins(with: "../")
            || address.lowercased().ends(with: ".md")
    }
}

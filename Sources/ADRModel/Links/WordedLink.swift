import ADRText

/// A line of the status section that leads to another record: `Clarifies [2. Use X](0002-use-x.md)`.
///
/// adr-tools lets people choose the words, so they need not name a kind of link.
public struct WordedLink: Hashable, Sendable {
    /// What stands before the link, without Markdown and without a final colon.
    public let words: String
    public let target: RecordReference

    /// The kind of link that the words name, if they name one.
    public var kind: LinkKind? {
        if case .link(let kind)? = FactLabel(words) { kind } else { nil }
    }
}

extension DecisionRecord {
    /// The lines of the status section that lead to other records, in the order of the text.
    public var wordedLinks: [WordedLink] { WordedLink.reading(outline, bodyFacts) }
}

extension WordedLink {
    static func reading(_ outline: MarkdownOutline, _ facts: [LabelledValue]) -> [WordedLink] {
        guard let section = facts.first(where: { $0.label == .status && $0.place == .section })?.value else {
            return []
        }
        let finder = LinkFinder(outline)
        return outline.blocks[outline.blockIndexes(in: section)].filter { $0.kind == .paragraph }
            .flatMap(outline.lines).compactMap { WordedLink(line: $0, of: outline, finder) }
    }

    /// The items of lists under the title that begin so.
    static func items(ofHead facts: RecordFacts) -> [WordedLink] {
        let outline = facts.outline
        let blocks = outline.blocks.prefix { $0.range.lowerBound < facts.head.preambleEnd }
            .filter { $0.kind == .paragraph && $0.nesting.listDepth > 0 }
        guard !blocks.isEmpty else { return [] }
        let finder = LinkFinder(outline)
        return blocks.flatMap(outline.lines).compactMap { WordedLink(line: $0, of: outline, finder) }
    }

    private init?(line: Range<Int>, of outline: MarkdownOutline, _ finder: LinkFinder) {
        guard outline.source.bytes[line].contains(UInt8(ascii: "[")), !outline.source.isStruckOut(line),
            let link = finder.links(in: line).first(where: { !$0.isImage })
        else { return nil }
        var words = outline.plainText(of: line.lowerBound..<link.range.lowerBound).trimming
        if words.ends(with: ":") { words = String(words.dropLast()).trimming }
        let text = outline.plainText(of: link.textRange)
        guard !words.isEmpty,
            let target = RecordReference(destination: link.destination, text: text, range: link.range)
        else { return nil }
        self.init(words: words, target: target)
    }
}

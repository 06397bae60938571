/// A heading that stands outside quotes and lists.
public struct MarkdownHeading: Hashable, Sendable {
    /// How a heading is written.
    public enum Style: Hashable, Sendable {
        /// `## Title`
        case atx
        /// A title underlined with `=` or `-`.
        case setext
        /// `##` and a no-break space: a paragraph to CommonMark, a heading to its author.
        case loose
    }

    /// The level from 1 to 6.
    public let level: Int
    public let style: Style
    /// UTF-8 offsets of all lines of the heading, without the last line ending.
    public let range: Range<Int>
    /// UTF-8 offsets of the trimmed text, without marks and without the name `{#id}` behind it.
    public let textRange: Range<Int>
    /// The index of the block in ``MarkdownOutline/blocks``.
    public let blockIndex: Int

    init?(_ block: MarkdownBlock, at index: Int, in bytes: [UInt8]) {
        guard case .heading(let level, let style) = block.kind, block.nesting.isTopLevel else { return nil }
        self.init(
            level: level, style: style, range: block.range, textRange: bytes.withoutName(block.contentRange),
            blockIndex: index)
    }

    private init(level: Int, style: Style, range: Range<Int>, textRange: Range<Int>, blockIndex: Int) {
        self.level = level
        self.style = style
        self.range = range
        self.textRange = textRange
        self.blockIndex = blockIndex
    }

    /// A line of a paragraph that begins with `#` marks and, unless nothing need follow, a no-break space.
    fileprivate init?(looseLine line: Range<Int>, of bytes: [UInt8], at index: Int, spaced: Bool = true) {
        var offset = line.lowerBound
        while offset < line.upperBound, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
        let level = offset - line.lowerBound
        guard (1...6).contains(level) else { return nil }
        if bytes[offset..<line.upperBound].starts(with: Self.noBreakSpace) {
            offset += Self.noBreakSpace.count
        } else if spaced {
            return nil
        }
        let text = bytes.trimmingBlanks(offset..<line.upperBound)
        self.init(level: level, style: .loose, range: line, textRange: text, blockIndex: index)
    }

    private static let noBreakSpace: [UInt8] = [0xC2, 0xA0]
}

extension MarkdownOutline {
    /// Lines outside quotes and lists that CommonMark takes for text because a no-break space follows the
    /// `#` marks of what was meant as a heading.
    public var looseHeadings: [MarkdownHeading] {
        var found: [MarkdownHeading] = []
        for index in blocks.indices where blocks[index].kind == .paragraph {
            for line in lines(of: blocks[index])
            where source.bytes[line.lowerBound] == UInt8(ascii: "#") && blocks[index].nesting.isTopLevel {
                if let heading = MarkdownHeading(looseLine: line, of: source.bytes, at: index) {
                    found.append(heading)
                }
            }
        }
        return found
    }

    /// The first line of the text if it begins with `#` marks that a title or tag follows at once: `#4. Use Git`.
    public var unspacedFirstHeading: MarkdownHeading? {
        guard let block = blocks.first, block.kind == .paragraph, block.nesting.isTopLevel,
            let line = lines(of: block).first
        else { return nil }
        return MarkdownHeading(looseLine: line, of: source.bytes, at: 0, spaced: false)
    }

    /// The heading that holds an offset.
    package func heading(at offset: Int) -> MarkdownHeading? {
        let next = headings.partitioningIndex { $0.range.upperBound > offset }
        return next < headings.count && headings[next].range.contains(offset) ? headings[next] : nil
    }

    /// The lines below a heading up to the next heading of the same or a higher level.
    public func section(of heading: MarkdownHeading) -> Range<Int> {
        body(of: heading) { $0.level <= heading.level }
    }

    /// The lines below a heading up to the next heading of any level.
    public func ownText(of heading: MarkdownHeading) -> Range<Int> {
        body(of: heading) { _ in true }
    }

    private func body(of heading: MarkdownHeading, until isEnd: (MarkdownHeading) -> Bool) -> Range<Int> {
        let start = source.bytes.lineEnd(behind: heading.range.upperBound)
        let later = headings.partitioningIndex { $0.range.lowerBound >= heading.range.upperBound }
        let end = headings[later...].first(where: isEnd)?.range.lowerBound ?? source.bytes.count
        return start..<max(start, end)
    }
}

extension [UInt8] {
    /// The text of a heading without the attributes that name it, `{#id}`, if it has other words.
    fileprivate func withoutName(_ text: Range<Int>) -> Range<Int> {
        guard text.upperBound - text.lowerBound > 4, self[text.upperBound - 1] == UInt8(ascii: "}"),
            let open = self[text].lastIndex(of: UInt8(ascii: "{")), open > text.lowerBound,
            self[open + 1] == UInt8(ascii: "#"), self[open - 1].isBlank
        else { return text }
        return trimmingBlanks(text.lowerBound..<open)
    }
}

/// Reads the link reference definitions at the beginning of a paragraph.
struct LinkDefinitionScanner {
    private let text: InlineText
    private let syntax: LinkSyntax
    private var offset = 0
    /// The number of lines of the definitions read so far.
    private(set) var lineCount = 0

    init(_ text: InlineText) {
        self.text = text
        syntax = LinkSyntax(bytes: text.bytes)
    }

    /// The next definition; `nil` once the text no longer continues with one.
    mutating func next() -> MarkdownLinkDefinition? {
        let start = offset
        guard let label = syntax.label(at: start),
            syntax.skippingBlanks(label.content.lowerBound) < label.end - 1,
            label.end < text.bytes.count, text.bytes[label.end] == UInt8(ascii: ":")
        else { return nil }
        let destinationStart = syntax.skippingBlanks(label.end + 1)
        guard let destination = syntax.destination(at: destinationStart), destination.end > destinationStart,
            let end = end(behind: destination.end)
        else { return nil }
        lineCount += text.bytes[start..<end].count { $0 == UInt8(ascii: "\n") } + 1
        offset = min(end + 1, text.bytes.count)
        return MarkdownLinkDefinition(
            range: text.sourceRange(text.bytes.trimmingBlanks(start..<end)),
            label: String(decoding: text.bytes[label.content], as: UTF8.self),
            labelRange: text.sourceRange(label.content),
            destination: CharacterReference.decoded(text.bytes[destination.content]),
            destinationRange: text.sourceRange(destination.content))
    }

    /// The end of the line that a definition ends with, the title included if there is one.
    private func end(behind destinationEnd: Int) -> Int? {
        let titleStart = syntax.skippingBlanks(destinationEnd)
        if titleStart > destinationEnd, let title = syntax.title(at: titleStart),
            let end = lineEnd(from: title.end)
        {
            return end
        }
        return lineEnd(from: destinationEnd)
    }

    /// The end of the line if only blanks are left in it.
    private func lineEnd(from offset: Int) -> Int? {
        let end = text.bytes.endOfBlanks(from: offset)
        return end == text.bytes.count || text.bytes[end] == UInt8(ascii: "\n") ? end : nil
    }
}

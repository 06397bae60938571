import ADRModel
import ADRText

/// A part of a section of a record: an item of a list, or what stands between lists.
struct SectionPart {
    /// The Markdown as it is written; of an item without the marker and the indentation that it needs.
    let text: String
    /// The lines of the text that its first block takes; all of it between lists.
    let lead: String
    /// The lines in the record, with markers.
    let lines: Range<Int>
    let isItem: Bool

    /// What stands in the lead's place if the rest of an item says more of it.
    var rest: String { String(text.dropFirst(lead.count)).trimmingBlankLines }
}

extension MarkdownOutline {
    /// The parts of a range of lines; comments and lines between sections are none.
    func parts(in range: Range<Int>) -> [SectionPart] {
        var parts: [SectionPart] = []
        var end = range.lowerBound
        let first = items.partitioningIndex { $0.marker.range.lowerBound >= range.lowerBound }
        for item in items[first...].prefix(while: { $0.marker.range.lowerBound < range.upperBound }) {
            let start = source.bytes.lineStart(of: item.marker.range.lowerBound)
            // Items of items and of quotes belong to the part that holds them.
            guard item.depth == 0, start >= end, let last = item.blocks.last,
                source.bytes[start..<item.marker.range.lowerBound].allSatisfy(blanks.contains)
            else { continue }
            parts += text(in: end..<start)
            end = max(end, blocks[last].range.upperBound)
            parts.append(part(item, lines: start..<end))
        }
        return parts + text(in: end..<max(end, range.upperBound))
    }

    private func text(in lines: Range<Int>) -> [SectionPart] {
        let isSaid = blocks[blockIndexes(in: lines)].contains { block in
            if case .comment = block.kind { return false }
            return block.kind != .thematicBreak
        }
        let text = source[lines].trimmingBlankLines
        guard isSaid, !text.isEmpty else { return [] }
        return [SectionPart(text: text, lead: text, lines: lines, isItem: false)]
    }

    private func part(_ item: MarkdownListItem, lines: Range<Int>) -> SectionPart {
        let bytes = source.bytes
        let block = blocks[item.blocks.lowerBound]
        let behind = item.marker.range.upperBound
        let isCode = block.kind == .indentedCode && block.nesting.listDepth == 1
        let start =
            isCode
            ? min(behind + 1, lines.upperBound)
            : bytes[behind..<lines.upperBound].firstIndex { !blanks.contains($0) } ?? behind
        let width = start - bytes.lineStart(of: start)
        let leadEnd = min(max(start, block.range.upperBound), lines.upperBound)
        let lead = dedented(start..<leadEnd, by: width)
        let text = lead + dedented(leadEnd..<lines.upperBound, by: width)
        return SectionPart(text: text.trimmingBlankLines, lead: lead, lines: lines, isItem: true)
    }

    /// The text of a range whose lines but the first lose up to some blanks of their indentation.
    private func dedented(_ range: Range<Int>, by width: Int) -> String {
        let lines = source.bytes[range].split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let rest = lines.dropFirst().map { line in
            var width = width
            return line.drop { byte in
                guard width > 0, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") else { return false }
                width -= byte == UInt8(ascii: " ") ? 1 : 4
                return true
            }
        }
        return (lines.prefix(1) + rest).map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: "\n")
    }
}

private let blanks = Set(" \t\r\n".utf8)

extension String {
    /// Without blank lines at the start, and blanks and line endings at the end.
    var trimmingBlankLines: String {
        let bytes = Array(utf8)
        guard let first = bytes.firstIndex(where: { !blanks.contains($0) }),
            let last = bytes.lastIndex(where: { !blanks.contains($0) })
        else { return "" }
        let start = bytes.lineStart(of: first)
        return String(decoding: bytes[start...last], as: UTF8.self)
    }
}

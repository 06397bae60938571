import ADRText

/// The lines of a `## Status` section that can state the status.
struct StatusSection {
    /// UTF-8 offsets of the lines, most telling first.
    let lines: [Range<Int>]

    init(outline: MarkdownOutline, range: Range<Int>) {
        let blocks = outline.blocks[outline.blockIndexes(in: range)]
        var lines: [Range<Int>] = []
        for block in blocks {
            switch block.kind {
            case .paragraph, .indentedCode:
                let line = LabelledLine(outline.source.bytes)
                lines += outline.lines(of: block).map(line.trimmed).filter { !$0.isEmpty }
            case .fencedCode: lines += outline.lines(of: block).filter { !$0.isEmpty }
            case .table:
                let table = outline.table(block)
                lines += table.rows.isEmpty ? table.header : table.rows.flatMap(\.self)
            default: break
            }
        }
        self.lines = Self.checked(lines, in: outline) ?? Self.latest(lines, in: outline) ?? lines
    }

    /// `- [x] Accepted` among `- [ ] Proposed`
    private static func checked(_ lines: [Range<Int>], in outline: MarkdownOutline) -> [Range<Int>]? {
        let boxes = lines.filter { outline.source.bytes[$0].starts(with: "[".utf8) && $0.count > 3 }
            .filter { outline.source.bytes[$0.lowerBound + 2] == UInt8(ascii: "]") }
        guard boxes.count >= 2 else { return nil }
        let checked = boxes.filter { outline.source.bytes[$0.lowerBound + 1] | 0x20 == UInt8(ascii: "x") }
        return checked.isEmpty ? nil : checked.map { $0.lowerBound + 3..<$0.upperBound }
    }

    /// A dated history: the line with the latest day.
    private static func latest(_ lines: [Range<Int>], in outline: MarkdownOutline) -> [Range<Int>]? {
        let dated = lines.compactMap { line in
            DateReading.first(in: outline.source, line)?.date.map { (line, $0) }
        }
        guard dated.count >= 2, dated.count == lines.count else { return nil }
        let latest = dated.reduce(dated[0]) { $1.1 >= $0.1 ? $1 : $0 }
        return [latest.0]
    }
}

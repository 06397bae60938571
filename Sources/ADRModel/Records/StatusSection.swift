import ADRText

/// The lines of a `## Status` section that can state the status.
struct StatusSection {
    /// UTF-8 offsets of the lines, most telling first.
    let lines: [Range<Int>]
    /// UTF-8 offsets of the lines that each state a status and a day, one after the other; none if there is no such
    /// course.
    let course: [Range<Int>]

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
                if let course = StatusColumns(table, of: outline) {
                    lines.append(course.statusCell)
                    continue
                }
                lines += table.rows.isEmpty ? table.header : table.rows.flatMap(\.self)
            default: break
            }
        }
        let latest = Self.latest(lines, in: outline)
        course = latest == nil ? [] : lines
        self.lines = Self.checked(lines, in: outline) ?? latest.map { [$0] } ?? lines
    }

    /// `- [x] Accepted` among `- [ ] Proposed`
    private static func checked(_ lines: [Range<Int>], in outline: MarkdownOutline) -> [Range<Int>]? {
        let boxes = lines.filter { outline.source.bytes[$0].starts(with: "[".utf8) && $0.count > 3 }
            .filter { outline.source.bytes[$0.lowerBound + 2] == UInt8(ascii: "]") }
        guard boxes.count >= 2 else { return nil }
        let checked = boxes.filter { outline.source.bytes[$0.lowerBound + 1] | 0x20 == UInt8(ascii: "x") }
        return checked.isEmpty ? nil : checked.map { $0.lowerBound + 3..<$0.upperBound }
    }

    /// The line of a dated course that counts: the last one, or the first where the newest stands on top; that of the
    /// latest day where they follow no order. A status that was added to it may lack its day.
    private static func latest(_ lines: [Range<Int>], in outline: MarkdownOutline) -> Range<Int>? {
        let dated = lines.compactMap { line in
            DateReading.first(in: outline.source, line)?.date.map { (line: line, day: $0) }
        }
        guard dated.count >= 2 else { return nil }
        let days = dated.map(\.day)
        guard dated.count == lines.count else {
            let isAdded =
                dated.count + 1 == lines.count && days == days.sorted()
                && dated.last.map { $0.line != lines.last } ?? false
            return isAdded
                && StatusReader(vocabulary: .builtIn).read(outline.plainText(of: lines[lines.count - 1]))
                    .beginsWithItsWord
                ? lines.last : nil
        }
        if days == days.sorted() { return lines.last }
        if days == days.sorted(by: >) { return lines.first }
        return dated.reduce(dated[0]) { $1.day >= $0.day ? $1 : $0 }.line
    }
}

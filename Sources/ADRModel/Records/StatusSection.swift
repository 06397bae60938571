import ADRText

/// The lines of a `## Status` section that can state the status.
struct StatusSection {
    /// UTF-8 offsets of the lines, most telling first.
    let lines: [Range<Int>]
    /// UTF-8 offsets of the lines that each state a status, one after the other, with their days or behind numbers;
    /// none if there is no such course.
    let course: [Range<Int>]
    let boxes: StatusBoxes?

    init(outline: MarkdownOutline, range: Range<Int>) {
        let blocks = outline.blocks[outline.blockIndexes(in: range)]
        var lines: [Range<Int>] = []
        for block in blocks {
            switch block.kind {
            case .paragraph, .indentedCode:
                let line = LabelledLine(outline.source.bytes)
                lines += outline.lines(of: block).filter { $0.overlaps(range) }.map(line.trimmed)
                    .filter { !$0.isEmpty }
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
        let bytes = outline.source.bytes
        boxes = StatusBoxes(lines, of: bytes)
        if boxes == nil { lines = lines.map { Self.statement(in: $0, of: bytes) } }
        let latest = Self.latest(lines, in: outline) ?? Self.lastNumbered(lines, blocks, in: outline)
        course = latest == nil ? [] : lines
        self.lines = boxes?.boxes.filter(\.isChecked).map(\.text) ?? latest.map { [$0] } ?? lines
    }

    /// What a line says behind a checked box, or behind the name of the status.
    private static func statement(in line: Range<Int>, of bytes: [UInt8]) -> Range<Int> {
        if let box = StatusBoxes.box(in: line, of: bytes), box.isChecked { return box.text }
        let named = LabelledLine(bytes).pairs(in: line).first
        return named.flatMap { $0.label == .status && !$0.value.isEmpty ? $0.value : nil } ?? line
    }

    /// The last of the lines, if each is an item with a number and states a status.
    private static func lastNumbered(
        _ lines: [Range<Int>], _ blocks: ArraySlice<MarkdownBlock>, in outline: MarkdownOutline
    ) -> Range<Int>? {
        let reader = StatusReader(vocabulary: .builtIn)
        let areNumbered = blocks.allSatisfy { $0.kind == .paragraph && $0.nesting.marker?.ordinal != nil }
        guard lines.count >= 2, areNumbered, lines.count == blocks.count,
            lines.allSatisfy({
                let statement = reader.read(outline.plainText(of: $0))
                return statement.status != .other && statement.beginsWithItsWord
            })
        else { return nil }
        return lines.last
    }

    /// Whether a line names another record and neither a status nor a day: `Amends [2. B](0002-b.md)`.
    private static func isRelation(_ line: Range<Int>, in outline: MarkdownOutline) -> Bool {
        let source = outline.source
        guard source[line].holds("]("), DateReading.first(in: source, line) == nil else { return false }
        return StatusReader(vocabulary: .builtIn).read(outline.plainText(of: line)).status == .other
    }

    /// The lines without those that tell what else happened on a day, as `Created - 2025-01-05`, if another one states a
    /// status.
    private static func statuses(among lines: [Range<Int>], in outline: MarkdownOutline) -> [Range<Int>] {
        let reader = StatusReader(vocabulary: .builtIn)
        let known = lines.filter { line in
            guard let day = DateReading.first(in: outline.source, line)?.range else { return true }
            let label = outline.source[line.lowerBound..<max(line.lowerBound, day.lowerBound)]
            guard FactLabel.occasion(ofDateLabel: label) != .creation else { return false }
            return FactLabel(label) != .event(.completed) && FactLabel(label) != .date
                || reader.read(label).status != .other
        }
        return known.isEmpty ? lines : known
    }

    /// The line of a dated course that counts: the last one, or the first where the newest stands on top; that of the
    /// latest day where they follow no order. A status that was added to it may lack its day, and relations may follow.
    private static func latest(_ all: [Range<Int>], in outline: MarkdownOutline) -> Range<Int>? {
        let related = Array(all.reversed().drop { isRelation($0, in: outline) }.reversed())
        let lines = related.count < 2 ? related : statuses(among: related, in: outline)
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

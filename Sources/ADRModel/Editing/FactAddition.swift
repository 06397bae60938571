import ADRText

extension RecordEditor {
    /// The ways to put a named value into the body, in the order of preference.
    ///
    /// - Parameter value: Markdown.
    func additions(of label: FactLabel, named name: String? = nil, _ value: String) -> [[TextEdit]] {
        let name = name ?? style.name(label, in: record)
        if let empty = record.bodyFacts.first(where: {
            $0.label == label && $0.isInPreamble && isOpen($0)
        }) {
            return [[insertion(of: value, into: empty)]]
        }
        var candidates: [[TextEdit]] = []
        if let anchor {
            let end = endOfItem(at: anchor.name.lowerBound)
            let blank = lineEnding + lineEnding
            switch anchor.place {
            case .bullet, .line:
                let own = LabelStyle(anchor, in: source.bytes)
                let isItem = anchor.place == .bullet && (own ?? style.label).isListItem
                let line = (own ?? (isItem ? style.label : LabelStyle(head: "", tail: ": "))).line(
                    name, value)
                candidates.append([TextEdit(inserting: (isItem ? lineEnding : blank) + line, at: end)])
            case .table:
                let lineEnd = endOfLine(at: anchor.value.upperBound)
                let cell = MarkdownWriter.tableCell(value)
                candidates.append([TextEdit(inserting: "\(lineEnding)| \(name) | \(cell) |", at: lineEnd)])
                candidates.append([TextEdit(inserting: "\(blank)\(name): \(value)", at: end)])
            default: break
            }
        }
        return candidates + [
            [underTitle(dialect == .bullets ? style.label.line(name, value) : "\(name): \(value)")]
        ]
    }

    /// The last named value under the title: further ones follow it.
    private var anchor: LabelledValue? {
        let own: Set<FactPlace> = [.bullet, .line, .table]
        let preamble = record.bodyFacts.filter {
            $0.isInPreamble && own.contains($0.place) && (!$0.value.isEmpty || isOpen($0))
        }
        let status = record.bodyFacts.first { $0.value == record.status.range }
        return preamble.last { status == nil || !own.contains(status!.place) || $0.place == status?.place }
    }

    /// Whether a name has no value, not even a list below it.
    private func isOpen(_ value: LabelledValue) -> Bool {
        value.value.isEmpty && LinkReading.list(below: value, record.outline).isEmpty
    }

    /// A value put where a name stands without one.
    func insertion(of value: String, into empty: LabelledValue) -> TextEdit {
        let offset = empty.value.lowerBound
        let bytes = source.bytes
        let before = offset > 0 && (bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0x09) ? "" : " "
        let isTable = empty.place == .table
        return TextEdit(
            inserting: before + (isTable ? MarkdownWriter.tableCell(value) + " " : value), at: offset)
    }

    /// A paragraph below the title, or at the beginning if there is no title.
    private func underTitle(_ line: String) -> TextEdit {
        let blank = lineEnding + lineEnding
        let title = record.outline.headings.first { $0.textRange == record.title.range }
        if let start = listUnderTitle(of: title, like: line) {
            return TextEdit(inserting: line + lineEnding, at: start)
        }
        if let title { return TextEdit(inserting: blank + line, at: title.range.upperBound) }
        let start = record.frontMatter?.range.upperBound ?? source.contentStart
        return TextEdit(inserting: line + blank, at: start)
    }

    /// The start of a list with the marker of a line that stands under the title already.
    private func listUnderTitle(of title: MarkdownHeading?, like line: String) -> Int? {
        let outline = record.outline
        guard let title, title.blockIndex + 1 < outline.blocks.count else { return nil }
        let next = outline.blocks[title.blockIndex + 1]
        guard let marker = next.nesting.marker, marker.ordinal == nil, next.nesting.listDepth == 1,
            line.utf8.first == marker.character
        else { return nil }
        return source.lineStart(of: marker.range.lowerBound)
    }

    /// The end of the list item that holds an offset, with all that stands in it; outside of lists, of the block.
    private func endOfItem(at offset: Int) -> Int {
        let outline = record.outline
        let blocks = outline.blockIndexes(in: offset..<(offset + 1))
        guard let block = blocks.first, let item = outline.blocks[block].nesting.item,
            let last = outline.items[item].blocks.last
        else { return endOfBlock(at: offset) }
        return outline.blocks[last].range.upperBound
    }

    /// The end of the block of Markdown that holds an offset.
    func endOfBlock(at offset: Int) -> Int {
        let blocks = record.outline.blockIndexes(in: offset..<(offset + 1))
        return blocks.first.map { record.outline.blocks[$0].range.upperBound } ?? endOfLine(at: offset)
    }

    /// The offset of the line ending behind an offset.
    func endOfLine(at offset: Int) -> Int {
        let bytes = source.bytes
        let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        return end > offset && end < bytes.count && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
    }
}

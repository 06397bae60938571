import ADRText

extension Dialect {
    func adding(
        _ value: FactValue, as label: FactLabel, named name: String?, in editor: RecordEditor
    ) throws(RecordEditError) -> [[TextEdit]] {
        editor.additions(of: label, named: name, value.markdown)
    }

    func place(behind line: LabelledValue, in editor: RecordEditor) -> (offset: Int, gap: String) {
        let last = max(line.value.upperBound, (line.lines?.upperBound ?? 0) - 2)
        return (editor.source.lineEnd(of: last), editor.gap(before: line) ?? editor.lineEnding)
    }
}

extension RecordEditor {
    /// The ways to put a named value into the body, in the order of preference.
    ///
    /// - Parameter value: Markdown.
    func additions(of label: FactLabel, named name: String? = nil, _ value: String) -> [[TextEdit]] {
        if let empty = record.bodyFacts.first(where: {
            $0.label == label && $0.isInPreamble && isOpen($0)
        }) {
            return [[insertion(of: value, into: empty)]]
        }
        let writer = dialect.behaviour.label == nil ? RecordDialect.lines : dialect
        let begun = underTitle(named(label, name, value, as: writer), as: writer)
        guard let anchor, let own = anchor.place.dialect else { return [[begun]] }
        let line = named(label, name, value, as: own, like: LabelStyle(anchor, in: source))
        let (offset, gap) = own.behaviour.place(behind: anchor, in: self)
        let blank = lineEnding + lineEnding
        let plain = blank + named(label, name, value, as: .lines, like: LineDialect.usual)
        let end = endOfBlock(at: anchor.name.lowerBound)
        return [
            [TextEdit(inserting: gap + line, at: offset)],
            [TextEdit(inserting: own == .lines ? blank + line : plain, at: end)],
            [TextEdit(inserting: plain, at: end)], [begun],
        ]
    }

    private func named(
        _ label: FactLabel, _ name: String?, _ value: String, as dialect: RecordDialect,
        like model: LabelStyle? = nil
    ) -> String {
        dialect.behaviour.line(
            name.map(dialect.behaviour.spelled) ?? style.name(label, in: record, dialect), value,
            like: model ?? style.label(dialect))
    }

    /// The last named value under the title that further ones can follow; in a conversion, one that has been moved.
    private var anchor: LabelledValue? {
        func isModel(_ value: LabelledValue) -> Bool {
            guard let dialect = value.place.dialect, dialect.behaviour.label != nil else { return false }
            return requestedDialect.map { $0.behaviour.label == nil || $0 == dialect } ?? true
        }
        let preamble = record.bodyFacts.filter {
            $0.isInPreamble && isModel($0) && (!$0.value.isEmpty || isOpen($0))
        }
        let status = record.bodyFacts.first { $0.value == record.status.range && isModel($0) }
        return preamble.last { status == nil || $0.place == status?.place }
    }

    /// What parts a line from the one before it in the same dialect.
    func gap(before line: LabelledValue) -> String? {
        guard let lines = line.lines,
            let former = record.bodyFacts.last(where: {
                $0.place == line.place && $0.name.lowerBound < line.name.lowerBound
            })?.lines, former.upperBound <= lines.lowerBound
        else { return nil }
        let blank = source[former.upperBound..<lines.lowerBound]
        return blank.utf8.allSatisfy(\.isBlankOrLineEnding) ? lineEnding + blank : nil
    }

    /// Whether a name has no value, not even a list below it, or a sign in its place.
    private func isOpen(_ value: LabelledValue) -> Bool {
        value.value.isEmpty
            ? LinkReading.list(below: value, record.outline).isEmpty
            : value.label == .date && (source.isOpen(value.value) || source.isPrompt(value.value))
    }

    /// A value put where a name stands without one.
    private func insertion(of value: String, into empty: LabelledValue) -> TextEdit {
        guard empty.value.isEmpty else { return TextEdit(replacing: empty.value, with: empty.escaped(value)) }
        let offset = empty.value.lowerBound
        let before = offset > 0 && source.bytes[offset - 1].isBlank ? "" : " "
        let isTight = offset < source.bytes.count && !source.bytes[offset].isBlankOrLineEnding
        let behind = isTight || empty.place == .table ? " " : ""
        return TextEdit(inserting: before + empty.escaped(value) + behind, at: offset)
    }

    /// The first statement of a dialect: below the title, or at the beginning if there is no title.
    private func underTitle(_ line: String, as dialect: RecordDialect) -> TextEdit {
        let blank = lineEnding + lineEnding
        let title = record.outline.headings.first { $0.textRange == record.title.range }
        if let start = listUnderTitle(of: title, like: line) {
            return TextEdit(inserting: line + lineEnding, at: start)
        }
        let frame = dialect.behaviour.frame
        let text = (frame.opening + line + frame.closing).replacing("\n", with: lineEnding)
        if let title { return TextEdit(inserting: blank + text, at: title.range.upperBound) }
        let start = record.frontMatter?.range.upperBound ?? source.contentStart
        return TextEdit(inserting: text + blank, at: start)
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

    /// Text behind all that is there, with one empty line before it.
    func endOfText(_ text: String) -> TextEdit {
        let blanks = source.bytes.reversed().prefix(while: \.isBlankOrLineEnding)
        let ends = blanks.count { $0 == UInt8(ascii: "\n") }
        let gap = String(repeating: lineEnding, count: max(0, 2 - ends))
        return TextEdit(inserting: gap + text + lineEnding, at: source.bytes.count)
    }

    /// The end of the list item that holds an offset, with all that stands in it; outside of lists, of the block.
    func endOfItem(at offset: Int) -> Int {
        let outline = record.outline
        let blocks = outline.blockIndexes(in: offset..<(offset + 1))
        guard let block = blocks.first, let item = outline.blocks[block].nesting.item,
            let last = outline.items[item].blocks.last
        else { return endOfBlock(at: offset) }
        return outline.blocks[last].range.upperBound
    }

    /// The end of the block of Markdown that holds an offset, with the list or code that stands right below it: no
    /// empty line parts what it introduces from it.
    func endOfBlock(at offset: Int) -> Int {
        let outline = record.outline
        guard let first = outline.blockIndexes(in: offset..<(offset + 1)).first else {
            return source.lineEnd(of: offset)
        }
        var end = outline.blocks[first].range.upperBound
        for next in outline.blocks[(first + 1)...] {
            if case .heading = next.kind { break }
            guard end <= next.range.lowerBound,
                source.bytes[end..<next.range.lowerBound].count(where: { $0 == UInt8(ascii: "\n") }) == 1
            else { break }
            end = next.range.upperBound
        }
        return end
    }
}

extension LabelledValue {
    /// Markdown as it stands in the value.
    func escaped(_ markdown: String) -> String { place.dialect?.behaviour.escaped(markdown) ?? markdown }
}

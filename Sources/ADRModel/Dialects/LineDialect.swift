import ADRText

/// `**Status:** Accepted`, `Status: Accepted`, also in code that is made of such lines.
struct LineDialect: Dialect {
    static let usual = LabelStyle(head: "", tail: ": ")

    let description = "a line in the head"
    let label: LabelStyle? = LineDialect.usual

    func lines(in head: HeadText) -> [HeadLine] {
        head.blocks.flatMap { index -> [HeadLine] in
            switch head.outline.blocks[index].kind {
            case .paragraph where head.outline.blocks[index].nesting.listDepth == 0:
                head.labelledLines(ofBlock: index, .named(.lines))
            case .fencedCode where head.isMetadata(codeBlock: index):
                head.labelledLines(ofBlock: index, .named(.lines))
            case .heading:
                head.heading(ofBlock: index).map { Self.pairs(in: $0, of: head.outline) }?.map {
                    HeadLine(.named(.lines), label: $0.label, name: $0.name, value: $0.value, lines: nil)
                } ?? []
            default: []
            }
        }
    }

    func place(behind line: LabelledValue, in editor: RecordEditor) -> (offset: Int, gap: String) {
        let end = editor.endOfBlock(at: line.name.lowerBound)
        return editor.endOfLines(at: line.name.lowerBound, ifEndingAt: end)
            ?? (end, editor.lineEnding + editor.lineEnding)
    }

    func statements(_ values: [LabelledValue], in body: BodyStatements) -> [BodyStatement] {
        body.linesOfParagraph(values)
    }

    /// The facts in several lines of metadata that a line of hyphens below makes a heading.
    static func pairs(in heading: MarkdownHeading, of outline: MarkdownOutline) -> [LabelledLine.Pair] {
        let lines = outline.lines(of: outline.blocks[heading.blockIndex])
        guard heading.style == .setext, lines.count > 1 else { return [] }
        let reader = LabelledLine(outline.source.bytes)
        return lines.flatMap { reader.pairs(in: $0.clamped(to: heading.textRange)) }
            .filter { $0.label != nil && $0.label != .title && $0.label != .number }
    }
}

extension RecordEditor {
    /// Where the text of a paragraph ends, before its last line break, and what ends the line before the one at an offset: a
    /// line break, a hard one where that line has one.
    ///
    /// - Returns: `nil` for the first line, and where more than the paragraph ends at `end`.
    fileprivate func endOfLines(at offset: Int, ifEndingAt end: Int) -> (offset: Int, gap: String)? {
        guard let (former, line, last) = lines(at: offset), last.upperBound <= end,
            source.bytes[last.upperBound..<end].allSatisfy(\.isBlank)
        else { return nil }
        let text = source[endOfText(in: former)..<line.lowerBound]
        let isBreak = text.unicodeScalars.allSatisfy { " \t\r\n\\<>br/".unicodeScalars.contains($0) }
        return (endOfText(in: last), isBreak ? text : lineEnding)
    }

    /// The last line of a paragraph with the break before it, so that the line before ends as this one did; `nil` for a
    /// line that is not the last, or the only one.
    func lastLineWithBreak(at offset: Int) -> Range<Int>? {
        guard let (former, line, last) = lines(at: offset), line == last, line.contains(offset) else {
            return nil
        }
        return endOfText(in: former)..<endOfText(in: line)
    }

    /// The lines of a paragraph at an offset and before it, the first two for the first, and its last line; `nil` for lists
    /// and tables, and for a line alone.
    private func lines(at offset: Int) -> (former: Range<Int>, line: Range<Int>, last: Range<Int>)? {
        let outline = record.outline
        guard let block = outline.blocks[outline.blockIndexes(in: offset..<offset + 1)].first,
            block.kind == .paragraph, block.nesting.listDepth == 0
        else { return nil }
        let lines = outline.lines(of: block)
        guard let index = lines.firstIndex(where: { $0.contains(offset) }), lines.count > 1 else {
            return nil
        }
        let second = max(index, lines.startIndex + 1)
        return (lines[second - 1], lines[second], lines[lines.endIndex - 1])
    }

    /// The end of a line without what breaks it; a comment belongs to the line.
    private func endOfText(in line: Range<Int>) -> Int {
        let end = LabelledLine(source.bytes).trimmed(line).upperBound
        return source[end..<line.upperBound].holds("<!--") ? source.trimming(line).upperBound : end
    }
}

/// `* Status: accepted`
struct BulletDialect: Dialect {
    let description = "a list item in the head"
    let label: LabelStyle? = LabelStyle(head: "* ", tail: ": ")

    func lines(in head: HeadText) -> [HeadLine] {
        head.blocks.flatMap { index -> [HeadLine] in
            let block = head.outline.blocks[index]
            return block.kind == .paragraph && (1...2).contains(block.nesting.listDepth)
                ? head.labelledLines(ofBlock: index, .named(.bullets)) : []
        }
    }

    func place(behind line: LabelledValue, in editor: RecordEditor) -> (offset: Int, gap: String) {
        (editor.endOfItem(at: line.name.lowerBound), editor.lineEnding)
    }

    func statements(_ values: [LabelledValue], in body: BodyStatements) -> [BodyStatement] {
        body.linesOfParagraph(values)
    }
}

extension HeadText {
    /// Whether code under the title has nothing but names with values, which may go on in lines that are indented, and
    /// among them two facts.
    fileprivate func isMetadata(codeBlock index: Int) -> Bool {
        let lines = outline.lines(of: outline.blocks[index])
        guard lines.first.map({ $0.lowerBound < head.preambleEnd }) ?? false, lines.count <= 40 else {
            return false
        }
        let reader = LabelledLine(source.bytes)
        var facts = 0
        for line in lines where !line.isEmpty {
            if source.bytes[line.lowerBound].isBlank { continue }
            let pairs = reader.pairs(in: line)
            guard let pair = pairs.first, source.bytes[pair.name.upperBound] == UInt8(ascii: ":") else {
                return false
            }
            if pair.label == .status || pair.label == .date { facts += 1 }
        }
        return facts >= 2
    }

    /// The names that a paragraph has before colons or between marks of emphasis.
    fileprivate func labelledLines(ofBlock index: Int, _ place: FactPlace) -> [HeadLine] {
        let reader = LabelledLine(source.bytes)
        let lines = outline.lines(of: outline.blocks[index])
        return lines.indices.flatMap { position -> [HeadLine] in
            if let line = definition(at: position, of: lines, place, reader) { return [line] }
            let pairs = reader.pairs(in: lines[position])
            return pairs.map { pair in
                let below =
                    pair.value.isEmpty && !(pair.label?.isLink ?? true)
                    ? value(below: position, ofBlock: index, reader) : nil
                let end = max(lines[position].upperBound, below?.line.upperBound ?? 0)
                return HeadLine(
                    place, label: pair.label, name: pair.name,
                    value: (pair.label == .status ? below?.list : nil) ?? below?.line ?? pair.value,
                    text: below.flatMap { $0.isListed ? nil : $0.line } ?? pair.text,
                    lines: pairs.count > 1 ? nil : wholeLines(lines[position].lowerBound..<end))
            }
        }
    }

    /// A term that the next line defines: `Status` above `: Accepted`.
    private func definition(
        at position: Int, of lines: ArraySlice<Range<Int>>, _ place: FactPlace, _ reader: LabelledLine
    ) -> HeadLine? {
        let name = reader.trimmed(lines[position])
        guard position + 1 < lines.endIndex, (1...48).contains(name.count),
            case let next = lines[position + 1], next.count > 2,
            source.bytes[next.lowerBound] == UInt8(ascii: ":"),
            source.bytes[next.lowerBound + 1].isBlank
        else { return nil }
        let value = reader.trimmed(next.lowerBound + 1..<next.upperBound)
        return HeadLine(
            place, label: FactLabel(in: source.bytes, name), name: name, value: value,
            lines: wholeLines(name.lowerBound..<value.upperBound))
    }

    /// The value of a name that has a line to itself: the following line, which may be the first item of a list.
    private func value(
        below position: Int, ofBlock index: Int, _ reader: LabelledLine
    ) -> (line: Range<Int>, isListed: Bool, list: Range<Int>?)? {
        let lines = outline.lines(of: outline.blocks[index])
        if position + 1 < lines.endIndex {
            return reader.namesFact(lines[position + 1]) ? nil : (lines[position + 1], false, nil)
        }
        guard index + 1 < outline.blocks.count, outline.blocks[index + 1].kind == .paragraph,
            let line = outline.lines(of: outline.blocks[index + 1]).first, !reader.namesFact(line)
        else { return nil }
        let depth = outline.blocks[index].nesting.listDepth
        let isListed = outline.blocks[index + 1].nesting.listDepth > depth
        let list = outline.blocks[(index + 1)...].prefix {
            $0.kind == .paragraph && $0.nesting.listDepth > depth
        }
        let end = list.last.flatMap { outline.lines(of: $0).last?.upperBound }
        return (line, isListed, list.count > 1 ? end.map { line.lowerBound..<$0 } : nil)
    }
}

import ADRText

/// Finds the facts that a record's body states under names: in bullets, lines, tables and sections.
struct BodyFacts {
    private let outline: MarkdownOutline
    private let lineReader: LabelledLine
    private let head: RecordHead

    init(_ outline: MarkdownOutline, _ head: RecordHead) {
        self.outline = outline
        self.head = head
        lineReader = LabelledLine(outline.source.bytes)
    }

    private var preambleEnd: Int { head.preambleEnd }

    /// The labelled values of the head, in document order; tables of risks tell nothing of the decision.
    func labelledValues() -> [LabelledValue] {
        var found: [LabelledValue] = []
        var risks: Set<MarkdownBlock>?
        let titleEnd = outline.headings.first.map { $0.blockIndex + 1 }
        for index in outline.blocks.indices
        where head.statesFacts(at: outline.blocks[index].contentRange.lowerBound) {
            let block = outline.blocks[index]
            switch block.kind {
            case .paragraph:
                if index == titleEnd, let value = StatusSentence.value(in: index, of: outline) {
                    found.append(value)
                }
                found += paragraph(block, at: index)
            case .table:
                let known = risks ?? Set(RiskTable.all(in: outline).map(\.block))
                risks = known
                if !known.contains(block) { found += table(block) }
            case .heading: if let heading = heading(ofBlock: index) { found += section(heading) }
            default: break
            }
        }
        return found.filter {
            head.holds($0.label, at: $0.name.lowerBound) && (!$0.label.isEvent || startsWithDay($0))
        }
    }

    /// `Accepted: 2020-01-02` names the day on which it was, `Accepted: by all` names nothing.
    private func startsWithDay(_ value: LabelledValue) -> Bool {
        guard value.place != .heading,
            case .date(_, let day)? = DateReading.first(in: outline.source, value.value)
        else { return false }
        return outline.source.bytes[value.value.lowerBound..<day.lowerBound].allSatisfy {
            !$0.isASCIILetterOrDigit
        }
    }

    // MARK: - Bullets and lines

    private func paragraph(_ block: MarkdownBlock, at index: Int) -> [LabelledValue] {
        guard block.nesting.listDepth <= 2 else { return [] }
        let place: FactPlace = block.nesting.listDepth > 0 ? .bullet : .line
        let lines = outline.lines(of: block)
        return lines.indices.flatMap { position in
            let line = lines[position]
            return lineReader.pairs(in: line).map { pair in
                let isAlone = pair.value.isEmpty && !pair.label.isLink
                let following = position + 1 < lines.endIndex ? lines[position + 1] : firstLine(behind: index)
                return LabelledValue(
                    label: pair.label, name: pair.name,
                    value: isAlone ? valueAlone(following) ?? pair.value : pair.value,
                    place: place, isInPreamble: line.lowerBound < preambleEnd)
            }
        }
    }

    /// The value of a name that has a line to itself: the following line, unless that has a name of its own.
    private func valueAlone(_ line: Range<Int>?) -> Range<Int>? {
        guard let line, lineReader.pairs(in: line).isEmpty else { return nil }
        return line
    }

    private func firstLine(behind index: Int) -> Range<Int>? {
        guard index + 1 < outline.blocks.count, case .paragraph = outline.blocks[index + 1].kind else {
            return nil
        }
        return outline.lines(of: outline.blocks[index + 1]).first
    }

    // MARK: - Tables

    private func table(_ block: MarkdownBlock) -> [LabelledValue] {
        let table = outline.table(block)
        let isInPreamble = block.range.lowerBound < preambleEnd
        func fact(_ label: Range<Int>, _ value: Range<Int>) -> LabelledValue? {
            factLabel(label).map {
                LabelledValue(label: $0, name: label, value: value, place: .table, isInPreamble: isInPreamble)
            }
        }
        let labels = table.header.compactMap(factLabel).filter { !$0.isEvent }
        if Set(labels).count >= 2 {
            guard table.rows.count == 1, let row = table.rows.first else { return [] }
            return zip(table.header, row).compactMap(fact)
        }
        func pair(_ cells: [Range<Int>]) -> LabelledValue? {
            cells.count >= 2 ? fact(cells[0], cells[1]) : nil
        }
        let rows = table.rows.compactMap(pair)
        guard let header = pair(table.header),
            table.rows.isEmpty || rows.contains(where: { !$0.label.isEvent }) || isUnderstood(header)
        else { return rows }
        return [header] + rows
    }

    /// Whether a row that nothing else marks as one of facts states something: `| State | Meaning |` does not.
    private func isUnderstood(_ value: LabelledValue) -> Bool {
        switch value.label {
        case .status:
            StatusReader(vocabulary: .builtIn).read(outline.plainText(of: value.value)).status != .other
        case .date: DateReading.first(in: outline.source, value.value) != nil
        default: false
        }
    }

    /// The fact that a cell names; a long cell names none.
    private func factLabel(_ cell: Range<Int>) -> FactLabel? {
        (1...48).contains(cell.count) ? FactLabel(outline.plainText(of: cell)) : nil
    }

    // MARK: - Sections

    /// The statements in several lines of metadata that a line of hyphens below makes a heading.
    static func statements(
        in heading: MarkdownHeading, of outline: MarkdownOutline
    ) -> [LabelledLine.Pair] {
        let lines = outline.lines(of: outline.blocks[heading.blockIndex])
        guard heading.style == .setext, lines.count > 1 else { return [] }
        let reader = LabelledLine(outline.source.bytes)
        return lines.flatMap { reader.pairs(in: $0.clamped(to: heading.textRange)) }
            .filter { $0.label != .title && $0.label != .number }
    }

    private func heading(ofBlock index: Int) -> MarkdownHeading? {
        let next = outline.headings.partitioningIndex { $0.blockIndex >= index }
        return next < outline.headings.count && outline.headings[next].blockIndex == index
            ? outline.headings[next] : nil
    }

    private func section(_ heading: MarkdownHeading) -> [LabelledValue] {
        let isTitle = heading.level == 1 && heading == outline.headings.first
        let isInPreamble = heading.range.lowerBound < preambleEnd
        let statements = Self.statements(in: heading, of: outline)
        guard statements.isEmpty else {
            return statements.map {
                LabelledValue(
                    label: $0.label, name: $0.name, value: $0.value, place: .line, isInPreamble: isInPreamble)
            }
        }
        if let stated = Self.labelled(heading, in: outline), !isTitle || stated.isBehindColon {
            return [
                LabelledValue(
                    label: stated.label, name: stated.name, value: stated.value, place: .heading,
                    isInPreamble: isInPreamble)
            ]
        }
        guard let label = FactLabel(heading: HeadingWords(outline.plainText(of: heading.textRange))),
            !isTitle || label == .title, let value = content(under: heading)
        else { return [] }
        return [
            LabelledValue(
                label: label, name: heading.textRange, value: value, place: .section,
                isInPreamble: isInPreamble)
        ]
    }

    /// A name and a value in the text of a heading.
    struct LabelledHeading {
        let label: FactLabel
        let name: Range<Int>
        let value: Range<Int>
        let isBehindColon: Bool
    }

    /// `## Status: Accepted`, `## Status - Accepted`, `## Status (Accepted)`
    static func labelled(_ heading: MarkdownHeading, in outline: MarkdownOutline) -> LabelledHeading? {
        let pair = LabelledLine(outline.source.bytes).pairs(in: heading.textRange).first
        if let pair, !pair.value.isEmpty, pair.label != .title, pair.label != .number {
            return LabelledHeading(
                label: pair.label, name: pair.name, value: pair.value, isBehindColon: true)
        }
        return wordsBehindLabel(of: heading, in: outline)
    }

    private static func wordsBehindLabel(
        of heading: MarkdownHeading, in outline: MarkdownOutline
    ) -> LabelledHeading? {
        let bytes = outline.source.bytes
        let range = heading.textRange
        guard let blank = bytes[range].firstIndex(of: UInt8(ascii: " ")),
            let label = FactLabel(outline.source[range.lowerBound..<blank]),
            label == .status || label == .date
        else { return nil }
        let marks = Set(" -–—()[]:".utf8)
        guard let start = bytes[blank..<range.upperBound].firstIndex(where: { !marks.contains($0) }),
            let last = bytes[start..<range.upperBound].lastIndex(where: { !marks.contains($0) }),
            StatusReader(vocabulary: .builtIn).read(outline.source[start..<last + 1]).status != .other
                || label == .date
        else { return nil }
        return LabelledHeading(
            label: label, name: range.lowerBound..<blank, value: start..<last + 1, isBehindColon: false)
    }

    /// The text under a heading, from its first block to its last, without comments at its beginning.
    private func content(under heading: MarkdownHeading) -> Range<Int>? {
        let text = outline.ownText(of: heading)
        let blocks = outline.blocks[outline.blockIndexes(in: text)].filter { block in
            if case .comment = block.kind { false } else { block.range.lowerBound >= text.lowerBound }
        }
        guard let first = blocks.first, let last = blocks.last else { return nil }
        return first.contentRange
            .lowerBound..<max(first.contentRange.upperBound, last.contentRange.upperBound)
    }
}

extension MarkdownOutline {
    /// The first line of text in a range.
    func firstLine(in range: Range<Int>) -> Range<Int>? {
        blocks[blockIndexes(in: range)].lazy.compactMap { self.lines(of: $0).first { $0.overlaps(range) } }
            .first
    }
}

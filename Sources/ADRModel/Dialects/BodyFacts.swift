import ADRText

/// Finds the facts that a record's body states under names: in bullets, lines, tables and sections.
struct BodyFacts {
    private let outline: MarkdownOutline
    private let lineReader: LabelledLine
    private let preambleEnd: Int

    init(_ outline: MarkdownOutline) {
        self.outline = outline
        lineReader = LabelledLine(outline.source.bytes)
        preambleEnd = Self.preambleEnd(of: outline)
    }

    /// All labelled values, in document order.
    func labelledValues() -> [LabelledValue] {
        var found: [LabelledValue] = []
        for (index, block) in outline.blocks.enumerated() {
            switch block.kind {
            case .paragraph: found += paragraph(block)
            case .table: found += table(block)
            case .heading:
                if let heading = outline.headings.first(where: { $0.blockIndex == index }) {
                    found += section(heading)
                }
            default: break
            }
        }
        return found
    }

    /// The end of the text under the title, before the first section that is not about metadata.
    private static func preambleEnd(of outline: MarkdownOutline) -> Int {
        for (index, heading) in outline.headings.enumerated() {
            if index == 0, heading.level == 1 { continue }
            let text = outline.plainText(of: heading.textRange)
            if SectionName.isMetadata(text) || (index == 0 && SectionName(text) == nil) { continue }
            return heading.range.lowerBound
        }
        return outline.source.bytes.count
    }

    // MARK: - Bullets and lines

    private func paragraph(_ block: MarkdownBlock) -> [LabelledValue] {
        guard block.nesting.listDepth <= 2 else { return [] }
        let place: FactPlace = block.nesting.listDepth > 0 ? .bullet : .line
        return outline.lines(of: block).flatMap { line in
            lineReader.pairs(in: line).map {
                LabelledValue(
                    label: $0.label, name: $0.name, value: $0.value, place: place,
                    isInPreamble: line.lowerBound < preambleEnd)
            }
        }
    }

    // MARK: - Tables

    private func table(_ block: MarkdownBlock) -> [LabelledValue] {
        let table = outline.table(block)
        let isInPreamble = block.range.lowerBound < preambleEnd
        func fact(_ label: Range<Int>, _ value: Range<Int>) -> LabelledValue? {
            FactLabel(outline.plainText(of: label)).map {
                LabelledValue(label: $0, name: label, value: value, place: .table, isInPreamble: isInPreamble)
            }
        }
        let labels = table.header.compactMap { FactLabel(outline.plainText(of: $0)) }
        if Set(labels).count >= 2, table.rows.count == 1, let row = table.rows.first {
            return zip(table.header, row).compactMap(fact)
        }
        return ([table.header] + table.rows).compactMap { cells in
            cells.count >= 2 ? fact(cells[0], cells[1]) : nil
        }
    }

    // MARK: - Sections

    private func section(_ heading: MarkdownHeading) -> [LabelledValue] {
        let isInPreamble = heading.range.lowerBound < preambleEnd
        if let pair = lineReader.pairs(in: heading.textRange).first, !pair.value.isEmpty {
            return [
                LabelledValue(
                    label: pair.label, name: pair.name, value: pair.value, place: .heading,
                    isInPreamble: isInPreamble)
            ]
        }
        guard let label = FactLabel(SectionName.withoutNumber(outline.plainText(of: heading.textRange))),
            let value = content(under: heading)
        else { return [] }
        return [
            LabelledValue(
                label: label, name: heading.textRange, value: value, place: .section,
                isInPreamble: isInPreamble)
        ]
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

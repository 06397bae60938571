import ADRText

/// `## Status` with the value below it, or in the heading itself.
struct SectionDialect: Dialect {
    let description = "the section of that name"
    let label: LabelStyle? = nil

    func lines(in head: HeadText) -> [HeadLine] {
        head.blocks.compactMap { index in
            guard case .heading = head.outline.blocks[index].kind else { return nil }
            return head.heading(ofBlock: index).flatMap { line(of: $0, in: head) }
        }
    }

    private func line(of heading: MarkdownHeading, in head: HeadText) -> HeadLine? {
        let outline = head.outline
        let isTitle = heading.level == 1 && heading.range == head.head.title
        guard LineDialect.pairs(in: heading, of: outline).isEmpty else { return nil }
        if let stated = Self.stated(in: heading, of: outline), !isTitle || stated.isBehindColon {
            return HeadLine(
                .heading, label: stated.label, name: stated.name, value: stated.value, lines: nil)
        }
        guard let label = HeadingNames.of(heading, in: outline).label, !isTitle || label == .title else {
            return nil
        }
        let text = outline.ownText(of: heading)
        return HeadLine(
            .section, label: label, name: heading.textRange,
            value: content(under: heading, outline) ?? heading.range.upperBound..<heading.range.upperBound,
            lines: head.source.lineStart(of: heading.range.lowerBound)..<text.upperBound)
    }

    /// The text under a heading, from its first block to its last, without comments at its beginning.
    func content(under heading: MarkdownHeading, _ outline: MarkdownOutline) -> Range<Int>? {
        let text = outline.ownText(of: heading)
        let blocks = outline.blocks[outline.blockIndexes(in: text)].filter { block in
            if case .comment = block.kind { false } else { block.range.lowerBound >= text.lowerBound }
        }
        guard let first = blocks.first, let last = blocks.last else { return nil }
        return first.contentRange
            .lowerBound..<max(first.contentRange.upperBound, last.contentRange.upperBound)
    }

    func replacement(of line: HeadLine, with value: FactValue, in model: DecisionRecord) -> TextEdit {
        let source = model.source
        let text = value.markdown
        let gap = line.value.isEmpty && !text.isEmpty ? source.lineEnding + source.lineEnding : ""
        return TextEdit(replacing: line.value, with: gap + text)
    }

    // MARK: - Headings with values

    /// A name and a value in the text of a heading.
    struct StatedHeading {
        let label: FactLabel
        let name: Range<Int>
        let value: Range<Int>
        let isBehindColon: Bool
    }

    /// `## Status: Accepted`, `## Status - Accepted`, `## Status (Accepted)`
    static func stated(in heading: MarkdownHeading, of outline: MarkdownOutline) -> StatedHeading? {
        let pair = LabelledLine(outline.source.bytes).pairs(in: heading.textRange).first
        if let pair, let label = pair.label, !pair.value.isEmpty, label != .title, label != .number {
            // `**Status** / *Statut*` is the name in two languages.
            if !isValue(pair.value, of: label, outline), HeadingNames.of(heading, in: outline).label == label
            {
                return nil
            }
            return StatedHeading(label: label, name: pair.name, value: pair.value, isBehindColon: true)
        }
        return wordsBehindLabel(of: heading, in: outline)
    }

    private static func wordsBehindLabel(
        of heading: MarkdownHeading, in outline: MarkdownOutline
    ) -> StatedHeading? {
        let bytes = outline.source.bytes
        let range = heading.textRange
        guard let blank = bytes[range].firstIndex(of: UInt8(ascii: " ")),
            let label = FactLabel(in: bytes, range.lowerBound..<blank),
            label == .status || label == .date
        else { return nil }
        let marks = Set(" -–—()[]:".utf8)
        guard let start = bytes[blank..<range.upperBound].firstIndex(where: { !marks.contains($0) }),
            let last = bytes[start..<range.upperBound].lastIndex(where: { !marks.contains($0) }),
            isValue(start..<last + 1, of: label, outline)
        else { return nil }
        return StatedHeading(
            label: label, name: range.lowerBound..<blank, value: start..<last + 1, isBehindColon: false)
    }

    /// Whether words behind a name are what it is, as far as that can be told.
    private static func isValue(_ range: Range<Int>, of label: FactLabel, _ outline: MarkdownOutline) -> Bool
    {
        switch label {
        case .status: StatusReader(vocabulary: .builtIn).read(outline.source[range]).status != .other
        case .date: outline.source.bytes[range].contains(where: \.isASCIIDigit)
        default: false
        }
    }
}

extension MarkdownOutline {
    /// The first line of text in a range.
    func firstLine(in range: Range<Int>) -> Range<Int>? {
        blocks[blockIndexes(in: range)].lazy.compactMap { self.lines(of: $0).first { $0.overlaps(range) } }
            .first
    }
}

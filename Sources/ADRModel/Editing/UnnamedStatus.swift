import ADRText

extension RecordEditor {
    /// What stands under the title like a status that no name tells of: `*Accepted*, decided by ana`.
    var unnamedStatus: Range<Int>? {
        guard let title = record.outline.headings.first(where: { $0.textRange == record.title.range }),
            record.status.place == nil
        else { return nil }
        let outline = record.outline
        let end = outline.headings.first { $0.blockIndex > title.blockIndex }?.blockIndex
        for block in outline.blocks[(title.blockIndex + 1)..<(end ?? outline.blocks.count)]
        where block.kind == .paragraph {
            for text in outline.lines(of: block) where !text.isEmpty {
                let clause = StatusClause(text, of: outline, reader.vocabulary)
                if clause.status != .other, clause.isWhole { return source.trimming(text) }
            }
        }
        return nil
    }

    /// A heading that has a name of the status among other words, `Status of the decision`, over what may be one.
    var headingLikeStatus: Range<Int>? {
        guard record.status.place == nil else { return nil }
        let outline = record.outline
        return outline.headings.first { heading in
            guard heading.textRange != record.title.range,
                let text = SectionDialect().content(under: heading, outline),
                let line = outline.firstLine(in: text)
            else { return false }
            let words = PlainWords(outline.plainText(of: heading.textRange)).text.parts(at: " ")
            guard words.contains(where: { SectionName(String($0)) == .status }), !words.contains("quo") else {
                return false
            }
            return StatusClause(line, of: outline, reader.vocabulary).status != .other
                || StatusReader(vocabulary: reader.vocabulary).read(outline.plainText(of: line)).status
                    != .other
        }?.textRange
    }
}

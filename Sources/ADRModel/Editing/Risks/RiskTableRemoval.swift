import ADRText

extension RecordEditor {
    /// Removes the tables that tell risks, and the headings above them under which nothing else stands.
    ///
    /// - Throws: ``RecordEditError`` if the result would not be read as meant.
    public mutating func removeRiskTables() throws(RecordEditError) {
        while let table = riskTables.last {
            let meaning = RecordMeaning(record)
            let left = riskTables.count - 1
            let edit = TextEdit(removing: linesToRemove(with: table))
            try make([[edit]], at: table.block.range) { changed in
                RecordMeaning(changed) == meaning && RiskTable.all(in: changed.outline).count == left
            }
        }
    }

    /// The lines of a table and of a heading for it alone, with the blank lines behind them, or before them at
    /// the end of the text.
    private func linesToRemove(with table: RiskTable) -> Range<Int> {
        let outline = record.outline
        let heading = outline.headings.last { $0.range.lowerBound < table.block.range.lowerBound }
        var first = table.block.range.lowerBound
        if let heading, RiskTable.isAboutRisks(heading, in: outline), heading.level > 1,
            outline.section(of: heading) == outline.ownText(of: heading),
            outline.blockIndexes(in: outline.ownText(of: heading)).count == 1
        {
            first = heading.range.lowerBound
        }
        var start = source.lineStart(of: first)
        var end = source.nextLine(after: table.block.range.upperBound)
        while end < source.bytes.count, isBlankLine(at: end) { end = source.nextLine(after: end) }
        if end == source.bytes.count {
            while start > source.contentStart, isBlankLine(at: source.lineStart(of: start - 1)) {
                start = source.lineStart(of: start - 1)
            }
        }
        return start..<end
    }

    private func isBlankLine(at start: Int) -> Bool {
        source.bytes[start..<source.lineEnd(of: start)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}

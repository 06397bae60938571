import ADRText

extension DecisionRecord {
    /// Why it has its status, without markup: what stands behind the entry of its history of that day, or in a dated line
    /// below the status or the title, or at the end; `nil` if it does not say.
    public var reason: String? {
        let reason = StatusReason(record: self)
        return reason.ofHistory ?? reason.ofLine
    }
}

/// Looks for what ``RecordEditor/addReason(_:on:)`` writes.
private struct StatusReason {
    let record: DecisionRecord
    private var outline: MarkdownOutline { record.outline }

    var ofHistory: String? {
        guard let day = record.date.value,
            let entry = record.history.entries.last(where: {
                $0.day.date == day && $0.status == record.currentStatus
            })
        else { return nil }
        guard !entry.isRow else { return remark(inRow: entry) }
        let behind = outline.plainText(of: entry.dayRange.upperBound..<entry.line.upperBound)
        let remark = behind.firstRange(of: ". ").map { String(behind[$0.upperBound...]).trimming }
        return remark.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The last cell of a row, unless it says something of its own: the day, the status, who.
    private func remark(inRow entry: RecordHistory.Entry) -> String? {
        guard let block = outline.blocks[outline.blockIndexes(in: entry.line)].first, block.kind == .table
        else { return nil }
        let cells = outline.row(of: block, at: entry.dayRange.lowerBound)
        guard let cell = cells.last, !cell.contains(entry.dayRange.lowerBound) else { return nil }
        let header = outline.table(block).header
        let isFact =
            cells.count <= header.count
            && FactLabel(outline.plainText(of: header[cells.count - 1])) != nil
        let text = outline.plainText(of: cell)
        return text.isEmpty || isFact || statesStatus(text) ? nil : text
    }

    /// The newest line stands first, but for those at the end of the record.
    var ofLine: String? {
        let lines = places.flatMap { range in
            outline.blocks[outline.blockIndexes(in: range)].filter { $0.kind == .paragraph }
        }
        .compactMap { outline.lines(of: $0).first }
        .filter { line in !record.history.entries.contains { $0.line.overlaps(line) } }
        let day = record.date.value
        for line in lines {
            let line = outline.source.trimming(line)
            guard let (reading, range) = outline.source.firstDay(in: line, outside: []),
                range.lowerBound == line.lowerBound, day == nil || reading.date == day
            else { continue }
            let rest = outline.plainText(of: range.upperBound..<line.upperBound)
            let status = rest.upTo(":").trimming
            guard let text = rest.behindFirst(":")?.trimming, !text.isEmpty else { continue }
            if status.isEmpty || status.begins(with: ",") && statesStatus(String(status.dropFirst())) {
                return text
            }
        }
        return nil
    }

    /// Below the status, below the title, and at the end.
    private var places: [Range<Int>] {
        let end = outline.source.bytes.count
        func own(_ start: Int) -> Range<Int> {
            start..<(outline.headings.first { $0.range.lowerBound >= start }?.range.lowerBound ?? end)
        }
        let status = record.status.place == .frontMatter ? nil : record.status.range
        let title = outline.headings.first { $0.textRange == record.title.range }
        let starts = [status?.lowerBound, title?.range.upperBound ?? outline.blocks.first?.range.lowerBound]
        return starts.compactMap { $0.map(own) } + [outline.blocks.last.map { $0.range }].compactMap(\.self)
    }

    private func statesStatus(_ text: String) -> Bool {
        let statement = StatusReader(vocabulary: record.reader.vocabulary).read(text.trimming)
        return statement.status == record.currentStatus && statement.beginsWithItsWord
    }
}

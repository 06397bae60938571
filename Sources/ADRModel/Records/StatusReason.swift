import ADRText

extension DecisionRecord {
    /// Why it has its status, without markup: what stands last behind an entry of its history that states the status, or in
    /// a dated line below the status or the title, or at the end; `nil` if it does not say.
    public var reason: String? {
        let reason = StatusReason(record: self)
        return reason.ofHistory ?? reason.ofLine
    }
}

/// Looks for what ``RecordEditor/addReason(_:on:)`` writes.
private struct StatusReason {
    let record: DecisionRecord
    private var outline: MarkdownOutline { record.outline }

    /// What stands behind the last entry that says why, of those since the record has the status.
    var ofHistory: String? {
        let turns = record.history.entries.compactMap { entry in
            entry.day.date.flatMap { day in entry.status.map { (entry, status: $0, day: day) } }
        }.sorted { $0.day < $1.day }
        let last = turns.lastIndex { $0.status != record.currentStatus }
        return turns[(last.map { $0 + 1 } ?? 0)...].compactMap { remark(of: $0.0) }.last
    }

    private func remark(of entry: RecordHistory.Entry) -> String? {
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

    /// Of the lines that name the status, the one of the latest day, and of several of that day the first, as the newest
    /// stands on top; a line without a status has to be of the day of the record.
    var ofLine: String? {
        let lines = places.flatMap { range in
            outline.blocks[outline.blockIndexes(in: range)].filter { $0.kind == .paragraph }
        }
        .compactMap { outline.lines(of: $0).first }
        .filter { line in !record.history.entries.contains { $0.line.overlaps(line) } }
        let reasons = lines.compactMap(reason)
        return reasons.reduce(reasons.first) { $1.day > $0!.day ? $1 : $0 }?.text
    }

    private func reason(in line: Range<Int>) -> (day: CalendarDate, text: String)? {
        let line = outline.source.trimming(line)
        guard let (reading, range) = outline.source.firstDay(in: line, outside: []),
            range.lowerBound == line.lowerBound, let day = reading.date
        else { return nil }
        let rest = outline.plainText(of: range.upperBound..<line.upperBound)
        let status = rest.upTo(":").trimming
        guard let text = rest.behindFirst(":")?.trimming, !text.isEmpty else { return nil }
        let counts =
            status.isEmpty
            ? record.date.value.map { $0 == day } ?? true
            : status.begins(with: ",") && statesStatus(String(status.dropFirst()))
        return counts ? (day, text) : nil
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
        record.reader.status(of: text) == record.currentStatus
    }
}

import ADRText

extension RecordEditor {
    /// Says why the record has its status: behind the entry of its history that states it, else in a dated line below the
    /// status, or below the title where front matter states the status; or why something else has changed, always in a
    /// line. Nothing is done if a line says so already.
    ///
    /// - Parameters:
    ///   - markdown: one line.
    ///   - day: the day of the status, or of the change.
    ///   - change: what has changed, as `review by 2027-05-30`; the status unless given.
    /// - Throws: ``RecordEditError`` if the record would state something else than before.
    public mutating func addReason(
        _ markdown: String, on day: CalendarDate, for change: String? = nil
    ) throws(RecordEditError) {
        let dated = source.days(day, like: record.date.range).first ?? day.iso
        // With the status, so that a later one of the same day does not take the reason over.
        let named = (change ?? record.statedStatus?.lowercased()).map { ["\(dated), \($0)"] } ?? []
        let texts = (change == nil ? named + [dated] : named).map { "\($0): \(markdown)" }
        let entry = change == nil ? historyEntry(of: day) : nil
        guard !texts.contains(where: { states(markdown, $0, entry) }) else { return }
        let (before, others) = (RecordMeaning(record), record.otherStatuses.count)
        let candidates =
            ([entry.flatMap { reason(markdown, in: $0) }] + texts.map(line)).compactMap(\.self)
            + texts.map(endOfText)
        try make(candidates.map { [$0] }, at: record.status.range) {
            RecordMeaning($0) == before && $0.otherStatuses.count == others
        }
    }

    /// Whether the record gives the reason already, in a line or in an entry of its history.
    private func states(_ markdown: String, _ dated: String, _ entry: RecordHistory.Entry?) -> Bool {
        let isLine = BytePattern(dated).ranges(in: source.bytes).contains {
            source.lineEnd(of: $0.upperBound) == $0.upperBound
        }
        guard !isLine, let entry else { return isLine }
        return entry.isRow
            ? cells(of: entry).contains { source[$0].trimming == Self.cell(markdown) }
            : source[entry.line].ends(with: ". \(markdown)")
    }

    /// Behind the line or in the row of a history that tells of the day.
    private func reason(_ markdown: String, in entry: RecordHistory.Entry) -> TextEdit? {
        guard entry.isRow else { return TextEdit(inserting: ". \(markdown)", at: entry.line.upperBound) }
        let free = cells(of: entry).last { source[$0].trimming.isEmpty }
        return free.map { TextEdit(replacing: $0, with: Self.cell(markdown)) }
    }

    /// What a history tells last of the day on which the record got its status.
    private func historyEntry(of day: CalendarDate) -> RecordHistory.Entry? {
        record.history.entries.last { $0.day.date == day && $0.status == record.currentStatus }
    }

    private func cells(of entry: RecordHistory.Entry) -> [Range<Int>] {
        let table = record.outline.blocks[record.outline.blockIndexes(in: entry.line)].first
        return table.map { record.outline.row(of: $0, at: entry.dayRange.lowerBound) } ?? []
    }

    private static func cell(_ markdown: String) -> String { markdown.replacing("|", with: "\\|") }

    /// A paragraph before all others, where front matter states the title.
    private func aboveBody(_ text: String, from start: Int) -> TextEdit {
        let rest = source.bytes[start...]
        let gap = rest.first.map(\.isBlankOrLineEnding) ?? true ? "" : lineEnding
        return TextEdit(inserting: lineEnding + text + lineEnding + gap, at: start)
    }

    /// A line of its own below the status of the body, an item where that is one; below the title else.
    private func line(_ text: String) -> TextEdit? {
        let blank = lineEnding + lineEnding
        guard let status = record.status.range, record.status.place != .frontMatter,
            record.status.place != .history
        else {
            let title = record.outline.headings.first { $0.textRange == record.title.range }
            if let title { return TextEdit(inserting: blank + text, at: title.range.upperBound) }
            return record.frontMatter.map { aboveBody(text, from: $0.range.upperBound) }
        }
        let block = record.outline.blocks[record.outline.blockIndexes(in: status)].first
        guard let marker = block?.nesting.marker, marker.ordinal == nil else {
            return TextEdit(inserting: blank + text, at: endOfBlock(at: status.lowerBound))
        }
        let item = source[source.lineStart(of: marker.range.lowerBound)..<marker.range.upperBound]
        return TextEdit(inserting: lineEnding + item + " " + text, at: source.lineEnd(of: status.upperBound))
    }
}

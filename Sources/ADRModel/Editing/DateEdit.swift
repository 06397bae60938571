import ADRText

extension RecordEditor {
    /// Whether the record states a day, or has front matter, where one belongs.
    public var hasPlaceForDate: Bool {
        dialect == .frontMatter || record.bodyFacts.contains { $0.label == .date }
            || record.date.place.map { $0 != .fileName } ?? false
    }

    /// Sets the day of the decision where the record states it, in the form `yyyy-mm-dd`.
    ///
    /// Nothing is done if the record states that day.
    /// - Throws: ``RecordEditError`` if the place is unreadable or the result would not be read as meant.
    public mutating func setDate(_ date: CalendarDate) throws(RecordEditError) {
        if record.date.value != date { try rewriteDate(as: date) }
    }

    /// Writes a day in the form `yyyy-mm-dd`, also if the record states the same day in another form.
    ///
    /// - Throws: ``RecordEditError`` if the place is unreadable or the result would not be read as meant.
    public mutating func rewriteDate(as date: CalendarDate) throws(RecordEditError) {
        var expected = RecordMeaning(record)
        expected.date = date
        try make(try dateCandidates(date.iso), at: record.date.range) { RecordMeaning($0) == expected }
    }

    /// Refuses a day that stands beside other facts, or beside another day.
    private func checkDate() throws(RecordEditError) {
        guard record.date.place != .fileName, let range = record.date.range else { return }
        let entries = record.frontMatter?.root.entries ?? []
        if let entry = entries.first(where: { $0.value.range.overlaps(range) }) {
            guard FactLabel(entry.key) == .date else { return }
            _ = try soleText(of: entry)
        }
        let value = record.bodyFacts.first { $0.label == .date && $0.value.overlaps(range) }
        guard let value, range.upperBound < value.value.upperBound,
            let other = DateReading.first(in: source, range.upperBound..<value.value.upperBound)
        else { return }
        throw failure(
            "several days stand here, and it is not certain which one to change", at: other.range,
            hint: "leave one day here, or write the day of the decision in a line of its own")
    }

    private func dateCandidates(_ day: String) throws(RecordEditError) -> [[TextEdit]] {
        try checkDate()
        if record.date.place != .fileName, let range = record.date.range, record.date.value != nil {
            return [[TextEdit(replacing: range, with: day)]]
        }
        if record.date.place == .frontMatter || record.date.range == nil && dialect == .frontMatter
            || record.date.place == .fileName && dialect == .frontMatter
        {
            let key = record.frontMatterEntry(.date)?.key ?? style.key(.date)
            let status = record.frontMatterEntry(.status)?.key
            return [
                try frontMatterEdits { editor throws(FrontMatterEditError) in
                    try editor.set([.key(key)], to: .verbatim(day), after: status)
                }
            ]
        }
        if record.date.place != .fileName, let range = record.date.range {
            return [[TextEdit(replacing: range, with: day)]]
        }
        return additions(of: .date, day)
    }
}

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

    private func dateCandidates(_ day: String) throws(RecordEditError) -> [[TextEdit]] {
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

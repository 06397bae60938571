import ADRText

extension RecordEditor {
    /// Sets the day as well where the record states the former one once more: `Accepted on 2026-01-02` below `Date:`.
    mutating func repeatDate(_ date: CalendarDate, insteadOf former: CalendarDate) {
        let meaning = RecordMeaning(record)
        // From the end, so that what comes before stays where it is.
        for range in repetitions(of: former).sorted(by: { $0.lowerBound > $1.lowerBound }) {
            let edit = TextEdit(replacing: range, with: source.days(date, like: range)[0])
            try? make([[edit]], at: range) { RecordMeaning($0) == meaning }
        }
    }

    private func repetitions(of day: CalendarDate) -> [Range<Int>] {
        let named = record.bodyFacts.filter { $0.label == .date }.compactMap { fact -> Range<Int>? in
            guard case .date(day, let range)? = DateReading.first(in: source, fact.value),
                range == source.trimming(fact.value),
                FactLabel.occasion(ofDateLabel: record.outline.plainText(of: fact.name))?
                    .isOf(record.status.value) ?? true
            else { return nil }
            return range
        }
        return (named + [dayOfStatus(day)].compactMap(\.self)).filter {
            !$0.overlaps(record.date.range ?? 0..<0)
        }
    }

    /// Where the status has a day behind it.
    private func dayOfStatus(_ day: CalendarDate) -> Range<Int>? {
        guard let range = record.status.range, record.status.place != .frontMatter,
            StatusHistory(of: record) == nil,
            let found = StatusClause(range, of: record.outline, reader.vocabulary)
                .day(before: range.upperBound, in: source),
            DateReading.first(in: source, found)?.date == day
        else { return nil }
        return found
    }

    /// Adds an entry to a change log that tells statuses, where the record states its day elsewhere.
    ///
    /// A change log whose last entry is no model gets none, with a notice.
    public mutating func addHistoryEntry(on day: CalendarDate) {
        let history = record.history
        guard record.date.place != .history, let latest = history.latestWithStatus,
            !history.entries.contains(where: { $0.day.date == day && $0.status == record.currentStatus })
        else { return }
        let meaning = RecordMeaning(record)
        let text = source.days(day, like: latest.dayRange)[0]
        let entry = history.adding(text, record.status.value, to: record.outline)
        let isMade: ()? = try? make([entry].compactMap { $0.map { [$0] } }, at: latest.line) {
            RecordMeaning($0) == meaning
        }
        if isMade == nil {
            notices.append(
                Notice(
                    range: latest.line,
                    message: "no entry is added to the change log, as this one cannot serve as a model"))
        }
    }
}

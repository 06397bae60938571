import ADRText

extension DecisionRecord {
    /// The day since which the record has its status, as a history tells it or the statement itself, else its date;
    /// `nil` where that may be the day of another status: a superseded record keeps its date, and a file its name.
    public var statusDay: CalendarDate? {
        if let day = history.entries.last(where: { $0.status == currentStatus && $0.day.date != nil })?.day
            .date
        {
            return day
        }
        if let status = status.range, let day = date.range,
            source.lineStart(of: status.lowerBound) <= day.lowerBound,
            day.upperBound <= source.lineEnd(of: status.upperBound)
        {
            return date.value
        }
        switch currentStatus {
        case .superseded: return dayOfSupersession
        case .rejected, .deprecated: return date.place == .fileName ? nil : date.value
        case .draft, .proposed, .accepted, .other, nil: return date.value
        }
    }
}

extension DecisionRecord {
    /// The day that stands with the status of a superseded record: `Superseded by ADR-2 (2026-01-02)`.
    private var dayOfSupersession: CalendarDate? {
        guard let range = status.range, status.place != .frontMatter else { return nil }
        let clause = StatusClause(range, of: outline, reader.vocabulary)
        return clause.day(before: range.upperBound, in: source).flatMap {
            DateReading.first(in: source, $0)?.date
        }
    }

    /// Whether the day that counts stands apart from the status.
    var statesDayBesideStatus: Bool {
        guard let day = date.range else { return false }
        return !(status.range?.overlaps(day) ?? false)
    }
}

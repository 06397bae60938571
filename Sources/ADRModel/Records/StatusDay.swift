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
        case .superseded: return nil
        case .rejected, .deprecated: return date.place == .fileName ? nil : date.value
        case .draft, .proposed, .accepted, .other, nil: return date.value
        }
    }
}

extension DecisionRecord {
    /// Whether the day that counts stands apart from the status.
    var statesDayBesideStatus: Bool {
        guard let day = date.range else { return false }
        return !(status.range?.overlaps(day) ?? false)
    }
}

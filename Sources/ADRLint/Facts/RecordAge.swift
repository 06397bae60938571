import ADRModel

extension DecisionRecord {
    /// Whether a record tells a day of the last weeks: what others must say of it may still be on its way.
    func isRecent(on today: CalendarDate) -> Bool {
        date.value.map { $0.days(until: today) <= Self.patience } ?? false
    }

    /// Days in which a change of several files is made.
    private static let patience = 30
}

extension LintContext {
    /// Whether a record tells a day of the last weeks.
    func isRecent(_ record: DecisionRecord) -> Bool { record.isRecent(on: today) }

    /// Whether a record's text should be complete: its decision is made, or it tells no status and is weeks old.
    func isComplete(_ record: DecisionRecord) -> Bool {
        record.currentStatus?.isDecided ?? (record.date.value != nil && !isRecent(record))
    }
}

import ADRModel

extension LintContext {
    /// The risks of the record under check that still have to be dealt with; none of a record that holds no more.
    func pressingRisks(of record: DecisionRecord) -> [Risk] {
        switch record.currentStatus {
        case .rejected, .superseded: []
        default: risks.risks.filter(\.isOpen)
        }
    }

    /// Tells how long ago a day was: `was due on 2026-01-15, 45 days ago`.
    func due(_ day: CalendarDate) -> String {
        let days = day.days(until: today)
        return "was due on \(day.iso), \(days == 1 ? "1 day" : "\(days) days") ago"
    }
}

extension Risk {
    /// The risk in a message: its id, or `the risk`.
    var called: String { id.value ?? "the risk" }
}

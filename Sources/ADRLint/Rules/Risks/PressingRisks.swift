import ADRModel

extension LintContext {
    /// The risks of the record under check that count where they stand, as ``RiskSuccession`` says.
    func countedRisks(of record: DecisionRecord) -> [Risk] {
        // What is computed for the whole log is needed for superseded records only.
        switch record.currentStatus {
        case .rejected: []
        case .superseded: risks.risks.filter { facts.risks.counts($0, of: record) }
        default: risks.risks
        }
    }

    /// Those that still have to be dealt with.
    func pressingRisks(of record: DecisionRecord) -> [Risk] { countedRisks(of: record).filter(\.isOpen) }

    /// Tells how long ago a day was: `was due on 2026-01-15, 45 days ago`.
    func due(_ day: CalendarDate) -> String {
        let days = day.days(until: today)
        return "was due on \(day.iso), \(days == 1 ? "1 day" : "\(days) days") ago"
    }
}

extension RuleDescription {
    /// What the pages of rules say about the risks that such a rule looks at.
    static let countedRisks =
        "Risks of a rejected decision do not count, nor do those of a superseded one that a successor carries on."
}

extension Risk {
    /// The risk in a message: its id, or `the risk`.
    var called: String { id.value ?? "the risk" }
}

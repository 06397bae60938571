public import ADRModel
import ADRText

/// What is to be done in some logs: the actions of decisions, and of their open risks, by day.
public struct ActionList: Sendable {
    /// One action.
    public struct Row: Sendable {
        /// `0012/A1`, of a risk `0012/R1#1`.
        public let label: String
        /// The title of the decision.
        public let decision: String
        public let task: String
        public let owner: String?
        public let by: CalendarDate?
        public let isDone: Bool
        public let isOverdue: Bool
    }

    /// Those with a day first, the earliest at the top.
    public let rows: [Row]

    public init(_ records: [DecisionRecord], asOf day: CalendarDate, method: RiskMethod) {
        rows = records.flatMap { record in
            let own = DecisionAction.all(of: record).map { ("\(record.label)/\($0.id)", $0.action) }
            let reader = RiskReader(record, method: method)
            let ofRisks = zip(reader.names, reader.risks).filter(\.1.isOpen).flatMap { name, risk in
                risk.actions.enumerated().map { ("\(record.label)/\(name)#\($0.offset + 1)", $0.element) }
            }
            return (own + ofRisks).map { label, action in
                Row(
                    label: label, decision: record.displayTitle, task: action.task.value ?? "",
                    owner: action.owner.value, by: action.by.value, isDone: action.isDone,
                    isOverdue: action.isOverdue(asOf: day))
            }
        }
        .sortedByDay(\.by)
    }

    /// The cells of a table for terminals, a row for each action that is wanted.
    public func cells(where isWanted: (Row) -> Bool) -> [[String]] {
        rows.filter(isWanted).map { row in
            [
                row.label, row.by?.iso ?? "", row.owner ?? "",
                row.isDone ? "done" : row.isOverdue ? "overdue" : "open", row.task,
            ]
        }
    }
}

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

    /// - Parameter records: those of each log whose actions are wanted.
    public init(
        _ records: [(log: DecisionLog, records: [DecisionRecord])], asOf day: CalendarDate, method: RiskMethod
    ) {
        let all = records.flatMap { log, records in records.map { (log, $0) } }
        rows = all.flatMap { log, record in
            RecordAction.all(of: record, method: method).map { named in
                let action = named.action
                return Row(
                    label: "\(log.reference(to: record))/\(named.id)", decision: record.displayTitle,
                    task: action.task.value ?? "",
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

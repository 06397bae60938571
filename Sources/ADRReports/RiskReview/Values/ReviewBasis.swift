import ADRModel
import ADRText

/// What every part of a risk review is counted from: the decisions and the register, read once.
struct ReviewBasis {
    let logs: [DecisionLog]
    let asOf: CalendarDate
    let method: RiskMethod
    /// In the order of the logs.
    let decisions: [ReviewedDecision]
    /// Every entry, worst first.
    let register: [ReviewedRisk]
    /// The open entries that count, worst first.
    let open: [ReviewedRisk]
    let problemCount: Int
    /// What each record says about the decision as a whole, by path.
    let assessments: [String: DecisionAssessment]

    private let decisionsByPath: [FilePath: ReviewedDecision]

    init(_ logs: [DecisionLog], asOf: CalendarDate, method: RiskMethod) {
        (self.logs, self.asOf, self.method) = (logs, asOf, method)
        let records = logs.flatMap(\.records)
        let assessments = records.map(\.assessment)
        let labels = RecordLabels(logs)
        let decisions = zip(records, assessments).map {
            ReviewedDecision($0, label: labels.label(of: $0), $1)
        }
        let byPath = Dictionary(
            decisions.map { (FilePath($0.path), $0) }, uniquingKeysWith: { first, _ in first })
        let risks = RiskRegister(logs, method: method)
        func decision(_ record: DecisionRecord) -> ReviewedDecision {
            byPath[record.source.filePath] ?? ReviewedDecision(record)
        }
        register = risks.entries.map { ReviewedRisk($0, decision) }
        open = register.filter(\.isOpen)
        problemCount = risks.problemCount
        self.decisions = decisions
        self.assessments = Dictionary(
            zip(decisions.map(\.path), assessments), uniquingKeysWith: { first, _ in first })
        decisionsByPath = byPath
    }

    func decision(_ record: DecisionRecord) -> ReviewedDecision {
        decisionsByPath[record.source.filePath] ?? ReviewedDecision(record)
    }

    /// Open entries by the path of the decision that tells them, worst first.
    var openByDecision: [String: [ReviewedRisk]] { Dictionary(grouping: open, by: \.decision.path) }
}

extension Sequence {
    /// Earliest day first, what has none last; what has the same day keeps its order.
    func sortedByDay(_ day: (Element) -> CalendarDate?) -> [Element] {
        enumerated().map { (offset: $0.offset, element: $0.element, day: day($0.element)) }
            .sorted { left, right in
                switch (left.day, right.day) {
                case (let first?, let second?) where first != second: first < second
                case (.some, nil): true
                case (nil, .some): false
                default: left.offset < right.offset
                }
            }
            .map(\.element)
    }
}

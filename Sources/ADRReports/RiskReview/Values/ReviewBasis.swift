import ADRModel
import ADRText

/// What every part of a risk review is counted from: the decisions and the register, read once.
struct ReviewBasis {
    let logs: [DecisionLog]
    let asOf: CalendarDate
    let method: RiskMethod
    /// Which part of the logs is asked for.
    let filter: ReviewFilter
    /// In the order of the logs.
    let decisions: [ReviewedDecision]
    /// The same, whatever is asked for.
    let everyDecision: [ReviewedDecision]
    /// Every entry, worst first.
    let register: [ReviewedRisk]
    /// The same, whatever is asked for.
    let whole: [ReviewedRisk]
    /// The open entries that count, worst first.
    let open: [ReviewedRisk]
    let problemCount: Int
    /// What the records were asked for in vain.
    let demands: [RiskProblem.Demand]
    /// What each record says about the decision as a whole, by path.
    let assessments: [String: DecisionAssessment]

    private let decisionsByPath: [FilePath: ReviewedDecision]
    /// What decisions ask for that is not done, by path.
    private let followUps: [String: [RiskAction]]

    init(
        _ logs: [DecisionLog], asOf: CalendarDate, method: RiskMethod, filter: ReviewFilter = ReviewFilter()
    ) {
        (self.logs, self.asOf, self.method, self.filter) = (logs, asOf, method, filter)
        let records = logs.flatMap(\.records)
        let read = records.mapChunks(ofAtLeast: 16) { chunk in
            chunk.map { record in
                // What is asked of all records is read here, and takes less room than what it is read from.
                defer { record.letGoOfStructure() }
                let assessment = record.assessment
                // Most records have neither a box that is not ticked off, nor actions in their front matter.
                let mayHaveActions =
                    !assessment.actions.isEmpty || Self.openBox.stands(in: record.source.bytes)
                return (
                    assessment: assessment, risks: RiskReader(record, method: method),
                    actions: mayHaveActions
                        ? DecisionAction.all(of: record).map(\.action).filter { !$0.isDone } : []
                )
            }
        }.flatMap(\.self)
        let assessments = read.map(\.assessment)
        let labels = RecordLabels(logs)
        let decisions = zip(records, assessments).map {
            ReviewedDecision($0, label: labels.label(of: $0), $1)
        }
        let byPath = Dictionary(
            decisions.map { (FilePath($0.path), $0) }, uniquingKeysWith: { first, _ in first })
        let risks = RiskRegister(logs, method: method, readers: read.map(\.risks))
        func decision(_ record: DecisionRecord) -> ReviewedDecision {
            byPath[record.source.filePath] ?? ReviewedDecision(record)
        }
        let whole = risks.entries.map { ReviewedRisk($0, decision) }
        let register = filter.isEmpty ? whole : whole.filter(filter.matches)
        (self.whole, self.register) = (whole, register)
        open = register.filter(\.isOpen)
        (problemCount, demands) = (risks.problemCount, risks.demands)
        let paths = Set(paths: register.filter(\.isStanding).map(\.decision.path))
        everyDecision = decisions
        self.decisions =
            filter.isEmpty
            ? decisions
            : zip(decisions, records).filter { decision, record in
                filter.matches(record, hasEntry: paths.contains(FilePath(decision.path)))
            }.map(\.0)
        self.assessments = Dictionary(
            zip(decisions.map(\.path), assessments), uniquingKeysWith: { first, _ in first })
        decisionsByPath = byPath
        followUps = Dictionary(
            zip(decisions.map(\.path), read.map(\.actions)).filter { !$1.isEmpty },
            uniquingKeysWith: { first, _ in first })
    }

    func decision(_ record: DecisionRecord) -> ReviewedDecision {
        decisionsByPath[record.source.filePath] ?? ReviewedDecision(record)
    }

    /// What a decision asks for that is not done.
    func followUps(of decision: ReviewedDecision) -> [RiskAction] { followUps[decision.path] ?? [] }

    private static let openBox = BytePattern("[ ]")

    /// Whether a decision belongs to what is asked for.
    func isShown(_ decision: ReviewedDecision) -> Bool {
        filter.isEmpty || decisions.contains { $0.path.isPath(decision.path) }
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

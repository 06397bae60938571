public import ADRModel
import ADRText

/// The risks of logs that are asked for, worst first.
public struct RiskList: Sendable {
    public let risks: [ReviewedRisk]

    /// Which risks are asked for; what is empty asks for all.
    public struct Filter: Sendable {
        /// Only those that still have to be dealt with.
        public var isOpen = false
        /// The paths of the records.
        public var records: [String] = []
        /// By qualities, tags, paths and people.
        public var choice = ReviewFilter()
        public var bands: [RiskBand] = []
        public var kinds: [RiskKind] = []
        public var statuses: [RiskStatus] = []

        public init() {}

        func matches(_ risk: ReviewedRisk) -> Bool {
            let entry = risk.entry
            return (!isOpen || risk.isOpen)
                && (records.isEmpty || records.contains { risk.decision.path.isPath($0) })
                && choice.matches(risk)
                && (bands.isEmpty || risk.band.map(bands.contains) ?? false)
                && (kinds.isEmpty || kinds.contains(entry.effectiveKind))
                && (statuses.isEmpty || statuses.contains(entry.effectiveStatus))
        }
    }

    public init(_ logs: [DecisionLog], _ filter: Filter = Filter(), method: RiskMethod) {
        let register = RiskRegister(logs, method: method)
        let labels = RecordLabels(logs)
        let decisions = Dictionary(
            logs.flatMap(\.records).map { record in
                (
                    record.source.path,
                    ReviewedDecision(record, label: labels.label(of: record), record.assessment)
                )
            }, uniquingKeysWith: { first, _ in first })
        risks = register.entries.map { entry in
            ReviewedRisk(entry) { decisions[$0.source.path] ?? ReviewedDecision($0) }
        }.filter(filter.matches)
    }

    /// The risk of a record that stands at a place.
    public func risk(of record: DecisionRecord, at range: Range<Int>) -> ReviewedRisk? {
        risks.first { $0.decision.path.isPath(record.source.path) && $0.entry.range == range }
    }
}

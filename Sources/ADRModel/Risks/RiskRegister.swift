import ADRText

/// All risks of one log or several, worst first.
public struct RiskRegister: Sendable {
    /// Ranked by band, then impact, then likelihood of the effective level, then the record's number and path,
    /// then id as people count (`R2` before `R10`); entries that have only a band stand
    /// last in it, those without one at the end.
    public let entries: [Entry]
    /// How many problems there are in what the records say about risks.
    public let problemCount: Int
    /// What is asked for in vain, in the order of the demands.
    public let demands: [RiskProblem.Demand]

    /// A risk and the record that tells it; shared, as the risk.
    public final class Entry: Sendable {
        public let record: DecisionRecord
        public let risk: Risk
        /// The band of the effective level, or the one that the table names; `nil` without both.
        public let band: RiskBand?
        /// The risk's id, or its place in the record, as `#2`, if it has none.
        public let id: String
        /// Whether exactly one person voted on it, while others voted on other risks of the record.
        public let isSeenByOneOnly: Bool
        /// The name across the logs: `0012/R1`.
        public let reference: String
        /// Whether it counts where it stands, open or not; ``RiskSuccession`` says when.
        public let counts: Bool
        /// The successors of its superseded record that carry it on.
        public let carriers: [DecisionRecord]

        fileprivate init(
            record: DecisionRecord, risk: Risk, band: RiskBand?, id: String, isSeenByOneOnly: Bool,
            reference: String, counts: Bool, carriers: [DecisionRecord]
        ) {
            self.record = record
            self.risk = risk
            self.band = band
            self.id = id
            self.isSeenByOneOnly = isSeenByOneOnly
            self.reference = reference
            self.counts = counts
            self.carriers = carriers
        }
    }

    public init(_ logs: [DecisionLog], method: RiskMethod) {
        let readers = logs.flatMap(\.records).map { RiskReader($0, method: method) }
        self.init(logs, method: method, readers: readers)
    }

    /// - Parameter readers: what the records say about risks, in the order of the logs.
    package init(_ logs: [DecisionLog], method: RiskMethod, readers: [RiskReader]) {
        var entries: [Entry] = []
        var problemCount = 0
        var demands: Set<RiskProblem.Demand> = []
        lazy var labels = RecordLabels(logs)
        var rest = readers[...]
        for log in logs {
            let readers = rest.prefix(log.records.count)
            rest = rest.dropFirst(readers.count)
            for problem in readers.lazy.flatMap(\.problems) {
                problemCount += 1
                demands.insert(problem.demand)
            }
            // Names and successions cost more than reading, and most logs have no risks.
            guard readers.contains(where: { !$0.risks.isEmpty }) else { continue }
            let risks = Dictionary(
                zip(log.records.map(\.source.path), readers.map(\.risks)),
                uniquingKeysWith: { first, _ in first })
            let succession = RiskSuccession(log) { risks[$0.source.path] ?? [] }
            for (record, reader) in zip(log.records, readers) {
                guard !reader.risks.isEmpty else { continue }
                let label = labels.label(of: record)
                let voters = Set(reader.risks.flatMap(\.votes).map(\.voter))
                for (risk, id) in zip(reader.risks, reader.names) {
                    entries.append(
                        Entry(
                            record: record, risk: risk, band: risk.band(by: method),
                            id: id, isSeenByOneOnly: risk.votes.count == 1 && voters.count >= 2,
                            reference: "\(label)/\(id)", counts: succession.counts(risk, of: record),
                            carriers: succession.carriers(of: risk, in: record)))
                }
            }
        }
        self.entries = entries.sorted(by: Self.isWorse)
        self.problemCount = problemCount
        self.demands = RiskProblem.Demand.allCases.filter(demands.contains)
    }

    private static func isWorse(_ left: Entry, _ right: Entry) -> Bool {
        let (leftRank, rightRank) = (rank(left), rank(right))
        if leftRank != rightRank { return leftRank.lexicographicallyPrecedes(rightRank) }
        let (leftPath, rightPath) = (left.record.source.path, right.record.source.path)
        if !leftPath.utf8.elementsEqual(rightPath.utf8) {
            return leftPath.utf8.lexicographicallyPrecedes(rightPath.utf8)
        }
        if !left.id.utf8.elementsEqual(right.id.utf8) {
            return NaturalOrder.precedes(left.id, right.id)
        }
        return left.risk.range.lowerBound < right.risk.range.lowerBound
    }

    /// Smaller numbers are worse; the record's number is the last.
    private static func rank(_ entry: Entry) -> [Int] {
        let level = entry.risk.effectiveLevel
        let band = entry.band?.grade.rawValue ?? -1
        return [-band, -(level?.impact ?? 0), -(level?.likelihood ?? 0), entry.record.number ?? .max]
    }
}

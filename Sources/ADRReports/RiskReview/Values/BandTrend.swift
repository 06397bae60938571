public import ADRModel
import ADRText

/// The open entries by band after each commit that touched the logs.
///
/// Every version of a record is read once, and the counts go along with the changes: the time it takes follows
/// what has changed, not commits times records.
public struct BandTrend: Sendable {
    /// Oldest first.
    public let points: [Point]
    /// From low to critical.
    public let bands: [RiskBand]

    /// The state after one commit.
    public struct Point: Sendable {
        /// The object name of the commit.
        public let commit: String
        public let day: CalendarDate
        public let counts: RiskCounts
    }

    /// - Parameters:
    ///   - isRecord: whether a document of the log is a record.
    public init(
        _ history: LogHistory, reader: RecordReader = RecordReader(), method: RiskMethod,
        isRecord: (DecisionRecord) -> Bool
    ) {
        bands = method.bands
        var tallies: [LogHistory.Version: BandTally] = [:]
        var current: [String: BandTally] = [:]
        var sum = BandTally()
        points = history.commits.map { commit in
            for change in commit.changes {
                if let old = current.removeValue(forKey: change.path) { sum.subtract(old) }
                guard let version = change.version, let bytes = history.texts[version.object] else {
                    continue
                }
                let tally =
                    tallies[version]
                    ?? BandTally(
                        of: reader.read(SourceText(path: version.path, bytes: bytes)), method, isRecord)
                tallies[version] = tally
                current[change.path] = tally
                sum.add(tally)
            }
            return Point(commit: commit.name, day: commit.day, counts: sum.counts)
        }
    }

    /// At most so many points, spread evenly over the commits; the first and the last are kept.
    func sampled(_ limit: Int) -> [Point] {
        guard points.count > limit, limit > 1 else { return points }
        return (0..<limit).map { points[$0 * (points.count - 1) / (limit - 1)] }
    }
}

/// Open entries of one record or several, by band.
private struct BandTally {
    /// From low to critical, then those without a level.
    private var numbers = [Int](repeating: 0, count: RiskBand.Grade.allCases.count + 1)

    init() {}

    init(of record: DecisionRecord, _ method: RiskMethod, _ isRecord: (DecisionRecord) -> Bool) {
        let open = RiskReader(record, method: method).risks.filter(\.isOpen)
        guard !open.isEmpty, isRecord(record) else { return }
        for risk in open {
            let grade = risk.effectiveLevel.map(method.matrix.grade)
            numbers[grade?.rawValue ?? RiskBand.Grade.allCases.count] += 1
        }
    }

    mutating func add(_ other: BandTally) { combine(other, +) }

    mutating func subtract(_ other: BandTally) { combine(other, -) }

    private mutating func combine(_ other: BandTally, _ operation: (Int, Int) -> Int) {
        numbers = zip(numbers, other.numbers).map(operation)
    }

    var counts: RiskCounts {
        RiskCounts(
            low: numbers[0], medium: numbers[1], high: numbers[2], critical: numbers[3], unrated: numbers[4])
    }
}

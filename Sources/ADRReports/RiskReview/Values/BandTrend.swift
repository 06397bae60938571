public import ADRModel
import ADRText

/// The open entries by band after each commit that touched the logs.
///
/// Every version of a record is read once, and the counts go along with the changes.
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

    private init(points: [Point], bands: [RiskBand]) { (self.points, self.bands) = (points, bands) }

    /// - Parameters:
    ///   - folders: those of the logs, if there are several.
    public init(
        _ history: LogHistory, folders: [String] = [], reader: RecordReader = RecordReader(),
        method: RiskMethod
    ) {
        bands = method.bands
        var tally = TrendTally(folders: folders, everyFolder: history.folders)
        points = history.commits.map { commit in
            for change in commit.changes {
                let risks = change.version.flatMap { version in
                    history.texts[version.object].map { bytes in
                        RecordRisks(of: reader.read(SourceText(path: version.path, bytes: bytes)), method)
                    }
                }
                tally.replace(change.path, with: risks)
            }
            tally.sortDocuments()
            return Point(commit: commit.name, day: commit.day, counts: tally.counts(method))
        }
    }

    /// Without what came after a day.
    func until(_ day: CalendarDate) -> BandTrend {
        BandTrend(points: points.filter { $0.day <= day }, bands: bands)
    }

    /// At most so many points: the first, the last, and of equal parts of what lies between the one with the most
    /// open entries, so that no peak is left out.
    func sampled(_ limit: Int) -> [Point] {
        guard points.count > limit, limit > 2, let first = points.first, let last = points.last else {
            return points
        }
        let between = points[1..<points.count - 1]
        let peaks = (0..<limit - 2).compactMap { part in
            let (start, end) = (part * between.count / (limit - 2), (part + 1) * between.count / (limit - 2))
            return between[1 + start..<1 + end].max { $0.weight.lexicographicallyPrecedes($1.weight) }
        }
        return [first] + peaks + [last]
    }
}

extension BandTrend.Point {
    /// Larger is graver.
    fileprivate var weight: [Int] { [counts.total] + RiskBand.allCases.reversed().map { counts[$0] } }
}

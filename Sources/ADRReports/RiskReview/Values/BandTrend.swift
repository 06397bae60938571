public import ADRModel
import ADRText

/// The open entries by band over time.
///
/// Versions of records are read once, and the counts go along with the changes.
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

    /// Where the state is counted.
    public enum Resolution: Sendable {
        /// After each commit that touched the logs.
        case commits
        /// After the last one of each month; versions that lie between are not read.
        case months
    }

    private init(points: [Point], bands: [RiskBand]) { (self.points, self.bands) = (points, bands) }

    /// - Parameters:
    ///   - folders: those of the logs, if there are several.
    ///   - filter: which entries are counted, by what their records said then.
    public init(
        _ history: LogHistory, folders: [String] = [], at resolution: Resolution = .commits,
        reader: RecordReader = RecordReader(), method: RiskMethod, filter: ReviewFilter = ReviewFilter()
    ) {
        bands = method.bands
        var tally = TrendTally(folders: folders, everyFolder: history.folders)
        var pending: [FilePath: LogHistory.Change] = [:]
        var points: [Point] = []
        for (index, commit) in history.commits.enumerated() {
            for change in commit.changes { pending[path: change.path] = change }
            if resolution == .months, index + 1 < history.commits.count,
                history.commits[index + 1].day.monthNumber == commit.day.monthNumber
            {
                continue
            }
            for change in pending.values {
                let risks = change.version.flatMap { version in
                    history.texts[version.object].map { bytes in
                        RecordRisks(
                            of: reader.read(SourceText(path: version.path, bytes: bytes)), method, filter)
                    }
                }
                tally.replace(change.path, with: risks)
            }
            pending = [:]
            tally.sortDocuments()
            points.append(Point(commit: commit.name, day: commit.day, counts: tally.counts(method)))
        }
        self.points = points
    }

    /// Without what came after a day.
    func until(_ day: CalendarDate) -> BandTrend {
        BandTrend(points: points.filter { $0.day <= day }, bands: bands)
    }
}

extension BandTrend {
    /// The open entries at the end of a month, or of a quarter.
    struct Period {
        let year: Int
        /// The last one.
        let month: Int
        var isQuarter = false
        let counts: RiskCounts

        /// `Oct` or `Q4`
        var name: String { isQuarter ? "Q\((month + 2) / 3)" : Wording.months[month - 1] }
        /// `Oct 2026`
        var fullName: String { "\(name) \(year)" }
    }

    /// The last months up to a day, a month without a commit as the one before; the last one as it is now.
    func months(_ limit: Int = .max, until day: CalendarDate, now: RiskCounts) -> [Period] {
        var ends: [Int: RiskCounts] = [:]
        for point in points { ends[point.day.monthNumber] = point.counts }
        let last = day.monthNumber
        guard let first = ends.keys.min(), first < last else { return [] }
        ends[last] = now
        var counts = RiskCounts(low: 0, medium: 0, high: 0, critical: 0)
        let months = (first...last).map { month in
            counts = ends[month] ?? counts
            return Period(year: month / 12, month: month % 12 + 1, counts: counts)
        }
        return Array(months.suffix(limit))
    }

    /// The most periods of a picture.
    private static let limit = 24

    /// All months if they are two years at most, else quarters, the last of which may not be over.
    func periods(until day: CalendarDate, now: RiskCounts) -> [Period] {
        let months = months(until: day, now: now)
        guard months.count > Self.limit else { return months }
        let ends = months.indices.filter { months[$0].month % 3 == 0 || $0 == months.count - 1 }
        return ends.suffix(Self.limit).map { index in
            Period(
                year: months[index].year, month: months[index].month, isQuarter: true,
                counts: months[index].counts)
        }
    }
}

extension CalendarDate {
    /// Months are counted on from year to year.
    fileprivate var monthNumber: Int { year * 12 + month - 1 }
}

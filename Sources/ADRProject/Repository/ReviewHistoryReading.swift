public import ADRModel
public import ADRReports
import ADRText

/// Since when something is told.
public enum EarlierTime: Hashable, Sendable {
    /// From this day on.
    case day(CalendarDate)
    /// After this commit, branch or tag.
    case revision(String)

    /// As an ISO day, or as the revision is named.
    public var name: String {
        switch self {
        case .day(let day): day.iso
        case .revision(let name): name
        }
    }
}

/// What a review asks the repository's history.
public struct ReviewHistoryReading {
    private let repository: Repository
    private let git: GitRepository
    private let isDemanded: Bool
    /// Whether git failed at what it should tell, or could not tell what a person demands.
    public private(set) var hasFailed = false

    /// - Parameter isDemanded: whether a person asks for the history in so many words.
    public init(_ repository: Repository, isDemanded: Bool = false) {
        self.repository = repository
        self.isDemanded = isDemanded
        git = repository.git
    }

    /// The logs as they were at a revision, or before a day by the days of commits: those in the same folders, or all if
    /// none was there. A revision that `HEAD` does not come from stands for where the two part, so that nothing is told
    /// that others have done.
    ///
    /// - Parameter orFirst: whether the first commit stands for a day before all commits, when there was nothing.
    /// - Throws: what git says.
    public func earlier(
        _ logs: [DecisionLog], at time: EarlierTime, orFirst: Bool = false
    ) throws(GitFailure) -> EarlierLog {
        let commit: String
        var isFirst = false
        switch time {
        case .revision(let name):
            let day = TypedDay.nearest(to: name) ?? "2026-10-30, 2026-10 or 3 months ago"
            commit = try git.mergeBase(with: try git.commit(name, orDayLike: day), named: name)
        case .day(let day):
            guard let last = try git.lastCommit(before: day), last.isBefore || orFirst else {
                return EarlierLog(name: day.iso, day: day, logs: [])
            }
            (commit, isFirst) = (last.commit, !last.isBefore)
        }
        var history = ProjectHistory(of: repository.project, in: git, current: logs)
        let found = try history.logs(of: try git.snapshot(of: commit))
        let folders = Set(logs.map(\.folder))
        let same = found.filter { folders.contains($0.folder) }
        let earlier = same.isEmpty ? found : same
        switch time {
        case .revision(let name):
            return EarlierLog(name: name, day: try git.day(of: commit), logs: earlier)
        case .day(let day): return EarlierLog(name: day.iso, day: day, logs: earlier, isFirst: isFirst)
        }
    }

    /// The logs as they were at the end of a day that has passed, by the days of commits; a record that states a later day
    /// of its own, up to that day, had come so far.
    ///
    /// - Throws: what git says.
    public func logs(_ logs: [DecisionLog], asOf day: CalendarDate) throws(GitFailure) -> [DecisionLog] {
        let then = try hasCommit() ? earlier(logs, at: .day(day.adding(days: 1))).logs : []
        let former = FormerRecords(of: logs, in: then)
        return logs.map { log in
            let records = log.records.compactMap { record in
                let then = former.original(of: record)
                guard let stated = record.date.value, stated <= day else { return then }
                return then?.date.value == stated ? then : record
            }
            return DecisionLog(folder: log.folder, records: records, pages: log.pages)
        }
    }

    /// Whether git has a commit with which something can be compared.
    public func hasCommit() throws(GitFailure) -> Bool { try git.hasCommit() }

    /// Adds the trend, and how often governed code has changed. What git cannot tell is left out, and said.
    ///
    /// - Parameters:
    ///   - resolution: where the trend is counted.
    ///   - filter: what is counted.
    public mutating func addHistory(
        of logs: [DecisionLog], at resolution: BandTrend.Resolution, _ filter: ReviewFilter,
        to result: inout RiskReviewHistory
    ) {
        do throws(GitFailure) {
            guard try git.hasCommit() else { return }
            result.trend = try trend(of: logs, at: resolution, filter)
            result.codeChanges = try codeChanges(logs)
        } catch {
            result.gap = tell(error)
        }
    }

    /// Adds how often governed code has changed. What git cannot tell is left out, and said.
    public mutating func addCodeChanges(of logs: [DecisionLog], to result: inout RiskReviewHistory) {
        do throws(GitFailure) {
            if try git.hasCommit() { result.codeChanges = try codeChanges(logs) }
        } catch {
            result.gap = tell(error)
        }
    }

    /// - Returns: why git could not tell.
    private mutating func tell(_ failure: GitFailure) -> String {
        let isFailure = isDemanded || !failure.isOfAbsence
        if isFailure { hasFailed = true }
        repository.tell(.noHistory(failure, isFailure: isFailure))
        return failure.message
    }

    private func trend(
        of logs: [DecisionLog], at resolution: BandTrend.Resolution, _ filter: ReviewFilter
    ) throws(GitFailure) -> BandTrend {
        try repository.project.progress.during("reading the history", "") { () throws(GitFailure) in
            let history = try git.history(of: logs.map(\.folder), where: FolderScanner.isMarkdown)
            return BandTrend(
                history, folders: logs.map(\.folder), at: resolution, reader: repository.reader,
                method: repository.project.configuration.risks, filter: filter)
        }
    }

    private func codeChanges(_ logs: [DecisionLog]) throws(GitFailure) -> [String: Int] {
        let governed = logs.flatMap(\.records).compactMap { record in
            record.currentStatus == .accepted
                ? GovernedPaths(record).flatMap { paths in record.date.value.map { (record, paths, $0) } }
                : nil
        }
        let counts = try repository.project.progress.during("counting code changes", "") {
            () throws(GitFailure) in
            try git.changeCounts(governed.map { (since: $0.2, paths: $0.1) })
        }
        return Dictionary(
            zip(governed.map(\.0.source.path), counts), uniquingKeysWith: { first, _ in first })
    }
}

public import ADRModel
public import ADRReports
import ADRText

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

    /// The logs as they were at a revision: those in the same folders, or all if none was there.
    ///
    /// - Throws: what git says.
    public func earlier(_ logs: [DecisionLog], at revision: String) throws(GitFailure) -> EarlierLog {
        let commit = try git.commit(revision)
        var history = ProjectHistory(of: repository.project, in: git, current: logs)
        let found = try history.logs(of: try git.snapshot(of: commit))
        let folders = Set(logs.map(\.folder))
        let same = found.filter { folders.contains($0.folder) }
        return EarlierLog(
            name: revision, day: try git.day(of: commit), logs: same.isEmpty ? found : same)
    }

    /// The logs as they were before a day, by the days of commits; `nil` without git.
    ///
    /// - Throws: what git says.
    public func earlier(_ logs: [DecisionLog], before day: CalendarDate) throws(GitFailure) -> EarlierLog? {
        guard try git.hasCommit() else { return nil }
        guard let commit = try git.lastCommit(before: day) else {
            return EarlierLog(name: day.iso, day: day, logs: [])
        }
        let earlier = try earlier(logs, at: commit)
        return EarlierLog(name: day.iso, day: day, logs: earlier.logs)
    }

    /// Adds the trend, and how often governed code has changed. What git cannot tell is left out, and said.
    public mutating func addHistory(of logs: [DecisionLog], to result: inout RiskReviewHistory) {
        do throws(GitFailure) {
            guard try git.hasCommit() else { return }
            result.trend = try trend(of: logs)
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

    private func trend(of logs: [DecisionLog]) throws(GitFailure) -> BandTrend {
        let history = try git.history(of: logs.map(\.folder), where: FolderScanner.isMarkdown)
        return BandTrend(
            history, folders: logs.map(\.folder), reader: repository.reader,
            method: repository.project.configuration.risks)
    }

    private func codeChanges(_ logs: [DecisionLog]) throws(GitFailure) -> [String: Int] {
        let governed = logs.flatMap(\.records).compactMap { record in
            record.currentStatus == .accepted
                ? GovernedPaths(record).flatMap { paths in record.date.value.map { (record, paths, $0) } }
                : nil
        }
        let counts = try git.changeCounts(governed.map { (since: $0.2, contains: $0.1.contains) })
        return Dictionary(
            zip(governed.map(\.0.source.path), counts), uniquingKeysWith: { first, _ in first })
    }
}

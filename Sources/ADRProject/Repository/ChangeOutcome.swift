public import ADRReports
public import ADRText

/// Whether and how changes are written.
public struct ChangeMode: Hashable, Sendable {
    /// Whether the changes are only computed and checked.
    public var isDryRun: Bool
    /// Whether the changed paths are added to git's index.
    public var stages: Bool

    /// Whether pages that list the decisions of a log follow its records.
    public var refreshesIndex: Bool

    public init(isDryRun: Bool = false, stages: Bool = false, refreshesIndex: Bool = true) {
        self.isDryRun = isDryRun
        self.stages = stages
        self.refreshesIndex = refreshesIndex
    }

    public static let write = ChangeMode()
}

/// What has come of changes.
public struct ChangeOutcome: Sendable {
    public let changes: ChangeSet
    public var isWritten = false
    /// The paths of pages that are changed only because they list the records.
    public var refreshed: Set<FilePath> = []
    /// The pages of risk reviews that show something else now than the records say.
    public var staleRiskPages: [StaleRiskPage] = []
    /// What could not be looked at and may be a page that lists the records.
    public var unreadPages: [FileProblem] = []
    /// Whether texts may name what has another name now, and are closed to this user, which was told.
    public var hasClosedTexts = false
    /// Why git does not have what was to be staged; the changes are written all the same.
    public var stagingProblem: GitFailure?

    init(_ changes: ChangeSet) { self.changes = changes }

    /// The paths of the files that were changed, the new one of a file that has another now.
    public var paths: [String] { changes.changes.compactMap { ($0.after ?? $0.before)?.path } }

    /// Makes sure that all was done: what was to be staged is, and the pages have followed.
    public func demandWhole() throws(RepositoryProblem) {
        if let stagingProblem { throw .notStaged(stagingProblem) }
        guard unreadPages.isEmpty else { throw .unreadPages(unreadPages, isWritten: isWritten) }
    }
}

public import ADRAuthoring
public import ADRLint
public import ADRText

/// What a person should know while a repository is read or changed, though the work goes on.
public enum RepositoryEvent: Sendable {
    /// What killed runs have left was looked at.
    case putBack(InterruptedRun.Report)
    /// Files or folders could not be read.
    case unread([FileProblem])
    /// So many folders were looked into for records, and there are more.
    case stoppedLooking(folders: Int)
    /// An edit left something that should be looked at.
    case notice(ChangeNotice)
    /// The state of the project cannot be written: a change is not remembered, and a killed run not undone.
    case notRemembered
    /// Records get other names, and these texts change with them; and the symbolic links of the repository.
    case renames(ReferenceUpdate, links: [(path: String, target: String)])
    /// Files that perhaps name such a record are closed to this user.
    case notLookedThrough([FileProblem])
    /// Files are left out, because they have no names that could be told.
    case leftOut([FileProblem])
    /// Git cannot list the files of the repository: the folders are looked through instead.
    case unlisted(GitFailure)
    /// The numbers that other branches have are not known.
    case branchesUnknown(GitFailure)
    /// A template has something that is nearly a placeholder, and stays as it is.
    case misspelled(MisspelledPlaceholder, at: TextPlace)
    /// A change is about to be taken back, by these changes; `nil` if nothing is written.
    case takesBack(RememberedChange, ChangeSet?)
    /// Sealed votes of these people are taken back.
    case takesBackVotes(of: [String])
    /// Git cannot tell what a review asks, which is a failure if a person demands it.
    case noHistory(GitFailure, isFailure: Bool)
}

/// What stands in the way of reading or changing a repository. Paths are as they are reached from the current folder.
public enum RepositoryProblem: Error, Sendable {
    /// A path that was typed does not lie below the root.
    case outside(String, root: String)
    /// There is nothing at a path that was typed.
    case nothingAt(String)
    case noRepository
    /// The logs of another repository, as it was named, cannot be read; why, and what to do.
    case notReadFrom(String, String, hint: String)
    /// A file or folder of the log that is to be changed cannot be read.
    case unreadable(FileProblem)
    /// A log in AsciiDoc is there, beside which another one would begin.
    case asciiDocLog(String)
    /// The folder that adr-tools names is not there.
    case noFolderOfAdrTools(String)
    /// There is no such template; the names there are.
    case noTemplate(String, [String])
    /// Changes cannot be staged, because there is no git repository; nothing was written.
    case noRepositoryToStageIn(GitFailure)
    /// Changes cannot be staged; nothing was written.
    case notStageable(GitFailure)
    /// Files have unstaged changes of a person, which would be staged too; nothing was written.
    case unstagedChanges([String])
    /// The changes are written, but could not be staged.
    case notStaged(GitFailure)
    /// The files of the repository cannot be listed, among which some may name a record that gets another name.
    case unlisted(GitFailure)
    /// Files that may name such a record, or go with it, cannot be read.
    case notLookedThrough([FileProblem])
    /// Pages that may list the records cannot be read, so that they perhaps list them as they were.
    case unreadPages([FileProblem], isWritten: Bool)
    /// A file that a person names is not one that is written.
    case notForOutput(String, OutputFile.Obstacle)
    /// A file is not written, because not everything that belongs there could be read, which was told.
    case outputOfPart(String)
    /// Files would be exported into a folder that holds records.
    case exportIntoLog(String)
    /// Files that somebody else wrote, or changed, stand where a log is exported to.
    case foreignFiles([String])
    /// Nothing is fixed, because logs could not be read whole, which was told.
    case notFixed
    /// Nothing is fixed, because logs cannot be read whole any more.
    case unreadableMeanwhile([FileProblem])
    /// A log is not there any more.
    case gone(String)
    /// Records are not accepted for what was told of them.
    case notReady
    /// No change is remembered that could be taken back, or no undo.
    case nothingToUndo(redoing: Bool)
    /// Files are not as the change left them, or their former bytes are no longer kept.
    case changedSince(RememberedChange, changed: [String], forgotten: [String])
    /// A new log's folder is not among those that a configuration names; what to write there.
    case folderNotConfigured(String, configuration: String, list: String)
    /// A new log's folder lies outside of the folder of the configuration.
    case folderOutside(String, configuration: String)
}

public import ADRModel
import ADRText

/// Reads a project's logs as git has them.
public struct ProjectHistory {
    private let project: Project
    private let git: GitRepository
    /// The logs whose folders are looked into besides those that the project knows.
    private let current: [DecisionLog]
    /// What was read already.
    private var documents: [GitSnapshot.File: DecisionRecord] = [:]

    /// - Parameter current: the logs as they stand in the work tree; their files are not read again where git has
    ///   the same bytes.
    public init(of project: Project, in git: GitRepository, current: [DecisionLog] = []) {
        self.project = project
        self.git = git
        self.current = current
    }

    /// The logs of a commit or of the index.
    ///
    /// - Throws: what git says.
    public mutating func logs(of snapshot: GitSnapshot) throws(GitFailure) -> [DecisionLog] {
        let folders = current.map(\.folder)
        let known = snapshot.files.filter { file in
            project.knows(file.path) || folders.contains { FolderScanner.lists(file.path, from: $0) }
        }
        let logs = try survey(known)
        guard logs.isEmpty, project.configuration.folders.isEmpty else { return logs }
        return try survey(snapshot.files.filter { FolderScanner.lists($0.path) })
    }

    private mutating func survey(_ files: [GitSnapshot.File]) throws(GitFailure) -> [DecisionLog] {
        let missing = files.filter { documents[$0] == nil }
        let records = current.flatMap(\.records)
        let onDisk = Dictionary(
            records.map { ($0.source.filePath, $0) }, uniquingKeysWith: { first, _ in first })
        let reader = project.configuration.recordReader
        for (file, bytes) in zip(missing, try git.contents(of: missing)) {
            let same = onDisk[path: file.path].flatMap { $0.source.bytes == bytes ? $0 : nil }
            documents[file] = same ?? reader.read(SourceText(path: file.path, bytes: bytes))
        }
        return LogSurvey(
            documents: files.compactMap { documents[$0] }, folders: project.configuration.folders
        )
        .logs
    }
}

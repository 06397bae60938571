public import ADRAuthoring
public import ADRModel
public import ADRText

/// What a branch is to be put onto.
public struct BranchBase {
    /// The log's records on the base.
    public let records: [BranchRecord]
    /// The log's records where the branches parted.
    public let former: [BranchRecord]
    private let log: DecisionLog
    private let git: GitRepository
    private let parting: GitSnapshot
    /// The files that the branch has changed since.
    private let changed: Set<String>

    public init(_ name: String, of log: DecisionLog, in git: GitRepository) throws(GitFailure) {
        self.log = log
        self.git = git
        let tip = try git.commit(name)
        parting = try git.snapshot(of: try git.mergeBase(with: tip, named: name))
        changed = parting.changes(since: try git.snapshot(of: try git.commit("HEAD")))
        func records(_ snapshot: GitSnapshot) -> [BranchRecord] {
            snapshot.files.filter { log.folder.isEmpty || $0.path.hasPrefix(log.folder + "/") }
                .compactMap { BranchRecord(branch: name, path: $0.path) }
        }
        self.records = records(try git.snapshot(of: tip))
        former = records(parting)
    }

    /// What stood where the branches parted: the files that may name the records now, and those that have changed
    /// or are gone.
    public func texts(_ naming: [SourceText], _ paths: [String]) throws(GitFailure) -> BranchTexts {
        let (naming, present) = (Set(naming.map(\.filePath)), Set(paths: paths))
        let files = parting.files.filter { file in
            naming.contains(path: file.path) || changed.contains(file.path)
                || !present.contains(path: file.path)
                || log.record(at: file.path) != nil
        }
        let bases = zip(files, try git.contents(of: files)).map { SourceText(path: $0.path, bytes: $1) }
        return BranchTexts(bases: bases, settled: Set(former.compactMap(\.fileName.number)))
    }
}

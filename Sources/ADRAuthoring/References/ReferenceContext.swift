import ADRModel
import ADRText

/// What every text of a repository is looked through for.
struct ReferenceContext {
    let renames: [RecordRename]
    let names: RecordNames
    private let known: KnownPaths
    let addresses: RepositoryAddresses
    private let logs: [DecisionLog]
    let byPath: [FilePath: RecordRename]
    /// The numbers that change, and those of records that go to another log.
    let numbers: Set<Int>
    /// The numbers that a record had already where the branch parted from its base; `nil` without a branch.
    let settled: Set<Int>?
    private let owners: LineOwners

    /// - Parameter texts: those that may name the records.
    init(
        _ renames: [RecordRename], logs: [DecisionLog], texts: [SourceText], paths: Set<FilePath>,
        addresses: RepositoryAddresses, branch: BranchTexts?
    ) {
        self.renames = renames
        self.logs = logs
        known = KnownPaths(paths)
        self.addresses = addresses
        names = RecordNames(logs)
        byPath = Dictionary(
            renames.map { (FilePath($0.oldPath), $0) }, uniquingKeysWith: { first, _ in first })
        numbers = Set(renames.compactMap(\.namedNumber))
        settled = branch?.settled
        owners = LineOwners(branch == nil ? [] : texts, since: branch?.bases ?? [], numbers: numbers)
    }

    /// The paths of all files of the repository.
    var paths: Set<FilePath> { known.files }

    /// The path that a file gets.
    func newPath(of old: String) -> String {
        if let rename = byPath[path: old] { return rename.path }
        let rename = renames.first { $0.newPath(of: old) != nil }
        guard let rename, names.record(at: old)?.holder != rename.record.holder else { return old }
        return rename.newPath(of: old) ?? old
    }

    /// The first number of a mention that changes.
    func number(in mention: Mention) -> Int? { mention.numbers.first(where: numbers.contains) }

    /// Whether a file is a record that goes to another log.
    func leavesLog(_ path: String) -> Bool { byPath[path: path]?.leavesLog ?? false }

    /// Whether a file or folder of this path is known.
    func exists(_ path: String) -> Bool { known.exists(path) }

    /// Whether a folder is known by its path, or by the way to it from that of a text.
    func isFolder(_ path: String, from source: SourceText) -> Bool { known.isFolder(path, from: source) }

    /// Whose the line of an offset is, which has one of the numbers.
    func owner(of offset: Int, in source: SourceText) -> LineOwners.Owner {
        settled == nil ? .branch : owners.owner(of: offset, in: source)
    }

    /// The record of the same log that another record names.
    func record(_ reference: RecordReference, in record: DecisionRecord) -> DecisionRecord? {
        let log = logs.first { $0.record(at: record.source.path) != nil }
        return log?.resolve(reference, from: record.source).record
    }

    /// The path that a link leads to; `nil` for another site or a place on the same page.
    func target(of destination: String, in source: SourceText) -> String? {
        if destination.holds("://") { return addresses.path(of: destination) }
        let path = destination.upTo("#", "?")
        guard !path.isEmpty, !path.begins(with: "//"),
            !path.upTo("/").holds(":")
        else { return nil }
        return RelativePath.resolve(destination, from: source.path)
    }
}

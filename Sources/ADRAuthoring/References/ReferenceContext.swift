import ADRModel
import ADRText

/// What every text of a repository is looked through for.
struct ReferenceContext {
    let renames: [RecordRename]
    let names: RecordNames
    /// The paths of all files of the repository.
    let paths: Set<String>
    /// Their folders.
    let folders: Set<String>
    let branch: BranchTexts?
    let byPath: [String: RecordRename]
    /// The numbers that change.
    let numbers: Set<Int>
    private let search: ReferenceSearch
    private let formerLines: Set<[UInt8]>
    private let formerCounts: [String: Int]

    init(_ renames: [RecordRename], logs: [DecisionLog], paths: Set<String>, branch: BranchTexts?) {
        self.renames = renames
        self.paths = paths
        folders = Set(paths.map(RelativePath.folder))
        self.branch = branch
        names = RecordNames(logs)
        byPath = Dictionary(renames.map { ($0.oldPath, $0) }, uniquingKeysWith: { first, _ in first })
        numbers = Set(renames.compactMap { $0.number?.old })
        search = ReferenceSearch(renames, prefixes: names.prefixes)
        (formerLines, formerCounts) =
            branch?.former(linesWith: numbers) ?? ([], [:])
    }

    /// The path that a file gets.
    func newPath(of old: String) -> String {
        byPath[old]?.path ?? renames.lazy.compactMap { $0.newPath(of: old) }.first ?? old
    }

    /// Whether a text can name one of the records, or has to be looked at for another reason.
    func concerns(_ source: SourceText) -> Bool {
        names.record(at: source.path) != nil || search.concerns(source)
    }

    /// Whether the branch itself wrote the line of an offset, which has one of the numbers.
    ///
    /// A line that stood in any file before is not the branch's own; and no line is that may be the changed
    /// form of such a line of the file.
    func isOwn(_ offset: Int, of source: SourceText) -> Bool {
        guard branch != nil, !formerLines.contains(source.line(at: offset)) else { return false }
        let before = formerCounts[source.path] ?? 0
        return before == 0 || before <= source.lines(with: numbers).count { formerLines.contains($0) }
    }
}

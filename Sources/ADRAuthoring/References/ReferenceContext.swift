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
    private let needles: [[UInt8]]
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
        needles = Set(renames.map(\.oldStem) + numbers.map(String.init)).map { Array($0.utf8) }
        (formerLines, formerCounts) =
            branch?.former(mentionsOf: numbers, prefixes: names.prefixes) ?? ([], [:])
    }

    /// The path that a file gets.
    func newPath(of old: String) -> String {
        byPath[old]?.path ?? renames.lazy.compactMap { $0.newPath(of: old) }.first ?? old
    }

    /// Whether a text can name one of the records, or has to be looked at for another reason.
    func concerns(_ source: SourceText) -> Bool {
        newPath(of: source.path) != source.path || needles.contains { source.bytes.firstRange(of: $0) != nil }
    }

    /// Whether the branch itself wrote the line of an offset, which mentions one of the numbers.
    ///
    /// A line that stood in any file before is not the branch's own; and no line is that may be the changed
    /// form of such a line of the file.
    func isOwn(_ offset: Int, of source: SourceText, _ mentions: [NumberMentions.Mention]) -> Bool {
        guard branch != nil, !formerLines.contains(source.line(at: offset)) else { return false }
        let before = formerCounts[source.path] ?? 0
        return before == 0
            || before
                <= mentions.count { formerLines.contains(source.line(at: $0.digits.lowerBound)) }
    }
}

extension [UInt8] {
    /// Where a text first stands.
    func firstRange(of needle: [UInt8], from start: Int = 0) -> Range<Int>? {
        guard let first = needle.first else { return nil }
        var position = start
        while let found = self[position...].firstIndex(of: first), found + needle.count <= count {
            if self[found..<(found + needle.count)].elementsEqual(needle) {
                return found..<(found + needle.count)
            }
            position = found + 1
        }
        return nil
    }
}

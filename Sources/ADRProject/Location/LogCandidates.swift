import ADRModel
import ADRText

/// The files of a repository that may be records, sorted by what speaks for them before any of them is read.
struct LogCandidates: Sendable {
    private let listing: FolderListing
    private let currentFolder: String
    private let standings: [Standing]

    /// - Parameters:
    ///   - listing: all files of the repository.
    ///   - currentFolder: what lies around or in it counts as the repository's own.
    init(_ listing: FolderListing, currentFolder: String) {
        self.listing = listing
        self.currentFolder = currentFolder
        var folder = (path: Substring(), standing: Standing?.none)
        standings = listing.files.map { path in
            let around = path.partedAtLast("/")?.before ?? ""
            if folder.standing == nil || !folder.path.utf8.elementsEqual(around.utf8) {
                folder = (around, Standing(ofFolderAround: path, nested: listing.repositories, currentFolder))
            }
            return (folder.standing ?? Standing()).ofFile(at: path)
        }
    }

    /// Whether there are more folders than were looked into.
    var isCut: Bool { listing.isCut }

    /// The repository's own files in folders whose names are those of logs, and those that have `ADR` before a number or
    /// a title in their names.
    var expected: FolderListing { filtered { $0.isExpected && !$0.isForeign } }

    /// What to read if none of the expected files is a record, the best first.
    var others: some Sequence<FolderListing> {
        [{ !$0.isForeign }, { $0.isExpected }, { _ in true }].lazy.map(filtered)
    }

    /// The files that would be expected to be records if they were the repository's own.
    var foreign: [String] {
        zip(listing.files, standings).filter { $1.isExpected && $1.isForeign }.map(\.0)
    }

    /// The repository's own files in other folders, two of them or more in each, whose names have the numbers of records.
    var besides: [String] {
        let numbered = zip(listing.files, standings).filter {
            !$1.isExpected && !$1.isForeign && RecordFileName(path: $0).hasNumberOfRecord
        }.map(\.0)
        let byFolder = Dictionary(grouping: numbered) { FilePath(RelativePath.folder(of: $0)) }
        return byFolder.values.filter { $0.count > 1 }.flatMap(\.self).sorted()
    }

    private func filtered(_ isWanted: (Standing) -> Bool) -> FolderListing {
        func standing(of path: String) -> Standing {
            Standing(ofFolderAround: path, nested: listing.repositories, currentFolder).ofFile(at: path)
        }
        var wanted = listing
        wanted.files = zip(listing.files, standings).filter { isWanted($1) }.map(\.0)
        wanted.unread.removeAll { !isWanted(standing(of: $0)) }
        wanted.problems.removeAll { problem in
            let standing = standing(of: RootFolder.join(problem.path, "x.md"))
            return !isWanted(standing) && (standing.isForeign || !Self.mayHideLogs(problem))
        }
        return wanted
    }

    /// Whether logs may be where something could not be looked at, whatever its name says.
    ///
    /// That is not so of names that are no text, and of hidden folders that are closed to this user, of which home folders
    /// are full.
    private static func mayHideLogs(_ problem: FileProblem) -> Bool {
        let isHidden = RelativePath.lastComponent(of: problem.path).begins(with: ".")
        return problem.reason != .nameIsNotUTF8 && !(isHidden && problem.reason == .notPermitted)
    }

    /// Whether a file's place or name is one of records.
    static func isExpected(_ path: String) -> Bool {
        LogFolder.isWithinConventional(path) || RecordFileName.isNamedAsRecord(path)
    }

    /// The outermost folder around a file that holds what is not the repository's own: copies of other projects, what is
    /// built, made or tested with, and other editions of the same text.
    static func foreignFolder(of path: String, nested: [String] = []) -> String? {
        let folders = RelativePath.folder(of: path).parts(at: "/")
        let named = folders.firstIndex { name in
            foreignNames.contains(name.lowercased()) || name.contains("{{")
        }.map { folders[...$0].joined(separator: "/") }
        return named ?? nested.first { RelativePath.isBelow($0, path) }
    }

    private static let foreignNames: Set<String> = [
        "vendor", "third_party", "third-party", "thirdparty", "external", "deps", "pods", "carthage",
        "bower_components",
        "node_modules", "site-packages", "venv", "virtualenv", "testdata", "test-data", "fixtures", "fixture",
        "__fixtures__", "test", "tests", "__tests__", "examples", "example", "samples", "sample", "demo",
        "demos",
        "target", "build", "_build", "dist", "out", "_site", "versioned_docs", "versions", "i18n",
        "translations",
        "lost+found", "archetype-resources", "cookiecutter", "skeleton", "worktrees",
    ]
}

/// What a path says of a file.
private struct Standing: Sendable {
    /// Whether a folder around it has a name for logs, or its own name says that it is a record.
    private(set) var isExpected = false
    /// Whether it lies in what is not the repository's own.
    private(set) var isForeign = false

    init() {}

    /// What holds for all files of the folder.
    init(ofFolderAround path: String, nested: [String], _ currentFolder: String) {
        isExpected = LogFolder.isWithinConventional(path)
        isForeign =
            LogCandidates.foreignFolder(of: path, nested: nested).map {
                !currentFolder.isPath($0) && !RelativePath.isBelow($0, currentFolder)
            } ?? false
    }

    func ofFile(at path: String) -> Standing {
        guard !isExpected, RecordFileName.isNamedAsRecord(path) else { return self }
        var standing = self
        standing.isExpected = true
        return standing
    }
}

extension RecordFileName {
    /// Whether a path's name says "ADR" before a number or a title.
    fileprivate static func isNamedAsRecord(_ path: String) -> Bool {
        let bytes = path.utf8
        let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
        let name = bytes[start...]
        let mayBe = zip(name, zip(name.dropFirst(), name.dropFirst(2))).contains {
            $0 | 0x20 == UInt8(ascii: "a") && $1.0 | 0x20 == UInt8(ascii: "d")
                && $1.1 | 0x20 == UInt8(ascii: "r")
        }
        guard mayBe else { return false }
        let parsed = RecordFileName(path: path)
        return parsed.isTitledWithWord
            || parsed.number != nil
                && parsed.prefix.lowercased().parts(atAnyOf: "-", "_").contains { $0 == "adr" }
    }

    /// Whether the name begins with a number of three or four digits, or has such a one behind a word for records.
    fileprivate var hasNumberOfRecord: Bool {
        guard let digits, date == nil, 3...4 ~= digits.utf8.count, !(1990...2099 ~= (number ?? 0)) else {
            return false
        }
        return prefix.isEmpty || Self.isRecordWord(prefix)
    }
}

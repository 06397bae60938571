import ADRModel
import ADRText

/// A log as adr-tools finds it, and what its first record tells of who made it.
struct AdrToolsLog {
    /// The folder below which the log lies.
    let parent: RootFolder
    /// The record with the lowest number.
    private let first: DecisionRecord?

    /// - Parameter folder: the log's folder, relative to its parent.
    init(in folder: String, of parent: RootFolder) {
        self.parent = parent
        let numbered = FolderScanner(root: parent).scan(folder).files.compactMap { path in
            DocumentKind(path: path) == nil
                ? RecordFileName(path: path).number.map { (number: $0, path: path) } : nil
        }
        var reader = FileReader(root: parent)
        first = numbered.min { $0 < $1 }.flatMap { try? reader.read($0.path) }.map { RecordReader().read($0) }
    }

    /// The log in the standard folder below the first of several folders that has it.
    static func nearest(_ folders: [RootFolder]) -> AdrToolsLog? {
        let folder = Habits.adrTools.logFolder
        return folders.first { $0.kind(of: folder) == .folder }.map { AdrToolsLog(in: folder, of: $0) }
    }

    /// Whether it may be kept as adr-tools keeps it: it is empty, or begins with a status section.
    var isOfItsKind: Bool { first.map { $0.dialect == .sections } ?? true }

    /// Whether it begins with the record that `adr-tools init` writes, in any of its versions.
    var isMadeByAdrTools: Bool {
        guard let first, first.dialect == .sections else { return false }
        return Self.sources.contains { first.source.text.firstRange(of: $0) != nil }
    }

    private static let sources = [
        "thinkrelevance.com/blog/2011/11/15/documenting-architecture-decisions",
        "github.com/npryce/adr-tools",
    ]
}

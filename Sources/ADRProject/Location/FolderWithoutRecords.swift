import ADRModel
import ADRText

/// A folder that is meant to hold records, by the configuration or its name, in which none was found, or files with
/// the names of records that are not read.
public struct FolderWithoutRecords: Hashable, Sendable {
    /// Relative to the project's root.
    public let folder: String
    /// How many Markdown files in it might be records.
    public var markdownCount = 0
    /// How many AsciiDoc files it holds.
    public var asciiDocCount = 0
    /// How many MDX files it holds.
    public var mdxCount = 0
    /// Whether other files of it are records.
    public let hasRecords: Bool

    /// - Parameters:
    ///   - unread: the paths of AsciiDoc and MDX files in the folders in question.
    ///   - configured: the folders that the configuration names.
    static func all(
        of survey: LogSurvey, unread: [String], configured: [String]
    ) -> [FolderWithoutRecords] {
        let full = Set(paths: survey.logs.filter { !$0.records.isEmpty }.map(\.folder))
        func root(of path: String) -> String? {
            let folder = RelativePath.folder(of: path)
            return configured.filter { RelativePath.isBelow($0, path) }.max { $0.utf8.count < $1.utf8.count }
                ?? LogFolder.conventionalRoot(ofFolder: folder)
        }
        var folders: [FilePath: FolderWithoutRecords] = [:]
        func count(_ root: String, _ counter: WritableKeyPath<FolderWithoutRecords, Int>? = nil) {
            let isFull = full.contains(path: root)
            var folder = folders[path: root] ?? FolderWithoutRecords(folder: root, hasRecords: isFull)
            if let counter { folder[keyPath: counter] += 1 }
            folders[path: root] = folder
        }
        for folder in configured where !full.contains(path: folder) { count(folder) }
        for (path, verdict) in survey.verdicts where verdict.isDoubtful {
            if let root = root(of: path), !full.contains(path: root) { count(root, \.markdownCount) }
        }
        for path in unread {
            let stem = path.partedAtLast(".")?.before ?? path[...]
            let isNumbered = RecordFileName(path: stem + ".md").number != nil
            guard let root = root(of: path), isNumbered || !full.contains(path: root) else { continue }
            count(root, FolderScanner.isMDX(path) ? \.mdxCount : \.asciiDocCount)
        }
        return folders.sorted { $0.key < $1.key }.map(\.value)
    }
}

extension DocumentVerdict {
    /// Whether a person might have meant the file for a record.
    fileprivate var isDoubtful: Bool { kind == .other && reason != .generated && reason != .belongsToRecord }
}

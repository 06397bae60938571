import ADRModel
import ADRText

/// A folder that is meant to hold records, by the configuration or its name, in which none was found.
public struct FolderWithoutRecords: Hashable, Sendable {
    /// Relative to the project's root.
    public let folder: String
    /// How many Markdown files in it might be records.
    public let markdownCount: Int
    /// How many AsciiDoc files it holds.
    public let asciiDocCount: Int

    /// - Parameters:
    ///   - asciiDoc: the paths of AsciiDoc files in the folders in question.
    ///   - configured: the folders that the configuration names.
    static func all(
        of survey: LogSurvey, asciiDoc: [String], configured: [String]
    ) -> [FolderWithoutRecords] {
        let full = Set(paths: survey.logs.filter { !$0.records.isEmpty }.map(\.folder))
        func root(of path: String) -> String? {
            let folder = RelativePath.folder(of: path)
            return configured.filter { RelativePath.isBelow($0, path) }.max { $0.utf8.count < $1.utf8.count }
                ?? LogFolder.conventionalRoot(ofFolder: folder)
        }
        var counts: [FilePath: (markdown: Int, asciiDoc: Int)] = [:]
        for folder in configured { counts[path: folder] = (0, 0) }
        for (path, verdict) in survey.verdicts where verdict.isDoubtful {
            if let root = root(of: path) { counts[path: root, default: (0, 0)].markdown += 1 }
        }
        for path in asciiDoc {
            if let root = root(of: path) { counts[path: root, default: (0, 0)].asciiDoc += 1 }
        }
        return counts.filter { !full.contains($0.key) }.sorted { $0.key < $1.key }.map {
            FolderWithoutRecords(
                folder: $0.key.text, markdownCount: $0.value.markdown, asciiDocCount: $0.value.asciiDoc)
        }
    }
}

extension DocumentVerdict {
    /// Whether a person might have meant the file for a record.
    fileprivate var isDoubtful: Bool { kind == .other && reason != .generated && reason != .belongsToRecord }
}

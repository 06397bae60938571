import ADRText

/// The folders in which teams keep their logs.
public enum LogFolder {
    /// Where a new log is made, relative to the project's root.
    public static let standard = "docs/decisions"

    /// Whether the last component of a folder's path is a name for logs.
    static func isConventional(_ folder: String) -> Bool {
        folder.parts(at: "/").last.map { isName(of: $0) } ?? false
    }

    /// Whether any folder of a file's path has a name for logs.
    public static func isWithinConventional(_ path: String) -> Bool {
        conventionalRoot(ofFolder: RelativePath.folder(of: path)) != nil
    }

    /// The deepest folder, of a folder and those around it, that has a name for logs.
    public static func conventionalRoot(ofFolder folder: String) -> String? {
        let folders = folder.parts(at: "/")
        guard let last = folders.lastIndex(where: { isName(of: $0) }) else { return nil }
        return folders[...last].joined(separator: "/")
    }

    /// `docs/adr`, and `proposed-adrs`: the last word may tell of which kind they are.
    private static func isName(of folder: Substring) -> Bool {
        let words = PlainWords(folder).text
        return names.contains(words)
            || words.parts(at: " ").last.map { $0 == "adrs" || $0 == "adr" } ?? false
    }

    private static let names: Set<String> = [
        "adr", "adrs", "madr", "decision", "decisions", "decision record", "decision records", "decision log",
        "architecture decision", "architecture decisions", "architecture decision record",
        "architecture decision records", "architectural decision records", "architectural decisions",
        "architecture decision log", "arch decisions", "design decisions", "technical decisions",
        "tech decisions",
        "rfd", "rfds", "decisiones", "decisoes", "entscheidungen",
    ]
}

/// Answers for many files, most of them beside the one asked for before, whether their folders have names for logs.
public struct ConventionalFolders {
    private var last: (folder: Substring, isConventional: Bool)?

    public init() {}

    /// Whether any folder of a file's path has a name for logs.
    public mutating func holds(_ path: String) -> Bool {
        let folder = path.partedAtLast("/")?.before ?? ""
        if let last, last.folder.utf8.elementsEqual(folder.utf8) { return last.isConventional }
        let isConventional = LogFolder.conventionalRoot(ofFolder: String(folder)) != nil
        last = (folder, isConventional)
        return isConventional
    }
}

import ADRProject
import ADRText

/// The files of this package.
struct PackageFiles {
    private let root: RootFolder

    init(file: String = #filePath) throws {
        let folders = file.split(separator: "/").dropLast(3)
        root = try RootFolder("/" + folders.joined(separator: "/"))
    }

    /// All Swift files below a folder, read.
    func swiftFiles(in folder: String) throws -> [SourceText] {
        var reader = FileReader(root: root)
        let files = FolderScanner(root: root).scan(folder) { $0.hasSuffix(".swift") }.files
        return try files.map { try reader.read($0) }
    }

    /// All Markdown files below a folder, read.
    func markdownFiles(in folder: String) throws -> [SourceText] {
        var reader = FileReader(root: root)
        return try FolderScanner(root: root).scan(folder).files.map { try reader.read($0) }
    }
}

extension SourceText {
    /// The lines without their line feeds.
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    /// The modules that the file imports.
    var imports: Set<String> {
        Set(
            lines.compactMap { line in
                let words = line.split(separator: " ")
                guard let index = words.firstIndex(of: "import"),
                    words[..<index].allSatisfy({ Self.modifiers.contains(String($0)) }),
                    index + 1 < words.count
                else { return nil }
                return String(words[index + 1])
            })
    }

    private static let modifiers: Set<String> = [
        "public", "internal", "package", "private", "fileprivate", "@_exported", "@testable",
        "@preconcurrency",
    ]
}

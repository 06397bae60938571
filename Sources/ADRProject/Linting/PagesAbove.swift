import ADRText

/// The pages that people read first in the folders above a log, which may list its records.
struct PagesAbove {
    let root: RootFolder

    /// - Parameter folder: that of the log, relative to the root.
    func pages(of folder: String) -> [SourceText] {
        var files = FileReader(root: root, limit: 1 << 20)
        var pages: [SourceText] = []
        var above = folder
        while !above.isEmpty {
            above = RelativePath.folder(of: above)
            pages += Self.names.compactMap { try? files.read(RelativePath.join(above, $0)) }
        }
        return pages
    }

    private static let names = ["README.md", "index.md"]
}

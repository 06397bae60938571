import ADRKit

/// Compares generated pages with the files of a folder.
struct PageUpdate {
    let root: RootFolder

    /// What makes the folder hold exactly these Markdown files.
    func changes(to pages: [SourceText], in folder: String) throws -> ChangeSet {
        var reader = FileReader(root: root)
        var changes = ChangeSet()
        for page in pages {
            if let before = try existing(page.path, &reader) {
                changes.replace(before, with: page)
            } else {
                changes.create(page)
            }
        }
        let wanted = Set(pages.map(\.path))
        for path in FolderScanner(root: root).scan(folder).files where !wanted.contains(path) {
            changes.remove(try reader.read(path))
        }
        return changes
    }

    private func existing(_ path: String, _ reader: inout FileReader) throws(FileProblem) -> SourceText? {
        do {
            return try reader.read(path)
        } catch  where error.reason == .notFound {
            return nil
        }
    }
}

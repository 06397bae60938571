import ADRKit

/// Compares generated pages with the files of a folder.
struct PageUpdate {
    let root: RootFolder

    /// What makes the folder hold exactly these Markdown files.
    func changes(to pages: [SourceText], in folder: String) throws -> ChangeSet {
        var changes = try changes(to: pages)
        let wanted = Set(pages.map(\.path))
        for path in FolderScanner(root: root).scan(folder).files where !wanted.contains(path) {
            var reader = FileReader(root: root)
            changes.remove(try reader.read(path))
        }
        return changes
    }

    /// What makes files hold these pages.
    func changes(to pages: [SourceText]) throws -> ChangeSet {
        var changes = ChangeSet()
        for page in pages {
            if let before = try existing(page.path) {
                changes.replace(before, with: page)
            } else {
                changes.create(page)
            }
        }
        return changes
    }

    /// The file at a path, if there is one.
    func existing(_ path: String) throws(FileProblem) -> SourceText? {
        var reader = FileReader(root: root)
        do {
            return try reader.read(path)
        } catch  where error.reason == .notFound {
            return nil
        }
    }
}

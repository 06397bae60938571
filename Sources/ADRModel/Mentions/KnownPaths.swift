package import ADRText

/// The paths of all files of a repository, and the folders that hold them.
package struct KnownPaths: Sendable {
    package let files: Set<FilePath>
    private let folders: Set<FilePath>

    package init(_ files: Set<FilePath>) {
        self.files = files
        var folders: Set<FilePath> = []
        for path in files {
            var folder = RelativePath.folder(of: path.text)
            while folders.insert(FilePath(folder)).inserted, !folder.isEmpty {
                folder = RelativePath.folder(of: folder)
            }
        }
        self.folders = folders
    }

    /// Whether a file or folder of this path is known.
    package func exists(_ path: String) -> Bool {
        files.contains(path: path) || folders.contains(path: path)
    }

    /// Whether a folder is known by its path, or by the way to it from that of a text.
    package func isFolder(_ path: String, from source: SourceText) -> Bool {
        folders.contains(path: path)
            || folders.contains(path: RelativePath.join(RelativePath.folder(of: source.path), path))
    }
}

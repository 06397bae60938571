import ADRProject
import ADRText

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The files below a folder: their paths relative to it and their bytes.
struct FolderContents: Hashable {
    var files: [String: [UInt8]] = [:]

    init(files: [String: [UInt8]]) {
        self.files = files
    }

    /// Reads a folder; no files if there is none. Folders named in `ignored` are left out.
    init(of folder: String, ignoring ignored: Set<String> = []) throws {
        guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else { return }
        let root = try RootFolder(folder)
        for path in paths {
            guard !ignored.contains(String(path.prefix { $0 != "/" })) else { continue }
            guard root.kind(of: path) == .file else { continue }
            files[path] = Array(try Data(contentsOf: URL(filePath: "\(folder)/\(path)")))
        }
    }

    /// Writes the files below a folder, and the folders that lead to them.
    func write(to folder: String) throws {
        for (path, bytes) in files {
            let file = "\(folder)/\(path)"
            let parent = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
            try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            try Data(bytes).write(to: URL(filePath: file))
        }
    }

    /// What differs, as a diff that a person can read; empty if nothing does.
    func difference(to other: FolderContents) -> String {
        var changes = ChangeSet()
        for path in Set(files.keys).union(other.files.keys).sorted() {
            let (before, after) = (files[path], other.files[path])
            switch (before, after) {
            case (let before?, let after?) where before != after:
                changes.replace(
                    SourceText(path: path, bytes: before), with: SourceText(path: path, bytes: after))
            case (let before?, nil): changes.remove(SourceText(path: path, bytes: before))
            case (nil, let after?): changes.create(SourceText(path: path, bytes: after))
            default: continue
            }
        }
        return UnifiedDiff().render(changes)
    }
}

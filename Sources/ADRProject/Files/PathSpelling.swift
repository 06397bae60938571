import ADRText
import Synchronization

/// How the disk spells paths, letter case aside; each folder is listed once.
public final class PathSpelling: Sendable {
    private let root: RootFolder
    /// The names in a folder by their lower case, by the folder's path as the disk spells it.
    private let known = Mutex<[FilePath: [String: [String]]]>([:])

    public init(root: RootFolder) { self.root = root }

    /// The path of the file or folder that has a name, letter case aside; `nil` if there is none.
    ///
    /// Of several that differ only in letter case, the one that is spelled as asked for is meant, else the
    /// first.
    public func spelling(of path: String) -> String? {
        var found = ""
        for component in path.parts(at: "/") {
            guard let name = name(in: found, like: String(component)) else { return nil }
            found = RootFolder.join(found, name)
        }
        return found
    }

    private func name(in folder: String, like name: String) -> String? {
        let names = known.withLock { known in
            if let names = known[path: folder] { return names }
            let names = Dictionary(grouping: entries(of: folder)) { $0.lowercased() }
            known[path: folder] = names
            return names
        }
        guard let alike = names[name.lowercased()] else { return nil }
        return alike.contains { $0.utf8.elementsEqual(name.utf8) } ? name : alike.min()
    }

    private func entries(of folder: String) -> [String] {
        guard let resolved = try? root.resolve(folder), let entries = try? POSIX.entries(of: resolved) else {
            return []
        }
        return entries.compactMap(\.name)
    }
}

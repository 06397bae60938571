import ADRText

/// A change set as what happens to each place on disk, checked against what is there.
///
/// A rename is a creation in one place and a removal in another, so that files may also swap names.
struct ChangePlan {
    /// A file that stands in its place.
    struct Standing {
        /// The path problems are told with.
        let path: String
        /// The absolute path, links resolved.
        let target: String
        let status: FileStatus
        let mark: ContentMark
    }

    /// A place that gets new bytes.
    struct Write {
        /// The path problems are told with.
        let path: String
        /// The absolute path, links resolved.
        let target: String
        let bytes: [UInt8]
        /// The file that this one was, whose mode and owner the bytes get; `nil` for a new file.
        let origin: Standing?
        /// What stands in the place now; `nil` if nothing.
        let replaced: Standing?
    }

    /// A place that becomes empty.
    struct Removal {
        let path: String
        let target: String
        let removed: Standing
    }

    let door: WriteDoor
    private(set) var writes: [Write] = []
    private(set) var removals: [Removal] = []
    /// The folders that are missing, absolute, the outermost first.
    private(set) var folders: [String] = []

    /// Validates every change.
    init(
        _ changes: ChangeSet, in root: RootFolder, through door: WriteDoor = .project
    ) throws(FileProblem) {
        self.door = door
        let originals = try changes.changes.map { change throws(FileProblem) in
            try Self.original(of: change, in: root, door)
        }
        var standing: [[UInt8]: Standing] = [:]
        for case let original? in originals {
            guard standing.updateValue(original, forKey: Array(original.target.utf8)) == nil else {
                throw FileProblem(path: original.path, reason: .changedTwice)
            }
        }
        var written: Set<[UInt8]> = []
        for (change, original) in zip(changes.changes, originals) {
            guard let after = change.after else { continue }
            let target =
                if let original, change.keepsPath { original.target } else { try root.resolveNew(after.path) }
            try door.demand(target, of: after.path, in: root)
            guard written.insert(Array(target.utf8)).inserted else {
                throw FileProblem(path: after.path, reason: .changedTwice)
            }
            let replaced = standing[Array(target.utf8)]
            if replaced == nil { try Self.demandNothing(at: target, of: after.path) }
            writes.append(
                Write(
                    path: after.path, target: target, bytes: after.bytes, origin: original, replaced: replaced
                ))
        }
        for case let original? in originals where !written.contains(Array(original.target.utf8)) {
            removals.append(Removal(path: original.path, target: original.target, removed: original))
        }
        folders = Self.missingFolders(to: writes.filter { $0.replaced == nil }.map(\.target))
    }

    private static func original(
        of change: FileChange, in root: RootFolder, _ door: WriteDoor
    ) throws(FileProblem) -> Standing? {
        guard let before = change.before else { return nil }
        do throws(FileProblem) {
            let target = try root.resolve(before.path)
            try door.demand(target, of: before.path, in: root)
            let isLink = try kind(of: RootFolder.join(root.path, before.path), before.path) == .link
            guard change.keepsPath || !isLink else { throw FileProblem(path: before.path, reason: .isALink) }
            let file = try RegularFile(at: target, of: before.path, limit: before.bytes.count)
            guard file.bytes == before.bytes else {
                throw FileProblem(path: before.path, reason: .changedOnDisk)
            }
            guard file.status.mode & 0o222 != 0, POSIX.mayWrite(target) else {
                throw FileProblem(path: before.path, reason: .readOnly)
            }
            return Standing(
                path: before.path, target: target, status: file.status, mark: ContentMark(of: before.bytes))
        } catch {
            switch error.reason {
            case .tooLarge, .notFound: throw FileProblem(path: before.path, reason: .changedOnDisk)
            default: throw error
            }
        }
    }

    private static func missingFolders(to targets: [String]) -> [String] {
        var missing: [String] = []
        var seen: Set<[UInt8]> = []
        for target in targets {
            var folder = RootFolder.split(target).folder
            while seen.insert(Array(folder.utf8)).inserted, (try? POSIX.status(of: folder)) == nil {
                missing.append(folder)
                folder = RootFolder.split(folder).folder
            }
        }
        return missing.sorted { $0.utf8.count < $1.utf8.count }
    }

    private static func kind(of file: String, _ path: String) throws(FileProblem) -> FileKind {
        do {
            return try POSIX.status(of: file).kind
        } catch {
            throw FileProblem(path: path, error)
        }
    }

    private static func demandNothing(at target: String, of path: String) throws(FileProblem) {
        do {
            _ = try POSIX.status(of: target)
        } catch .notFound {
            return
        } catch {
            throw FileProblem(path: path, error)
        }
        throw FileProblem(path: path, reason: .alreadyExists)
    }
}

extension FileChange {
    fileprivate var keepsPath: Bool {
        guard let before, let after else { return false }
        return after.path.utf8.elementsEqual(before.path.utf8)
    }
}

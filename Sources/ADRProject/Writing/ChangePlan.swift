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
    /// Places that become empty before anything gets its name, which the file system takes for another spelling of
    /// theirs: many ignore letter case.
    private(set) var vacated: [Removal] = []
    private(set) var writes: [Write] = []
    private(set) var removals: [Removal] = []
    /// The folders that are missing, absolute, the outermost first.
    private(set) var folders: [String] = []

    /// The places in the order in which the files of a run are numbered.
    var targets: [String] { vacated.map(\.target) + writes.map(\.target) + removals.map(\.target) }

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
        var respelled: Set<[UInt8]> = []
        for (change, original) in zip(changes.changes, originals) {
            guard let after = change.after else { continue }
            let target =
                if let original, change.keepsPath { original.target } else { try root.resolveNew(after.path) }
            try door.demand(target, of: after.path, in: root)
            guard written.insert(Array(target.utf8)).inserted else {
                throw FileProblem(path: after.path, reason: .changedTwice)
            }
            let replaced = standing[Array(target.utf8)]
            if replaced == nil, let alias = try Self.alias(of: target, among: originals, after.path) {
                respelled.insert(Array(alias.target.utf8))
            }
            writes.append(
                Write(
                    path: after.path, target: target, bytes: after.bytes, origin: original, replaced: replaced
                ))
        }
        for case let original? in originals where !written.contains(Array(original.target.utf8)) {
            let removal = Removal(path: original.path, target: original.target, removed: original)
            if respelled.remove(Array(original.target.utf8)) != nil {
                vacated.append(removal)
            } else {
                removals.append(removal)
            }
        }
        if let taken = originals.compactMap(\.self).first(where: { respelled.contains(Array($0.target.utf8)) }
        ) {
            throw FileProblem(path: taken.path, reason: .alreadyExists)
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

    /// The file of the change that stands in a place under another spelling of its name; `nil` if nothing stands there.
    ///
    /// - Throws: `alreadyExists` if something else does.
    private static func alias(
        of target: String, among originals: [Standing?], _ path: String
    ) throws(FileProblem) -> Standing? {
        do throws(SystemError) {
            let status = try POSIX.status(of: target)
            let original = originals.lazy.compactMap(\.self).first { $0.status.isSameFile(as: status) }
            if let original, try !POSIX.isSpelled(target) { return original }
            throw .exists
        } catch .notFound {
            return nil
        } catch {
            throw FileProblem(path: path, error)
        }
    }
}

extension FileChange {
    fileprivate var keepsPath: Bool {
        guard let before, let after else { return false }
        return after.path.utf8.elementsEqual(before.path.utf8)
    }
}

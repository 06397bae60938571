import ADRText

/// A change set as what happens to each place on disk, checked against what is there.
///
/// A rename is a creation in one place and a removal in another, so that files may also swap names.
struct ChangePlan {
    /// A place that gets new bytes.
    struct Write {
        /// The path problems are told with.
        let path: String
        /// The absolute path, links resolved.
        let target: String
        let bytes: [UInt8]
        /// The file whose mode and owner the bytes get; `nil` for a new file.
        let model: FileStatus?
        /// What stands in the place now; `nil` if nothing.
        let replaced: FileStatus?
    }

    /// A place that shall be empty.
    struct Removal {
        let path: String
        let target: String
        let removed: FileStatus
    }

    private(set) var writes: [Write] = []
    private(set) var removals: [Removal] = []

    /// Validates every change.
    init(_ changes: ChangeSet, in root: RootFolder) throws(FileProblem) {
        let originals = try changes.changes.map { change throws(FileProblem) in
            try Self.original(of: change, in: root)
        }
        var standing: [[UInt8]: Original] = [:]
        for case let original? in originals {
            guard standing.updateValue(original, forKey: Array(original.target.utf8)) == nil else {
                throw FileProblem(path: original.path, reason: .changedTwice)
            }
        }
        var written: Set<[UInt8]> = []
        for (change, original) in zip(changes.changes, originals) {
            guard let after = change.after else { continue }
            let target =
                if let original, original.stays { original.target } else { try root.resolveNew(after.path) }
            guard written.insert(Array(target.utf8)).inserted else {
                throw FileProblem(path: after.path, reason: .changedTwice)
            }
            let replaced = standing[Array(target.utf8)]?.status
            if replaced == nil { try Self.demandNothing(at: target, of: after.path) }
            writes.append(
                Write(
                    path: after.path, target: target, bytes: after.bytes, model: original?.status,
                    replaced: replaced))
        }
        for case let original? in originals where !written.contains(Array(original.target.utf8)) {
            removals.append(Removal(path: original.path, target: original.target, removed: original.status))
        }
    }

    /// A file a change begins with.
    private struct Original {
        let path: String
        let target: String
        let status: FileStatus
        let stays: Bool
    }

    private static func original(
        of change: FileChange, in root: RootFolder
    ) throws(FileProblem) -> Original? {
        guard let before = change.before else { return nil }
        let stays = change.after.map { $0.path.utf8.elementsEqual(before.path.utf8) } ?? false
        do throws(FileProblem) {
            let target = try root.resolve(before.path)
            let isLink = try kind(of: RootFolder.join(root.path, before.path), before.path) == .link
            guard stays || !isLink else { throw FileProblem(path: before.path, reason: .isALink) }
            let file = try RegularFile(at: target, of: before.path, limit: before.bytes.count)
            guard file.bytes == before.bytes else {
                throw FileProblem(path: before.path, reason: .changedOnDisk)
            }
            guard file.status.mode & 0o222 != 0, POSIX.mayWrite(target) else {
                throw FileProblem(path: before.path, reason: .readOnly)
            }
            return Original(path: before.path, target: target, status: file.status, stays: stays)
        } catch {
            switch error.reason {
            case .tooLarge, .notFound: throw FileProblem(path: before.path, reason: .changedOnDisk)
            default: throw error
            }
        }
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

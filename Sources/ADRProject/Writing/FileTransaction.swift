/// A plan being put on disk, with what is needed to undo it.
struct FileTransaction {
    private enum Step {
        case madeFolder(String)
        case created(String)
        case moved(path: String, target: String, backup: String)
    }

    private let files: TemporaryFile
    private var steps: [Step] = []
    private var staged: [String] = []
    private var folders: Set<String> = []

    init(files: TemporaryFile) { self.files = files }

    /// Stages every write, then lets the files change their names: new ones appear first, then files are
    /// replaced, then files vanish, so that no content is ever without a name.
    mutating func run(_ plan: ChangePlan) throws(FileProblem) {
        for (index, write) in plan.writes.enumerated() {
            try at(write.path) { transaction throws(SystemError) in try transaction.stage(write, index) }
        }
        let writes = zip(plan.writes, staged)
        for (write, file) in writes where write.replaced == nil {
            try at(write.path) { transaction throws(SystemError) in try transaction.create(write, from: file)
            }
        }
        for (index, (write, file)) in writes.enumerated() {
            guard let replaced = write.replaced else { continue }
            try Self.demand(replaced, at: write.target, of: write.path)
            try at(write.path) { transaction throws(SystemError) in
                try transaction.backUp(write, replaced, index)
                try POSIX.move(file, to: write.target)
            }
        }
        for (index, removal) in plan.removals.enumerated() {
            try Self.demand(removal.removed, at: removal.target, of: removal.path)
            try at(removal.path) { transaction throws(SystemError) in
                try transaction.remove(removal, plan.writes.count + index)
            }
        }
        for folder in folders {
            try at(folder) { _ throws(SystemError) in try POSIX.synchronizeFolder(folder) }
        }
    }

    /// Removes what was kept for undoing.
    func finish() {
        for case .moved(_, _, let backup) in steps { try? POSIX.removeFile(backup) }
        for file in staged { try? POSIX.removeFile(file) }
    }

    /// Undoes every step, the last first: the files that could not be put back.
    mutating func rollBack() -> [FileProblem] {
        var problems: [FileProblem] = []
        for file in staged { try? POSIX.removeFile(file) }
        for step in steps.reversed() {
            switch step {
            case .madeFolder(let path):
                try? POSIX.removeEmptyFolder(path)
            case .created(let target):
                try? POSIX.removeFile(target)
            case .moved(let path, let target, let backup):
                do throws(SystemError) {
                    try POSIX.move(backup, to: target)
                    // Two names of one file: then the move did nothing.
                    try? POSIX.removeFile(backup)
                } catch {
                    problems.append(FileProblem(path: path, reason: .notRestored(keptAs: backup)))
                }
            }
        }
        return problems
    }

    private mutating func at(
        _ path: String, _ body: (inout FileTransaction) throws(SystemError) -> Void
    ) throws(FileProblem) {
        do {
            try body(&self)
        } catch {
            throw FileProblem(path: path, error)
        }
    }

    private mutating func stage(_ write: ChangePlan.Write, _ index: Int) throws(SystemError) {
        let folder = RootFolder.split(write.target).folder
        if folders.insert(folder).inserted { try makeFolders(to: folder) }
        let file = files.new(index, beside: write.target)
        try TemporaryFile.write(write.bytes, to: file, like: write.model)
        staged.append(file)
    }

    private mutating func makeFolders(to folder: String) throws(SystemError) {
        do throws(SystemError) {
            guard try POSIX.status(of: folder).kind == .folder else { throw SystemError.notAFolder }
        } catch .notFound {
            let parent = RootFolder.split(folder).folder
            try makeFolders(to: parent)
            try POSIX.makeFolder(folder)
            steps.append(.madeFolder(folder))
            folders.insert(parent)
        }
    }

    private mutating func create(_ write: ChangePlan.Write, from file: String) throws(SystemError) {
        do {
            try POSIX.addName(write.target, to: file)
        } catch  where SystemError.linksNotSupported.contains(error) {
            // Nothing here gives a name only if it is free; the lock keeps other runs from taking it.
            guard (try? POSIX.status(of: write.target)) == nil else { throw SystemError.exists }
            try POSIX.move(file, to: write.target)
        }
        steps.append(.created(write.target))
    }

    private mutating func backUp(
        _ write: ChangePlan.Write, _ replaced: FileStatus, _ index: Int
    ) throws(SystemError) {
        let backup = files.old(index, beside: write.target)
        do {
            try POSIX.addName(backup, to: write.target)
        } catch  where SystemError.linksNotSupported.contains(error) {
            let bytes = try FileDescriptor(opening: write.target, .file).contents(upTo: replaced.size)
            try TemporaryFile.write(bytes, to: backup, like: replaced)
        }
        steps.append(.moved(path: write.path, target: write.target, backup: backup))
    }

    private mutating func remove(_ removal: ChangePlan.Removal, _ index: Int) throws(SystemError) {
        let backup = files.old(index, beside: removal.target)
        try POSIX.move(removal.target, to: backup)
        steps.append(.moved(path: removal.path, target: removal.target, backup: backup))
        folders.insert(RootFolder.split(removal.target).folder)
    }

    private static func demand(
        _ status: FileStatus, at target: String, of path: String
    ) throws(FileProblem) {
        guard let now = try? POSIX.status(of: target), now.hasSameContent(as: status) else {
            throw FileProblem(path: path, reason: .changedOnDisk)
        }
    }
}

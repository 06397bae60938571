/// A plan being put on disk; ``RunUndo`` takes it back.
struct FileTransaction {
    private let plan: ChangePlan
    let files: RunFiles
    /// Where the new bytes of each write wait, by its number.
    private var staged: [Int: String] = [:]
    private var folders: Set<String> = []

    init(_ plan: ChangePlan, files: RunFiles) {
        self.plan = plan
        self.files = files
    }

    /// Stages every write, then lets the files change their names: new ones appear first, then files are
    /// replaced, then files vanish, so that no content is ever without a name; but one that only changes how its name is
    /// spelled, for the file system, has that of its backup for a moment.
    mutating func run() throws(FileProblem) {
        for folder in plan.folders {
            try at(folder) { _ throws(SystemError) in
                do throws(SystemError) {
                    try POSIX.makeFolder(folder)
                } catch .exists {
                    // Another process was faster.
                }
            }
            folders.insert(RootFolder.split(folder).folder)
        }
        let writes = Array(zip(plan.vacated.count..., plan.writes))
        for (index, write) in writes {
            try at(write.path) { transaction throws(SystemError) in try transaction.stage(write, index) }
        }
        try flushDisk()
        try remove(plan.vacated, from: 0)
        for (index, write) in writes where write.replaced == nil {
            try at(write.path) { transaction throws(SystemError) in try transaction.create(write, index) }
        }
        for (index, write) in writes {
            guard let replaced = write.replaced else { continue }
            try Self.demand(replaced.status, at: write.target, of: write.path)
            try at(write.path) { transaction throws(SystemError) in
                try transaction.replace(write, replaced.status, index)
            }
            try demandKept(replaced.status, index, write.target, of: write.path)
        }
        try remove(plan.removals, from: plan.vacated.count + writes.count)
        for folder in folders {
            try at(folder) { _ throws(SystemError) in try POSIX.synchronizeFolder(folder) }
        }
        try flushDisk()
    }

    /// Makes certain of all that was written so far, before it gets its name and when it has it.
    private mutating func flushDisk() throws(FileProblem) {
        guard let folder = folders.first else { return }
        try at(folder) { _ throws(SystemError) in try POSIX.flushDisk(of: folder) }
    }

    private mutating func remove(_ removals: [ChangePlan.Removal], from first: Int) throws(FileProblem) {
        for (index, removal) in zip(first..., removals) {
            try Self.demand(removal.removed.status, at: removal.target, of: removal.path)
            try at(removal.path) { transaction throws(SystemError) in
                try transaction.remove(removal, index)
            }
            try demandKept(removal.removed.status, index, removal.target, of: removal.path)
        }
    }

    /// Removes the former bytes that stand beside their places, where there is no folder of the run.
    func finish() {
        guard files.folder == nil else { return }
        for (index, target) in plan.targets.enumerated() {
            try? POSIX.removeFile(files.old(index, target))
        }
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
        folders.insert(folder)
        let status = try POSIX.status(of: folder)
        guard status.kind == .folder else { throw .notAFolder }
        var file = files.newBeside(index, write.target)
        if let near = files.new(index), let run = files.folder.flatMap({ try? POSIX.status(of: $0) }),
            RunFiles.isFree(run, for: status)
        {
            file = near
        }
        try RunFiles.write(
            write.bytes, to: file, like: write.origin?.status, newMode: plan.door.newFileMode)
        staged[index] = file
    }

    /// Lets new bytes wait beside their target, from where they get there in any case.
    private mutating func stageBeside(_ write: ChangePlan.Write, _ index: Int) throws(SystemError) {
        let file = files.newBeside(index, write.target)
        try RunFiles.write(
            write.bytes, to: file, like: write.origin?.status, newMode: plan.door.newFileMode)
        if let former = staged.updateValue(file, forKey: index) { try POSIX.removeFile(former) }
    }

    private mutating func create(_ write: ChangePlan.Write, _ index: Int) throws(SystemError) {
        do throws(SystemError) {
            try addName(write.target, to: staged[index]!)
        } catch .otherFileSystem {
            try stageBeside(write, index)
            try addName(write.target, to: staged[index]!)
        }
    }

    /// Gives a file its name, which must be free.
    private func addName(_ target: String, to file: String) throws(SystemError) {
        do throws(SystemError) {
            try POSIX.addName(target, to: file)
            try POSIX.removeFile(file)
        } catch  where SystemError.linksNotSupported.contains(error) {
            // Nothing here gives a name only if it is free; the lock keeps other runs from taking it.
            guard (try? POSIX.status(of: target)) == nil else { throw SystemError.exists }
            try POSIX.move(file, to: target)
        }
    }

    private mutating func replace(
        _ write: ChangePlan.Write, _ replaced: FileStatus, _ index: Int
    ) throws(SystemError) {
        let backup = files.old(index, write.target)
        do {
            try POSIX.addName(backup, to: write.target)
        } catch  where SystemError.linksNotSupported.contains(error) || error == .otherFileSystem {
            try RunFiles.copy(write.target, to: backup)
        }
        do throws(SystemError) {
            try POSIX.move(staged[index]!, to: write.target)
        } catch .otherFileSystem {
            try stageBeside(write, index)
            try POSIX.move(staged[index]!, to: write.target)
        }
    }

    private mutating func remove(_ removal: ChangePlan.Removal, _ index: Int) throws(SystemError) {
        let backup = files.old(index, removal.target)
        do throws(SystemError) {
            try POSIX.move(removal.target, to: backup)
        } catch .otherFileSystem {
            try RunFiles.copy(removal.target, to: backup)
            try POSIX.removeFile(removal.target)
        }
        folders.insert(RootFolder.split(removal.target).folder)
    }

    /// Makes sure that nobody wrote to a file between the look at it and the moment in which its name went.
    private func demandKept(
        _ status: FileStatus, _ index: Int, _ target: String, of path: String
    ) throws(FileProblem) {
        let backup = files.old(index, target)
        // A copy is of another number, and cannot tell.
        guard (try? POSIX.status(of: backup))?.number == status.number else { return }
        try Self.demand(status, at: backup, of: path)
    }

    private static func demand(
        _ status: FileStatus, at target: String, of path: String
    ) throws(FileProblem) {
        guard let now = try? POSIX.status(of: target), now.hasSameContent(as: status) else {
            throw FileProblem(path: path, reason: .changedOnDisk)
        }
    }
}

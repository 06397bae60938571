import ADRText

/// A run that changes files: a folder of the state with the journal, new bytes that wait and former bytes, locked
/// as long as the run lives.
final class ChangeRun {
    let state: StateFolder
    let id: String
    /// The folder, absolute.
    let path: String
    let journal: ChangeJournal
    private let lock: FileDescriptor

    static let folder = "runs"

    /// Begins a run where the state of the project can be written; `nil` if that is nowhere.
    static func begin(_ journal: ChangeJournal, in state: ProjectState) -> ChangeRun? {
        for folder in state.folders {
            if let run = try? ChangeRun(journal, in: folder) { return run }
        }
        return nil
    }

    private init(_ journal: ChangeJournal, in state: StateFolder) throws(SystemError) {
        self.state = state
        self.journal = journal
        try state.make()
        try state.makeFolder(Self.folder, mode: 0o755)
        try state.makeFolder(ChangeMemory.folder, mode: 0o700)
        (id, path, lock) = try Self.makeFolder(in: state)
        do throws(SystemError) {
            let bytes = journal.bytes(with: try RunSeal(new: path))
            let file = try FileDescriptor(
                opening: RootFolder.join(path, ChangeJournal.name), .newFile(mode: 0o600))
            // The next run would not read it.
            guard bytes.count <= ChangeJournal.limit else { throw SystemError.tooLarge }
            try file.append(bytes)
            if journal.places.count > 1 { try file.synchronize() }
        } catch {
            try? Self.remove(path)
            throw error
        }
    }

    private static func makeFolder(
        in state: StateFolder
    ) throws(SystemError) -> (id: String, path: String, lock: FileDescriptor) {
        while true {
            let id = StableHash.text(.random(in: 0...UInt64.max))
            let path = state.absolute("\(folder)/\(POSIX.processID)-\(id)")
            try POSIX.makeFolder(path, mode: 0o700)
            do throws(SystemError) {
                let lock = try FileDescriptor(opening: path, .folder)
                try lock.lock(exclusively: true)
                if try POSIX.status(of: path).number == lock.status().number { return (id, path, lock) }
            } catch .notFound, .wouldBlock {
                // Who came between making and locking has taken it for a dead one's, and removes it.
                continue
            } catch {
                try? POSIX.removeEmptyFolder(path)
                throw error
            }
        }
    }

    /// Makes the change one that is done: nothing is put back any more, and the former bytes are remembered.
    func commit() throws(SystemError) {
        try POSIX.move(path, to: ChangeMemory.place(for: id, size: journal.rememberedSize, in: state))
        ChangeMemory.prune(state)
    }

    /// Where former bytes stay of files that somebody has changed while the run was undone.
    var kept: String { state.absolute(Self.keptFolder) }

    static let keptFolder = "kept"

    /// Removes the run, which has changed nothing.
    func remove() { try? Self.remove(path) }

    /// Removes what a run or a change has kept, the journal behind all that it tells of, and its seal behind it.
    static func remove(_ folder: String) throws(SystemError) {
        guard try POSIX.status(of: folder).kind == .folder else { return try POSIX.removeFile(folder) }
        let names = try POSIX.entries(of: folder).compactMap(\.name)
        let last = [ChangeJournal.name, RunSeal.name]
        for name in names.filter({ !last.contains($0) }) + last.filter(names.contains) {
            try POSIX.removeFile(RootFolder.join(folder, name))
        }
        try POSIX.removeEmptyFolder(folder)
    }
}

/// Puts back what a run has changed, from its journal and from what stands on the disk: how far it got, nobody knows.
///
/// May be interrupted and done again. Files that somebody has changed since stay as they are.
struct RunUndo {
    let journal: ChangeJournal
    let files: RunFiles
    let root: RootFolder
    /// Where former bytes are kept of files that somebody has changed; `nil` to leave them where they are.
    let keeping: String?

    /// The places that are as they were before the run, relative to the root.
    private(set) var restored: [String] = []
    /// The folders that the run had made and that are gone again, relative to the root.
    private(set) var removed: [String] = []
    /// The files that were changed since, with the place where their former bytes are kept.
    private(set) var kept: [FileProblem] = []
    /// What could not be put back now.
    private(set) var problems: [FileProblem] = []

    init(_ journal: ChangeJournal, _ files: RunFiles, in root: RootFolder, keeping: String?) {
        self.journal = journal
        self.files = files
        self.root = root
        self.keeping = keeping
    }

    /// Puts everything back that can be, the last place first, and removes what stands beside the places.
    mutating func run() {
        for (index, place) in journal.places.enumerated().reversed() {
            let target = RootFolder.join(root.path, place.path)
            do throws(SystemError) {
                if isOpen(target, place.path) {
                    try putBack(place, index, target)
                    try removeIfThere(files.newBeside(index, target))
                } else if files.folder != nil, exists(files.old(index, target)) {
                    try keep(files.old(index, target), place, index)
                }
            } catch {
                problems.append(FileProblem(path: place.path, reason: .notPutBack(error.message)))
            }
        }
        for path in journal.folders.reversed() {
            let folder = RootFolder.join(root.path, path)
            guard isOpen(folder, path) else { continue }
            do throws(SystemError) {
                try POSIX.removeEmptyFolder(folder)
                removed.append(path)
            } catch .notFound {
                continue
            } catch {
                guard (try? POSIX.entries(of: folder))?.isEmpty ?? false else { continue }
                problems.append(FileProblem(path: path, reason: .notPutBack(error.message)))
            }
        }
    }

    /// Nobody's journal leads through a link, or where its run could not have written.
    private func isOpen(_ target: String, _ path: String) -> Bool {
        guard (try? root.resolveNew(path)).map({ $0.utf8.elementsEqual(target.utf8) }) ?? false else {
            return false
        }
        switch journal.door {
        case .project: return (try? journal.door.demand(target, of: path, in: root)) != nil
        case .commitHook: return WriteDoor.hook == path || WriteDoor.hook.hasPrefix(path + "/")
        }
    }

    private mutating func putBack(
        _ place: ChangeJournal.Place, _ index: Int, _ target: String
    ) throws(SystemError) {
        let old = files.old(index, target)
        // What still waits has not come to its place, unless that was new: then it has two names.
        let waiting = [files.new(index), files.newBeside(index, target)].compactMap(\.self).filter(exists)
        switch place.change {
        case .create:
            guard place.new?.isThat(of: target) ?? false,
                waiting.isEmpty || waiting.contains(where: { isSame($0, target) })
            else { return }
            try POSIX.removeFile(target)
            restored.append(place.path)
        case .replace where waiting.isEmpty && exists(old):
            let isUntouched = place.new?.isThat(of: target) ?? false
            try putBack(place, old, to: target, index, if: isUntouched)
        case .remove where exists(old):
            let isUntouched = !exists(target) && exists(RootFolder.split(target).folder)
            try putBack(place, old, to: target, index, if: isUntouched)
        case .replace, .remove:
            try drop(old)
        }
    }

    private mutating func putBack(
        _ place: ChangeJournal.Place, _ old: String, to target: String, _ index: Int, if isUntouched: Bool
    ) throws(SystemError) {
        if isUntouched {
            try move(old, to: target, index)
            restored.append(place.path)
        } else if place.old?.isThat(of: target) ?? false {
            try drop(old)
        } else {
            try keep(old, place, index)
        }
    }

    /// Removes former bytes that nobody needs; those in the run's folder vanish with it.
    private func drop(_ old: String) throws(SystemError) {
        if files.folder == nil { try removeIfThere(old) }
    }

    private func move(_ old: String, to target: String, _ index: Int) throws(SystemError) {
        do throws(SystemError) {
            try POSIX.move(old, to: target)
        } catch .otherFileSystem {
            let beside = files.oldBeside(index, target)
            try removeIfThere(beside)
            try RunFiles.copy(old, to: beside)
            try POSIX.move(beside, to: target)
        }
        // Two names of one file: then the move did nothing.
        if exists(old) { try POSIX.removeFile(old) }
    }

    private mutating func keep(
        _ old: String, _ place: ChangeJournal.Place, _ index: Int
    ) throws(SystemError) {
        var name = old
        if let keeping {
            do throws(SystemError) {
                try POSIX.makeFolder(keeping, mode: 0o700)
            } catch .exists {
                // Others are kept there too.
            }
            name = RootFolder.join(keeping, "\(files.id)-\(index)")
            try POSIX.move(old, to: name)
        }
        kept.append(FileProblem(path: place.path, reason: .notRestored(keptAs: name)))
    }

    private func exists(_ path: String) -> Bool { (try? POSIX.status(of: path)) != nil }

    private func isSame(_ one: String, _ other: String) -> Bool {
        guard let one = try? POSIX.status(of: one), let other = try? POSIX.status(of: other) else {
            return false
        }
        return one.device == other.device && one.number == other.number
    }

    private func removeIfThere(_ path: String) throws(SystemError) {
        if exists(path) { try POSIX.removeFile(path) }
    }
}

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
            attempt(place.path, target) { undo, isOpen throws(SystemError) in
                if isOpen {
                    try undo.putBack(place, index, target)
                    try undo.removeIfThere(undo.files.newBeside(index, target))
                } else if undo.files.folder != nil, try undo.exists(undo.files.old(index, target)) {
                    try undo.keep(undo.files.old(index, target), place, index)
                }
            }
        }
        for path in journal.folders.reversed() {
            let folder = RootFolder.join(root.path, path)
            attempt(path, folder) { undo, isOpen throws(SystemError) in
                guard isOpen, try undo.exists(folder), try POSIX.entries(of: folder).isEmpty else { return }
                try POSIX.removeEmptyFolder(folder)
                undo.removed.append(path)
            }
        }
    }

    /// Does something in a place, and notes what stands in the way.
    ///
    /// - Parameter body: gets whether the run could have written there: nobody's journal leads through a link.
    private mutating func attempt(
        _ path: String, _ target: String, _ body: (inout RunUndo, Bool) throws(SystemError) -> Void
    ) {
        var isOpen = false
        do throws(FileProblem) {
            isOpen = try root.resolveNew(path).utf8.elementsEqual(target.utf8) && isOpenToRun(target, path)
        } catch {
            switch error.reason {
            case .system, .notPermitted:
                problems.append(FileProblem(path: path, reason: .notPutBack(error.reason.description)))
                return
            default: break
            }
        }
        do throws(SystemError) {
            try body(&self, isOpen)
        } catch {
            problems.append(FileProblem(path: path, reason: .notPutBack(error.message)))
        }
    }

    private func isOpenToRun(_ target: String, _ path: String) -> Bool {
        switch journal.door {
        case .project: (try? journal.door.demand(target, of: path, in: root)) != nil
        case .commitHook: WriteDoor.hook == path || WriteDoor.hook.hasPrefix(path + "/")
        }
    }

    private mutating func putBack(
        _ place: ChangeJournal.Place, _ index: Int, _ target: String
    ) throws(SystemError) {
        let old = files.old(index, target)
        // What still waits has not come to its place, unless that was new: then it has two names.
        var waiting: [String] = []
        for new in [files.new(index), files.newBeside(index, target)].compactMap(\.self) where try exists(new)
        {
            waiting.append(new)
        }
        switch place.change {
        case .create:
            guard try isThat(place.new, target) else { return }
            for new in waiting where try !isSame(new, target) { return }
            try POSIX.removeFile(target)
            restored.append(place.path)
        case .replace where waiting.isEmpty:
            guard try exists(old) else { return }
            try putBack(place, old, to: target, index, if: isThat(place.new, target))
        case .remove:
            guard try exists(old) else { return }
            let isTaken = try exists(target)
            let hasFolder = try exists(RootFolder.split(target).folder)
            try putBack(place, old, to: target, index, if: !isTaken && hasFolder)
        case .replace:
            try drop(old)
        }
    }

    private mutating func putBack(
        _ place: ChangeJournal.Place, _ old: String, to target: String, _ index: Int, if isUntouched: Bool
    ) throws(SystemError) {
        if isUntouched {
            try move(old, to: target, index)
            restored.append(place.path)
        } else if try isThat(place.old, target) {
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
        try removeIfThere(old)
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
            guard StateFolder.isOwn(keeping) else { throw .accessDenied }
            name = RootFolder.join(keeping, "\(files.id)-\(index)")
            try POSIX.move(old, to: name)
        }
        kept.append(FileProblem(path: place.path, reason: .notRestored(keptAs: name)))
    }

    private func isThat(_ mark: ContentMark?, _ target: String) throws(SystemError) -> Bool {
        guard let mark else { return false }
        return try mark.isThat(of: target)
    }

    /// - Throws: why that cannot be found out: then nothing is given up.
    private func exists(_ path: String) throws(SystemError) -> Bool {
        do throws(SystemError) {
            _ = try POSIX.status(of: path)
            return true
        } catch .notFound, .notAFolder {
            return false
        }
    }

    private func isSame(_ one: String, _ other: String) throws(SystemError) -> Bool {
        try POSIX.status(of: one).isSameFile(as: POSIX.status(of: other))
    }

    private func removeIfThere(_ path: String) throws(SystemError) {
        if try exists(path) { try POSIX.removeFile(path) }
    }
}

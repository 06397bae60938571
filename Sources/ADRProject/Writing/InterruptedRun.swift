import ADRText

/// Runs that were killed while they wrote.
public enum InterruptedRun {
    /// What was put right.
    public struct Report: Sendable {
        /// The places that are as they were before the run, relative to the root.
        public fileprivate(set) var restored: [String] = []
        /// The files that were changed since; their former content is kept in the file that is named.
        public fileprivate(set) var kept: [FileProblem] = []
    }

    /// Puts back every file that a killed run has changed without coming to its end, and removes what it left.
    ///
    /// Files that have been changed since stay as they are. What cannot be done now, for want of permission, is
    /// left for another time.
    public static func putBack(in root: RootFolder) -> Report {
        var report = Report()
        for (name, _) in (try? POSIX.entries(of: root.path)) ?? [] {
            guard let name, name.hasPrefix(ChangeJournal.prefix) else { continue }
            let path = RootFolder.join(root.path, name)
            POSIX.holdingSignals {
                try? putBack(String(name.dropFirst(ChangeJournal.prefix.count)), path, root, &report)
            }
        }
        return report
    }

    private static func putBack(
        _ run: String, _ path: String, _ root: RootFolder, _ report: inout Report
    ) throws(SystemError) {
        let file = try FileDescriptor(opening: path, .file)
        // Throws if the run lives.
        try file.lock(exclusively: true)
        let bytes = try file.contents(upTo: file.status().size)
        if let journal = ChangeJournal.contents(of: bytes) {
            let files = TemporaryFile(run: run)
            for (index, place) in journal.places.enumerated().reversed() {
                // Nobody's journal leads out of the root, or through a link.
                let target = RootFolder.join(root.path, place.path)
                guard (try? root.resolveNew(place.path)) == target else { continue }
                let left = Remains(
                    place: place, target: target, new: files.new(index, beside: target),
                    old: files.old(index, beside: target))
                if journal.isDone { try left.remove() } else { try left.putBack(&report) }
            }
        }
        try POSIX.removeFile(path)
    }
}

/// What a killed run left of one place.
private struct Remains {
    let place: ChangeJournal.Place
    let target: String
    let new: String
    let old: String

    func putBack(_ report: inout InterruptedRun.Report) throws(SystemError) {
        // What still waits has not come to its place, unless that was new: then it has two names.
        let isWaiting = exists(new)
        switch place.change {
        case .create where holdsWhatWasWritten && (!isWaiting || isSame(new, target)):
            try POSIX.removeFile(target)
            report.restored.append(place.path)
        case .replace where !isWaiting && exists(old), .remove where exists(old):
            guard place.change == .replace ? holdsWhatWasWritten : !exists(target) else {
                report.kept.append(FileProblem(path: place.path, reason: .notRestored(keptAs: old)))
                break
            }
            try POSIX.move(old, to: target)
            report.restored.append(place.path)
        default:
            if place.change == .replace { try removeIfThere(old) }
        }
        try removeIfThere(new)
    }

    func remove() throws(SystemError) {
        try removeIfThere(new)
        try removeIfThere(old)
    }

    /// Whether nobody has changed the place since.
    private var holdsWhatWasWritten: Bool {
        guard let file = try? FileDescriptor(opening: target, .file),
            let size = try? file.status().size, let bytes = try? file.contents(upTo: size)
        else { return false }
        return StableHash.text(StableHash.of(bytes: bytes)) == place.hash
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

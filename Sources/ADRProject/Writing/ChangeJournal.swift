import ADRText

/// What a run is about to do to each place, kept in the root while it does it.
///
/// The file is locked as long as its run lives. If the run is killed, the next one finds the file without a
/// lock, and puts everything back: ``InterruptedRun``.
final class ChangeJournal {
    private let path: String
    private let file: FileDescriptor

    /// Writes the journal of a plan; `nil` if the root is no place to write, and a killed run leaves its traces.
    init?(_ plan: ChangePlan, run: String, in root: RootFolder) {
        path = RootFolder.join(root.path, Self.prefix + run)
        do throws(SystemError) {
            file = try FileDescriptor(opening: path, .newFile(mode: 0o600))
        } catch {
            return nil
        }
        do throws(SystemError) {
            try file.lock(exclusively: true)
            // Who came between making and locking has taken it for a dead one's, and removed it.
            guard try POSIX.status(of: path).number == file.status().number else { return nil }
            try file.append(Array(Self.text(of: plan, in: root).utf8))
            if plan.writes.count + plan.removals.count > 1 { try file.synchronize() }
        } catch {
            try? POSIX.removeFile(path)
            return nil
        }
    }

    /// Notes that every place has what it shall have, so that nothing is put back any more.
    func noteDone() { try? file.append(Array("\(Self.done)\0".utf8)) }

    func remove() { try? POSIX.removeFile(path) }

    // MARK: - The format

    /// One place of a plan, in the order of its temporary files.
    struct Place {
        enum Change: String {
            case create, replace, remove
        }

        let change: Change
        /// Relative to the root, links resolved.
        let path: String
        /// The hash of the new bytes; empty if the place shall be empty.
        let hash: String
    }

    /// A journal that somebody left.
    struct Contents {
        let places: [Place]
        let isDone: Bool
    }

    static let prefix = ".adr-run-"
    private static let end = "end"
    private static let done = "done"

    /// Fields that end in NUL: three for each place, then `end`.
    private static func text(of plan: ChangePlan, in root: RootFolder) -> String {
        func path(_ target: String) -> String { String(target.dropFirst(root.path.count).drop { $0 == "/" }) }
        let written = plan.writes.map { write in
            let change: Place.Change = write.replaced == nil ? .create : .replace
            return [change.rawValue, path(write.target), StableHash.text(StableHash.of(bytes: write.bytes))]
        }
        let removed = plan.removals.map { [Place.Change.remove.rawValue, path($0.target), ""] }
        return (written + removed + [[end]]).joined().map { "\($0)\0" }.joined()
    }

    /// Reads a journal; `nil` if its run was killed before it had done anything.
    static func contents(of bytes: [UInt8]) -> Contents? {
        let fields = String(decoding: bytes, as: UTF8.self).split(
            separator: "\0", omittingEmptySubsequences: false)
        guard let end = fields.lastIndex(of: Substring(Self.end)), end.isMultiple(of: 3) else { return nil }
        let places = stride(from: 0, to: end, by: 3).compactMap { start in
            Place.Change(rawValue: String(fields[start])).map {
                Place(change: $0, path: String(fields[start + 1]), hash: String(fields[start + 2]))
            }
        }
        return Contents(places: places, isDone: fields[end...].contains(Substring(done)))
    }
}

public import ADRText

/// The last changes of a project, with the former bytes of their files: the newest 50, of 20 MB at most in all.
///
/// A change that is too large is not remembered, and none before it. Whatever is damaged in the memory, or was not
/// written in its place, counts as forgotten.
public struct ChangeMemory: Sendable {
    /// Why a change cannot be taken back.
    public struct Refusal: Error, Hashable, Sendable {
        /// The files that are not as the change left them, relative to the root.
        public let changed: [String]
        /// The files whose former bytes are no longer kept.
        public let forgotten: [String]
    }

    private let state: ProjectState

    public init(_ state: ProjectState) { self.state = state }

    /// The changes, the newest first. Those that another process is forgetting may be among them.
    public var entries: [RememberedChange] {
        let folders = state.existing
        let entries = folders.flatMap { folder in
            Self.places(in: folder).compactMap { RememberedChange($0, in: folder, below: state.root) }
        }
        return folders.count < 2
            ? entries : entries.sorted { ($0.time, $0.sequence) > ($1.time, $1.sequence) }
    }

    /// The changes that hold, the newest first: none that holds takes them back.
    private var holding: [RememberedChange] { Self.holding(of: entries) }

    /// Those of some changes that hold, in their order.
    static func holding(of entries: [RememberedChange]) -> [RememberedChange] {
        var undone: Set<String> = []
        return entries.filter { change in
            guard !undone.contains(change.id) else { return false }
            if let former = change.undoes { undone.insert(former) }
            return true
        }
    }

    /// The newest change that counts, of those that hold and take none back.
    public func last(where counts: (RememberedChange) -> Bool = { _ in true }) -> RememberedChange? {
        holding.first { $0.undoes == nil && counts($0) }
    }

    /// The newest change that counts, of those that hold and take back one that takes none back.
    public func lastUndo(where counts: (RememberedChange) -> Bool = { _ in true }) -> RememberedChange? {
        let entries = entries
        let changes = Set(entries.filter { $0.undoes == nil }.map(\.id))
        return Self.holding(of: entries).first { $0.undoes.map(changes.contains) ?? false && counts($0) }
    }

    /// The places that the newest change wrote or emptied, if a command line made it, as far as they still are as it
    /// left them; relative to the root.
    public func places(leftBy commandLine: String) -> [String] {
        guard let change = entries.first, change.label == ChangeJournal.fitting(commandLine) else {
            return []
        }
        var reader = FileReader(root: state.root, limit: 1 << 40)
        let emptied = change.files.filter { file in
            file.before.map { !change.leaves($0.path) } ?? false && !isTaken(formerPathOf: file)
        }
        return emptied.compactMap(\.before?.path)
            + change.files.compactMap(\.after).filter { after in
                (try? reader.read(after.path)).map { ContentMark(of: $0.bytes) == after.mark } ?? false
            }.map(\.path)
    }

    /// What takes a change back: every file gets the bytes and the path that it had before.
    ///
    /// - Throws: ``Refusal`` if a file is no longer as the change left it.
    public func undo(_ change: RememberedChange) throws(Refusal) -> ChangeSet {
        var reader = FileReader(root: state.root, limit: 1 << 40)
        var set = ChangeSet()
        var (changed, forgotten): ([String], [String]) = ([], [])
        for file in change.files {
            let now = file.after.flatMap { try? reader.read($0.path) }
            guard now.map({ ContentMark(of: $0.bytes) }) == file.after?.mark,
                !isTaken(formerPathOf: file) || change.leaves(file.before?.path)
            else {
                changed.append((file.after ?? file.before)?.path ?? "")
                continue
            }
            let former = file.before.map { SourceText(path: $0.path, bytes: change.bytes(of: $0) ?? []) }
            if let before = file.before, change.bytes(of: before) == nil {
                forgotten.append(before.path)
                continue
            }
            switch (now, former) {
            case (let now?, let former?): set.replace(now, with: former)
            case (let now?, nil): set.remove(now)
            case (nil, let former?): set.create(former)
            case (nil, nil): continue
            }
        }
        guard changed.isEmpty, forgotten.isEmpty else {
            throw Refusal(changed: changed, forgotten: forgotten)
        }
        return set
    }

    /// Whether something stands where a changed file stood, other than the file itself: a disk that ignores letter case
    /// finds it by its former name, too.
    private func isTaken(formerPathOf file: RememberedChange.File) -> Bool {
        guard let before = file.before?.path, state.root.exists(before) else { return false }
        let paths = [before, file.after?.path].compactMap(\.self)
        return !state.root.formerSpellings(among: paths).contains(path: before)
    }

    /// The bytes that a file had before the newest change that left it as it is; `nil` if none is remembered.
    public func former(of file: SourceText) -> SourceText? {
        let mark = ContentMark(of: file.bytes)
        let path = state.root.withoutLinks(file.path)
        for change in entries {
            for entry in change.files {
                guard let after = entry.after, let before = entry.before, after.mark == mark,
                    after.path.utf8.elementsEqual(path.utf8), before.path.utf8.elementsEqual(path.utf8),
                    let bytes = change.bytes(of: before)
                else { continue }
                return SourceText(path: file.path, bytes: bytes)
            }
        }
        return nil
    }

    // MARK: - The folder

    static let folder = "changes"
    private static let mostChanges = 50
    private static let mostBytes = 20_000_000

    /// A change that is kept, by the name of its folder.
    struct Place {
        let name: String
        let sequence: Int
        let size: Int

        init(sequence: Int, size: Int, id: String) {
            name = "\(sequence)-\(size)-\(id)"
            self.sequence = sequence
            self.size = size
        }

        init?(_ name: String) {
            let parts = name.split(separator: "-")
            guard parts.count == 3, let sequence = Int(parts[0]), let size = Int(parts[1]),
                (0..<Int.max / 2).contains(sequence), (0..<Int.max / 256).contains(size)
            else { return nil }
            self.name = name
            self.sequence = sequence
            self.size = size
        }
    }

    /// Where a change goes that is done.
    static func place(for id: String, size: Int, in folder: StateFolder) -> String {
        let last = places(in: folder).first?.sequence ?? 0
        let name = Place(sequence: last + 1, size: min(size, mostBytes + 1), id: id).name
        return folder.absolute("\(Self.folder)/\(name)")
    }

    /// Newest first.
    private static func places(in folder: StateFolder) -> [Place] {
        folder.entries(of: Self.folder).compactMap { $0.name.flatMap(Place.init) }
            .sorted { ($0.sequence, $0.name) > ($1.sequence, $1.name) }
    }

    /// Forgets the oldest changes where they are too many or too large.
    static func prune(_ folder: StateFolder) {
        var bytes = 0
        for (index, place) in places(in: folder).enumerated() {
            bytes = min(bytes + place.size, mostBytes + 1)
            guard index >= mostChanges || bytes > mostBytes else { continue }
            try? ChangeRun.remove(folder.absolute("\(Self.folder)/\(place.name)"))
        }
    }
}

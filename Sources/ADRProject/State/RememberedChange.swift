/// One change that is remembered.
public struct RememberedChange: Sendable {
    /// One file of a change.
    public struct File: Hashable, Sendable {
        /// The file before; `nil` if it was new.
        public let before: Side?
        /// The file as the change left it; `nil` if it was removed.
        public let after: Side?
    }

    /// A file before or after a change.
    public struct Side: Hashable, Sendable {
        /// Relative to the root, links resolved.
        public let path: String
        let mark: ContentMark
        /// Which of the run's places it is.
        let index: Int
    }

    /// Tells this change from all others.
    public let id: String
    /// What made it, as the command line that was typed.
    public let label: String
    /// Seconds since 1970.
    public let time: Int
    /// The change that this one took back; `nil` if it took none back.
    public let undoes: String?
    public let files: [File]

    /// The paths of its files, before and after it.
    public var paths: [String] { files.flatMap { [$0.before?.path, $0.after?.path] }.compactMap(\.self) }

    let sequence: Int
    private let kept: RunFiles

    /// Reads a change; `nil` if it is damaged, belongs to git, or has files outside of the root.
    init?(_ place: ChangeMemory.Place, in folder: StateFolder, below root: RootFolder) {
        let name = "\(ChangeMemory.folder)/\(place.name)"
        guard let bytes = folder.read("\(name)/\(ChangeJournal.name)", limit: ChangeJournal.limit),
            let seal = RunSeal(of: folder.absolute(name)),
            let journal = ChangeJournal(reading: bytes, with: seal), journal.door == .project,
            let files = Self.files(of: journal, in: folder, below: root)
        else { return nil }
        self.files = files
        id = String(place.name.split(separator: "-").last ?? "")
        label = journal.label
        time = journal.time
        undoes = journal.undoes
        sequence = place.sequence
        kept = RunFiles(id: id, folder: folder.absolute(name))
    }

    private static func files(
        of journal: ChangeJournal, in folder: StateFolder, below root: RootFolder
    ) -> [File]? {
        var former: [[UInt8]: Side] = [:]
        var sides: [(place: ChangeJournal.Place, before: Side?, after: Side?)] = []
        for (index, place) in journal.places.enumerated() {
            let absolute = RootFolder.join(folder.root.path, place.path)
            guard root.contains(absolute) else { return nil }
            func side(_ mark: ContentMark?) -> Side? {
                mark.map { Side(path: root.wayTo(absolute), mark: $0, index: index) }
            }
            let before = side(place.old)
            if let before { former[Array(place.path.utf8)] = before }
            sides.append((place, before, side(place.new)))
        }
        var moved: Set<[UInt8]> = []
        var files: [File] = []
        for case (let place, _, let after?) in sides {
            let origin = place.origin.map { Array($0.utf8) }
            if let origin { moved.insert(origin) }
            files.append(File(before: origin.flatMap { former[$0] }, after: after))
        }
        for case (let place, let before?, _) in sides where !moved.contains(Array(place.path.utf8)) {
            files.append(File(before: before, after: nil))
        }
        return files
    }

    /// The former bytes of a file; `nil` if they are gone or no longer what they were.
    func bytes(of side: Side) -> [UInt8]? {
        let path = kept.old(side.index, "")
        guard let file = try? FileDescriptor(opening: path, .file), let status = try? file.status(),
            status.kind == .regular, status.size == side.mark.size,
            let bytes = try? file.contents(upTo: side.mark.size + 1), ContentMark(of: bytes) == side.mark
        else { return nil }
        return bytes
    }

    /// Whether the change has put a file of its own into a place.
    func leaves(_ path: String?) -> Bool {
        guard let path else { return false }
        return files.contains { $0.after?.path.utf8.elementsEqual(path.utf8) ?? false }
    }
}

/// What a run does to each place, written down before it does anything.
///
/// As long as the run is under way this tells the next one what to put back: ``InterruptedRun``. When it is done,
/// this and the former bytes of the files are what is remembered of it: ``ChangeMemory``.
struct ChangeJournal: Hashable {
    /// One place, in the order of the run's files.
    struct Place: Hashable {
        enum Change: String {
            case create, replace, remove
        }

        let change: Change
        /// Relative to the root, links resolved.
        let path: String
        /// The bytes that it had; `nil` if there was nothing.
        let old: ContentMark?
        /// The bytes that it gets; `nil` if it becomes empty.
        let new: ContentMark?
        /// Where the file was before, which is another path if it is renamed; `nil` if it is a new file.
        let origin: String?
    }

    let door: WriteDoor
    /// Seconds since 1970.
    let time: Int
    let label: String
    let undoes: String?
    /// The folders that are made, the outermost first, relative to the root.
    let folders: [String]
    let places: [Place]

    init(
        door: WriteDoor, time: Int, label: String, undoes: String?, folders: [String], places: [Place]
    ) {
        self.door = door
        self.time = time
        self.label = label
        self.undoes = undoes
        self.folders = folders
        self.places = places
    }

    init(of plan: ChangePlan, note: ChangeNote, time: Int, in root: RootFolder) {
        let path = root.wayTo
        door = plan.door
        self.time = time
        label = Self.fitting(note.label)
        undoes = note.undoes.map(Self.fitting)
        folders = plan.folders.map(path)
        places =
            plan.vacated.map { Self.removal($0, path) }
            + plan.writes.map { write in
                Place(
                    change: write.replaced == nil ? .create : .replace, path: path(write.target),
                    old: write.replaced?.mark, new: ContentMark(of: write.bytes),
                    origin: write.origin.map { path($0.target) })
            }
            + plan.removals.map { Self.removal($0, path) }
    }

    private static func removal(_ removal: ChangePlan.Removal, _ path: (String) -> String) -> Place {
        let place = path(removal.target)
        return Place(change: .remove, path: place, old: removal.removed.mark, new: nil, origin: place)
    }

    /// How many bytes a change takes that is remembered, each file counted as a whole page of the disk at least.
    var rememberedSize: Int { places.reduce(4096) { $0 + max($1.old?.size ?? 0, 4096) } }

    /// A text as far as it is kept.
    static func fitting(_ text: String) -> String {
        String(decoding: text.utf8.filter { $0 != 0 }.prefix(1024), as: UTF8.self)
    }

    // MARK: - The file

    static let name = "journal"
    /// The largest journal that is read, in bytes.
    static let limit = 16 << 20
    /// No file of a change is larger, in bytes; so the sizes of all files of a journal add up.
    private static let largestFile = 1 << 40
    private static let version = "adr-2"
    private static let end = "end"

    /// Fields that end in NUL.
    ///
    /// - Parameter seal: that of the run's folder: nobody acts on a journal of another place.
    func bytes(with seal: RunSeal) -> [UInt8] {
        func fields(_ mark: ContentMark?) -> [String] { mark.map { ["\($0.size)", $0.hash] } ?? ["", ""] }
        let head = [
            Self.version, seal.text, door.rawValue, "\(time)", label, undoes ?? "", "\(folders.count)",
        ]
        let places = places.flatMap {
            [$0.change.rawValue, $0.path, $0.origin ?? ""] + fields($0.old) + fields($0.new)
        }
        return Array((head + folders + places + [Self.end]).map { "\($0)\0" }.joined().utf8)
    }

    /// Whether a journal was written to its end, as every one is before anything else is done.
    static func isWhole(_ bytes: [UInt8]) -> Bool { bytes.suffix(end.utf8.count + 2) == [0] + end.utf8 + [0] }

    /// Reads a journal; `nil` if it is none.
    ///
    /// - Parameter seal: that of the folder in which it stands.
    init?(reading bytes: [UInt8], with seal: RunSeal) {
        guard Self.isWhole(bytes) else { return nil }
        var rest = bytes[...]
        func next() -> String? {
            guard let end = rest.firstIndex(of: 0) else { return nil }
            defer { rest = rest[(end + 1)...] }
            return String(validating: rest[..<end], as: UTF8.self)
        }
        guard next() == Self.version, next() == seal.text, let door = next().flatMap(WriteDoor.init),
            let time = next().flatMap({ Int($0) }), let label = next(), let undoes = next(),
            let folderCount = next().flatMap({ Int($0) }), (0...rest.count).contains(folderCount)
        else { return nil }
        self.door = door
        self.time = time
        self.label = label
        self.undoes = undoes.isEmpty ? nil : undoes
        var folders: [String] = []
        for _ in 0..<folderCount {
            guard let folder = next(), Self.isPlain(folder) else { return nil }
            folders.append(folder)
        }
        var places: [Place] = []
        var paths: Set<[UInt8]> = []
        while rest.count > Self.end.utf8.count + 1 {
            guard let change = next().flatMap(Place.Change.init), let path = next(), Self.isPlain(path),
                paths.insert(Array(path.utf8)).inserted, let origin = next(),
                origin.isEmpty || Self.isPlain(origin), let old = Self.mark(next(), next()),
                let new = Self.mark(next(), next()),
                (old == nil) == (change == .create), (new == nil) == (change == .remove)
            else { return nil }
            places.append(
                Place(change: change, path: path, old: old, new: new, origin: origin.isEmpty ? nil : origin))
        }
        // A folder may be called as the end is.
        guard rest.count == Self.end.utf8.count + 1 else { return nil }
        self.folders = folders
        self.places = places
    }

    /// - Returns: `nil` if the fields are no mark, and a mark that is `nil` if they are empty.
    private static func mark(_ size: String?, _ hash: String?) -> ContentMark?? {
        guard let size, let hash else { return nil }
        if size.isEmpty, hash.isEmpty { return .some(nil) }
        guard let size = Int(size), (0...Self.largestFile).contains(size) else { return nil }
        return ContentMark(size: size, hash: hash)
    }

    /// Whether a path leads down from the root, step by step.
    private static func isPlain(_ path: String) -> Bool {
        path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).allSatisfy { component in
            !component.isEmpty && !component.elementsEqual(".".utf8) && !component.elementsEqual("..".utf8)
        }
    }
}

public import ADRText

/// Which pages, reports and baselines the tool wrote: the path and the hash of each, the newest 1,000.
///
/// A file that still has one of these hashes holds nothing that anybody else wrote.
public struct WrittenFiles: Sendable {
    private let state: ProjectState

    public init(_ state: ProjectState) { self.state = state }

    /// Whether a file is as the tool wrote it.
    public func mayReplace(_ file: SourceText) -> Bool {
        let path = state.root.withoutLinks(file.path)
        let hash = StableHash.text(StableHash.of(bytes: file.bytes))
        return state.existing.contains { folder in
            guard let path = folder.path(of: path, below: state.root) else { return false }
            return Self.entries(in: folder).contains(Entry(path: Array(path.utf8), hash: hash))
        }
    }

    /// Whether the tool wrote a page to a path, whatever stands there now.
    func hold(_ path: String) -> Bool {
        state.existing.contains { folder in
            folder.path(of: path, below: state.root).map { path in
                Self.entries(in: folder).contains { $0.path.elementsEqual(path.utf8) }
            } ?? false
        }
    }

    /// Notes what is about to be written. If that fails, nothing is lost: no file has these bytes.
    ///
    /// - Parameter files: with paths relative to the root, links resolved.
    func note(_ files: [(path: String, bytes: [UInt8])], in folder: StateFolder) throws(SystemError) {
        guard !files.isEmpty else { return }
        let lock = try folder.lock()
        defer { withExtendedLifetime(lock) {} }
        let new = files.compactMap { file in
            folder.path(of: file.path, below: state.root).map {
                Entry(path: Array($0.utf8), hash: StableHash.text(StableHash.of(bytes: file.bytes)))
            }
        }
        let known = Set(new)
        try folder.replace(
            Self.name, with: Self.bytes(of: Self.entries(in: folder).filter { !known.contains($0) } + new))
    }

    // MARK: - The file

    private struct Entry: Hashable {
        let path: [UInt8]
        let hash: String
    }

    private static let name = "written"
    private static let mostEntries = 1000
    private static let mostBytes = 1 << 20

    /// Oldest first; as far as the file can be read.
    private static func entries(in folder: StateFolder) -> [Entry] {
        let fields = folder.fields(name, limit: mostBytes)
        return stride(from: 0, to: fields.count - 1, by: 2).map {
            Entry(path: Array(fields[$0 + 1]), hash: String(decoding: fields[$0], as: UTF8.self))
        }
    }

    /// Fields that end in NUL, two for each entry; the oldest entries are left out where they are too many.
    private static func bytes(of entries: [Entry]) -> [UInt8] {
        var newest: [[UInt8]] = []
        var count = 0
        for entry in entries.suffix(mostEntries).reversed() {
            let bytes = Array(entry.hash.utf8) + [0] + entry.path + [0]
            count += bytes.count
            guard count <= mostBytes else { break }
            newest.append(bytes)
        }
        return Array(newest.reversed().joined())
    }
}

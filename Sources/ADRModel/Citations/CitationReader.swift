public import ADRText

/// Finds where texts outside of the logs name decisions.
public struct CitationReader: Sendable {
    let names: RecordNames
    let homes: LogHomes
    let addresses: RepositoryAddresses
    /// The files of the repository.
    var paths = KnownPaths([])
    let stems: StemSearch
    /// What stands before the name of a record's file in the path to it.
    let folders: [(folder: String, pattern: BytePattern)]
    private let words: [BytePattern]

    /// - Parameters:
    ///   - logs: all logs of the repository.
    ///   - addresses: where hosts show its files.
    public init(_ logs: [DecisionLog], addresses: RepositoryAddresses = RepositoryAddresses()) {
        names = RecordNames(logs)
        homes = LogHomes(logs)
        self.addresses = addresses
        let named = logs.flatMap(\.records).map(\.fileName).filter { $0.number != nil || $0.date != nil }
        stems = StemSearch(Set(named.map { Array($0.stem.utf8) }))
        folders = logs.map(\.folder).filter { !$0.isEmpty }.map { ($0, BytePattern($0 + "/")) }
        words = names.prefixes.union(["adr"]).map { BytePattern(Array($0.utf8), ignoringCase: true) }
    }

    /// The reader once the files of the repository are known.
    ///
    /// - Parameter paths: relative to the project's root.
    public func knowing(_ paths: some Sequence<String>) -> CitationReader {
        var reader = self
        reader.paths = KnownPaths(Set(paths: paths))
        return reader
    }

    /// Whether a text may name a decision, at a glance.
    public func mayCite(_ text: SourceText) -> Bool {
        words.contains { $0.stands(in: text.bytes) } || stems.stands(in: text.bytes)
            || folders.contains { $0.pattern.stands(in: text.bytes) }
    }

    /// The places in a text that name decisions, in their order.
    ///
    /// What the tool itself has written from the records is left out.
    public func citations(in text: SourceText) -> [Citation] {
        var scan = CitationScan(text, self)
        return scan.citations()
    }
}

/// The parts of a repository to which its logs belong: a number is that of the log nearest around a file.
struct LogHomes: Sendable {
    private let homes: [(home: String, folder: String)]

    init(_ logs: [DecisionLog]) { homes = logs.map { (Self.home(of: $0.folder), $0.folder) } }

    /// `services/orders` for a log in `services/orders/docs/adr`
    private static func home(of folder: String) -> String {
        var parts = folder.parts(at: "/")
        while let last = parts.last,
            LogFolder.isName(last) || ["docs", "doc", "architecture"].contains(last.lowercased())
        {
            parts.removeLast()
        }
        return parts.joined(separator: "/")
    }

    /// Those of several records that belong to the part of the repository nearest around a file; all of them if none does.
    func nearest(_ records: [DecisionRecord], to path: String) -> [DecisionRecord] {
        guard records.count > 1 else { return records }
        let around = homes.filter { RelativePath.isBelow($0.home, path) }
        func depth(_ record: DecisionRecord) -> Int? {
            around.filter { RelativePath.isBelow($0.folder, record.source.path) }.map(\.home.utf8.count).max()
        }
        guard let deepest = records.compactMap(depth).max() else { return records }
        return records.filter { depth($0) == deepest }
    }
}

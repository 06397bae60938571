public import ADRModel
public import ADRText

/// Tells the texts that may name some records from those that cannot, at a glance.
public struct ReferenceSearch: Sendable {
    private let renames: [RecordRename]
    private let names: [BytePattern]
    private let numbers: [BytePattern]
    private let words: [BytePattern]

    /// - Parameter logs: all logs of the repository.
    public init(_ renames: [RecordRename], logs: [DecisionLog]) {
        self.renames = renames
        let titles = renames.compactMap { $0.title?.old }
        let headings = renames.map { HeadingAnchors.name(of: $0.record.displayTitle) }
        let provisional = renames.contains { $0.assignment != nil } ? [RecordFileName.provisionalDigits] : []
        names = Set(renames.map(\.oldStem) + titles + headings + provisional).map { BytePattern($0) }
        numbers = Set(renames.compactMap(\.namedNumber)).map { BytePattern(String($0)) }
        words = RecordNames(logs).prefixes.union(["adr", "/r"]).map {
            BytePattern(Array($0.utf8), ignoringCase: true)
        }
    }

    /// Whether a file gets another path with one of the records.
    public func moves(_ path: String) -> Bool { renames.contains { $0.newPath(of: path) != nil } }

    /// Whether a text may name one of the records or moves with it.
    ///
    /// Bare numbers do not count: they name records in the records themselves alone.
    public func concerns(_ text: SourceText) -> Bool {
        let bytes = text.bytes
        return moves(text.path)
            || names.contains { $0.stands(in: bytes) }
            || numbers.contains { $0.stands(in: bytes) } && words.contains { $0.stands(in: bytes) }
    }
}

public import ADRModel
public import ADRText

/// Tells the texts that may name some records from those that cannot, at a glance.
public struct ReferenceSearch: Sendable {
    private let renames: [RecordRename]
    private let names: [[UInt8]]
    private let numbers: [[UInt8]]
    private let words: [[UInt8]]

    /// - Parameter logs: all logs of the repository.
    public init(_ renames: [RecordRename], logs: [DecisionLog]) {
        self.renames = renames
        let titles = renames.compactMap { $0.title?.old }
        let headings = renames.map { HeadingAnchors.name(of: $0.record.displayTitle) }
        names = Set(renames.map(\.oldStem) + titles + headings).filter { !$0.isEmpty }.map { Array($0.utf8) }
        numbers = Set(renames.compactMap { $0.number?.old }).map { Array(String($0).utf8) }
        words = RecordNames(logs).prefixes.union(["adr"]).map { Array($0.utf8) }
    }

    /// Whether a file gets another path with one of the records.
    public func moves(_ path: String) -> Bool { renames.contains { $0.newPath(of: path) != nil } }

    /// Whether a text may name one of the records or moves with it.
    ///
    /// Bare numbers do not count: they name records in the records themselves alone.
    public func concerns(_ text: SourceText) -> Bool {
        let bytes = text.bytes
        return moves(text.path)
            || names.contains { bytes.firstRange(of: $0) != nil }
            || numbers.contains { bytes.firstRange(of: $0) != nil }
                && words.contains { bytes.contains(word: $0) }
    }
}

extension [UInt8] {
    /// Where a text first stands.
    func firstRange(of needle: [UInt8], from start: Int = 0) -> Range<Int>? {
        guard let first = needle.first else { return nil }
        var position = start
        while let found = self[position...].firstIndex(of: first), found + needle.count <= count {
            if self[found..<(found + needle.count)].elementsEqual(needle) {
                return found..<(found + needle.count)
            }
            position = found + 1
        }
        return nil
    }

    /// Whether a word of ASCII letters in lower case stands somewhere, in letters of any case.
    fileprivate func contains(word: [UInt8]) -> Bool {
        guard let first = word.first, count >= word.count else { return false }
        return (0...(count - word.count)).contains { start in
            self[start] | 0x20 == first
                && zip(self[start..<(start + word.count)], word).allSatisfy { $0 | 0x20 == $1 }
        }
    }
}

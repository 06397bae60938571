import ADRText

/// Finds records again that have another path than before.
///
/// The same text counts before the same number and title, these before the same title under another number, and
/// that before the same number where half of the text is the same. Titles and numbers that several records have
/// tell nothing.
struct RenamedRecords {
    /// The records as they were, by the paths that they have now.
    private(set) var originals: [FilePath: DecisionRecord] = [:]

    private var before: [DecisionRecord]
    private var after: [DecisionRecord]

    /// - Parameters:
    ///   - before: records that are no longer at their paths.
    ///   - after: records at paths where there was none.
    init(from before: [DecisionRecord], to after: [DecisionRecord]) {
        self.before = before
        self.after = after
        pair { $0.source.bytes }
        pair { Name(number: Number($0), title: Title($0)) }
        pair(Title.init)
        pair(Number.init) { Self.areAlike($0, $1) }
    }

    private struct Title: Hashable {
        let words: [Substring]

        init(_ record: DecisionRecord) {
            words = record.displayTitle.lowercased().split { !$0.isLetter && !$0.isNumber }
        }
    }

    private struct Number: Hashable {
        let number: Int?
        let domain: String
        /// What tells apart records without a number.
        let path: FilePath?

        init(_ record: DecisionRecord) {
            number = record.number
            domain = record.fileName.prefixKey
            path = record.number == nil ? record.source.filePath : nil
        }
    }

    private struct Name: Hashable {
        let number: Number
        let title: Title
    }

    /// Pairs the records for which one key, which nothing else has on either side, is the same.
    private mutating func pair<Key: Hashable>(
        _ key: (DecisionRecord) -> Key,
        where agree: (DecisionRecord, DecisionRecord) -> Bool = { _, _ in true }
    ) {
        guard !before.isEmpty, !after.isEmpty else { return }
        let old = Dictionary(grouping: before, by: key)
        var found: Set<FilePath> = []
        for (key, records) in Dictionary(grouping: after, by: key) {
            guard records.count == 1, let earlier = old[key], earlier.count == 1,
                agree(earlier[0], records[0])
            else { continue }
            originals[records[0].source.filePath] = earlier[0]
            found.insert(earlier[0].source.filePath)
        }
        before.removeAll { found.contains($0.source.filePath) }
        after.removeAll { originals[$0.source.filePath] != nil }
    }

    /// Whether at least half of the lines of the longer text stand in the other.
    private static func areAlike(_ one: DecisionRecord, _ other: DecisionRecord) -> Bool {
        let (left, right) = (lines(of: one), lines(of: other))
        var counts: [ArraySlice<UInt8>: Int] = [:]
        for line in left { counts[line, default: 0] += 1 }
        let shared = right.count { line in
            guard let count = counts[line], count > 0 else { return false }
            counts[line] = count - 1
            return true
        }
        return shared * 2 >= max(left.count, right.count)
    }

    /// The lines that are not empty, without line endings.
    private static func lines(of record: DecisionRecord) -> [ArraySlice<UInt8>] {
        record.source.bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }
}

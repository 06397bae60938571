import ADRText

/// The words for "decision record" that tell series of numbers apart where one folder has a number twice, as
/// `ADR-0001` and `DDR-0001`.
struct RecordSeries {
    /// The prefixes in lower case; none in most logs, where such a word means nothing.
    let keys: Set<String>

    init(_ records: [DecisionRecord]) {
        let named = records.filter { record in
            let name = record.fileName
            return !name.prefix.isEmpty && name.number != nil && !name.seriesKey.isEmpty
                && (name.prefixKey.isEmpty || name.prefixKey == name.seriesKey)
        }
        let words = Set(named.map(\.fileName.seriesKey))
        guard words.count > 1 else {
            keys = []
            return
        }
        let numbers = Dictionary(grouping: named) {
            Place(folder: FilePath($0.holder), number: $0.fileName.number ?? 0)
        }
        let isShared = numbers.values.contains { same in
            Set(same.filter { $0.fileName.isOfRecordWord }.map(\.fileName.seriesKey)).count > 1
        }
        keys = isShared ? Set(named.filter(\.fileName.isOfRecordWord).map(\.fileName.seriesKey)) : []
    }

    private struct Place: Hashable {
        let folder: FilePath
        let number: Int
    }
}

extension RecordFileName {
    /// Whether nothing but words for "decision record" stands before the number.
    fileprivate var isOfRecordWord: Bool {
        seriesKey.parts(at: "-").allSatisfy { Self.recordWords.contains(String($0)) }
    }
}

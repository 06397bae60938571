import ADRModel
import ADRText

/// Finds the records of a log that are imported again.
struct KnownRecords {
    private let byTitle: [TitleWords: [DecisionRecord]]
    private let prefixes: Set<String>

    init(_ log: DecisionLog) {
        let prefixes = RecordNames([log]).prefixes
        self.prefixes = prefixes
        byTitle = Dictionary(grouping: log.records) { TitleWords(Self.title($0), prefixes: prefixes) }
    }

    /// What tells a record from others: its title, or its whole text if it has none.
    private static func title(_ record: DecisionRecord) -> String {
        record.title.value?.text ?? record.source.text
    }

    /// For each record the one of the log that has the same title, and the same number, file or day.
    ///
    /// No record of the log stands for two.
    func records(of incoming: [DecisionRecord]) -> [DecisionRecord?] {
        let titles = incoming.map { TitleWords(Self.title($0), prefixes: prefixes) }
        var found = [DecisionRecord?](repeating: nil, count: incoming.count)
        var taken: Set<String> = []
        func look(for isSame: (DecisionRecord, DecisionRecord) -> Bool) {
            for (index, record) in incoming.enumerated() where found[index] == nil {
                found[index] = byTitle[titles[index]]?.first {
                    !taken.contains($0.source.path) && isSame($0, record)
                }
                if let path = found[index]?.source.path { taken.insert(path) }
            }
        }
        look { $0.source.filePath == $1.source.filePath }
        look { $0.number != nil && $0.number == $1.number }
        look { $0.date.value == $1.date.value }
        return found
    }
}

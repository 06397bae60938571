import ADRText

extension DecisionLog {
    /// The records whose title or file name has a text, as whole words before beginnings of words, in one piece before
    /// words apart; letter case and accents do not count.
    func records(titled text: String) -> [DecisionRecord] {
        let wanted = FoldedText(text).bytes
        guard !wanted.isEmpty else { return [] }
        let names = self.records.map { record in
            [record.displayTitle, record.fileName.stem].map { FoldedText($0).bytes }
        }
        func records(where isMeant: ([UInt8]) -> Bool) -> [DecisionRecord] {
            zip(self.records, names).filter { $0.1.contains(where: isMeant) }.map(\.0)
        }
        let pattern = BytePattern(wanted)
        for least in [WordMatch.whole, .beginning] {
            let found = records { name in
                pattern.ranges(in: name).contains { WordMatch(of: $0, in: name) >= least }
            }
            guard found.isEmpty else { return found }
        }
        let words = Self.words(of: wanted)
        guard words.count > 1, words.contains(where: { !$0.allSatisfy(\.isASCIIDigit) }) else { return [] }
        return records { Self.hasEach(words, among: Self.words(of: $0)) }
    }

    /// Whether each of some words begins a word of its own.
    private static func hasEach(_ words: [ArraySlice<UInt8>], among others: [ArraySlice<UInt8>]) -> Bool {
        var free = others
        return words.sorted { $0.count > $1.count }.allSatisfy { word in
            guard let index = free.firstIndex(where: { $0.starts(with: word) }) else { return false }
            free.remove(at: index)
            return true
        }
    }

    private static func words(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        bytes.split { !($0 >= 0x80 || $0.isASCIILetterOrDigit) }
    }
}

import ADRText

extension RecordEditor {
    /// So many texts are looked at for the statuses that a record repeats; few need more than one.
    private static let repetitionLimit = 64

    /// Tells the new status as well where the record repeats the former one.
    mutating func repeatStatus(_ word: String, insteadOf former: DecisionStatus) {
        var looks = Self.repetitionLimit
        let others = Array(record.otherStatuses.indices)
        let repeated = others.filter { repetition(at: $0, of: former, word) != nil }
        repeatStatus(at: repeated[...], word, insteadOf: former, &looks)
    }

    /// Changes all of some repetitions at once, or as many as can be of each half.
    private mutating func repeatStatus(
        at indexes: ArraySlice<Int>, _ word: String, insteadOf former: DecisionStatus, _ looks: inout Int
    ) {
        let edits = indexes.compactMap { repetition(at: $0, of: former, word) }
        guard !edits.isEmpty, looks > 0 else { return }
        looks -= 1
        let expected = (RecordMeaning(record), record.otherStatuses.count)
        let isMade: ()? = try? make([edits], at: nil) {
            (RecordMeaning($0), $0.otherStatuses.count) == expected
        }
        guard isMade == nil, indexes.count > 1 else { return }
        let middle = indexes.startIndex + indexes.count / 2
        repeatStatus(at: indexes[..<middle], word, insteadOf: former, &looks)
        repeatStatus(at: indexes[middle...], word, insteadOf: former, &looks)
    }

    /// What writes the new word where another status of the record repeats the former one.
    private func repetition(at index: Int, of former: DecisionStatus, _ word: String) -> TextEdit? {
        let other = record.otherStatuses[index]
        guard let statement = other.value, statement.status == former, let range = other.range,
            let place = statement.word.flatMap({ source.firstRange(of: $0, in: range) }),
            !source.bytes[range.lowerBound..<place.lowerBound].contains(where: {
                $0 | 0x20 >= 0x61 && $0 < 0x80
            })
        else { return nil }
        let text = (LetterCase(of: statement.text) ?? style.letterCase).applied(to: word)
        return TextEdit(replacing: place, with: text)
    }
}

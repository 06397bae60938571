import ADRText

extension RecordEditor {
    /// So many texts are looked at for the statuses that a record repeats; few need more than one.
    private static let repetitionLimit = 64

    /// Sets the status as well where the record states it once more; what is more than a statement stays, with a notice.
    ///
    /// - Parameter count: how many further statuses the record stated before.
    mutating func repeatStatus(_ status: DecisionStatus, _ word: String, count: Int) {
        guard record.otherStatuses.count == count else { return }
        let repeated = record.otherStatuses.indices.filter { index in
            let other = record.otherStatuses[index]
            return other.value.map { $0.status != status && $0.beginsWithItsWord } ?? false
        }
        var looks = Self.repetitionLimit
        let left = repeatStatus(at: repeated[...], word, &looks)
        for other in left.map({ record.otherStatuses[$0] }) {
            guard let statement = other.value, let range = other.range else { continue }
            notices.append(
                Notice(
                    range: range, message: "“\(statement.text)” stays unchanged, as it is more than a status")
            )
        }
    }

    /// Changes all of some repetitions at once, or as many as can be of each half: those that stay.
    private mutating func repeatStatus(
        at indexes: ArraySlice<Int>, _ word: String, _ looks: inout Int
    ) -> [Int] {
        let edits = indexes.map { (index: $0, edits: replacement(ofOther: $0, by: word)) }
        let whole = edits.flatMap { $0.edits ?? [] }
        let notWhole = edits.filter { $0.edits == nil }.map(\.index)
        guard !whole.isEmpty else { return notWhole }
        guard looks > 0 else { return Array(indexes) }
        looks -= 1
        let expected = (RecordMeaning(record), record.otherStatuses.count)
        let isMade: ()? = try? make([whole], at: nil) {
            (RecordMeaning($0), $0.otherStatuses.count) == expected
        }
        if isMade != nil { return notWhole }
        guard indexes.count > 1 else { return Array(indexes) }
        let middle = indexes.startIndex + indexes.count / 2
        return repeatStatus(at: indexes[..<middle], word, &looks)
            + repeatStatus(at: indexes[middle...], word, &looks)
    }

    private func replacement(ofOther index: Int, by word: String) -> [TextEdit]? {
        let other = record.otherStatuses[index]
        guard let statement = other.value, let range = other.range else { return nil }
        return replacement(of: statement, at: range, by: word)
    }
}

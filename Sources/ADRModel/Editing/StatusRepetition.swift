import ADRText

extension RecordEditor {
    /// So many texts are looked at for the statuses that a record repeats; few need more than one.
    private static let repetitionLimit = 64

    /// Sets the status as well where the record states it once more; what is no whole statement is told.
    ///
    /// - Parameter count: how many statuses the record repeated before the one that counts was set.
    mutating func repeatStatus(_ status: DecisionStatus, _ word: String, count: Int) {
        guard record.otherStatuses.count == count else { return }
        let head = StatusesOfHead(record)
        let repeated = record.otherStatuses.indices.filter { index in
            let other = record.otherStatuses[index]
            guard let statement = other.value, let range = other.range else { return false }
            return statement.status != status && statement.beginsWithItsWord && head.contains(range)
        }
        var looks = Self.repetitionLimit
        for index in repeatStatus(at: repeated[...], word, &looks) {
            let other = record.otherStatuses[index]
            guard let statement = other.value, let range = other.range else { continue }
            notices.append(
                Notice(range: range, message: "“\(statement.text)” stays here, as it is more than a status"))
        }
    }

    /// Changes all of some repetitions at once, or as many as can be of each half; returns those that stay.
    private mutating func repeatStatus(
        at indexes: ArraySlice<Int>, _ word: String, _ looks: inout Int
    ) -> [Int] {
        let repetitions = indexes.map { (index: $0, edits: repetition(at: $0, word)) }
        let edits = repetitions.compactMap(\.edits).flatMap(\.self)
        guard !edits.isEmpty, looks > 0 else { return Array(indexes) }
        looks -= 1
        let expected = (RecordMeaning(record), record.otherStatuses.count)
        let isMade: ()? = try? make([edits], at: nil) {
            (RecordMeaning($0), $0.otherStatuses.count) == expected
        }
        if isMade != nil { return repetitions.filter { $0.edits == nil }.map(\.index) }
        guard indexes.count > 1 else { return Array(indexes) }
        let middle = indexes.startIndex + indexes.count / 2
        let first = repeatStatus(at: indexes[..<middle], word, &looks)
        return first + repeatStatus(at: indexes[middle...], word, &looks)
    }

    /// What writes the new word in another status of the record; `nil` if it is no whole statement.
    private func repetition(at index: Int, _ word: String) -> [TextEdit]? {
        let other = record.otherStatuses[index]
        guard let statement = other.value, let range = other.range else { return nil }
        return replacement(of: statement, at: range, by: word)
    }
}

/// Which statuses stand where a record states facts: under the title, or in a section of the first level.
private struct StatusesOfHead {
    private let values: [LabelledValue]
    /// How far each value and those before it reach.
    private let ends: [Int]
    private let outline: MarkdownOutline
    private let title: Range<Int>?
    private let top: Int?

    init(_ record: DecisionRecord) {
        values = record.bodyFacts.filter { $0.label == .status }
        ends = values.reduce(into: []) { $0.append(max($0.last ?? 0, $1.value.upperBound)) }
        outline = record.outline
        title = record.title.range
        let title = title
        top = outline.headings.lazy.filter { $0.textRange != title }.map(\.level).min()
    }

    func contains(_ range: Range<Int>) -> Bool {
        let next = ends.partitioningIndex { $0 > range.lowerBound }
        guard next < values.count, values[next].value.overlaps(range) else { return false }
        if values[next].isInPreamble { return true }
        let heading = outline.heading(at: values[next].name.lowerBound)
        return heading != nil && heading?.textRange != title && heading?.level == top
    }
}

import ADRText

/// Tells parts of records from records in what a text names one after the other: `Decision 3` behind `ADR-1` is a part.
struct RecordParts {
    /// Those of the words by which something before was not named.
    private var passed: Set<String> = []

    /// Whether the next reference names a part of a record that was named before it.
    mutating func isPart(_ reference: RecordReference) -> Bool {
        let word = Self.words.first(where: reference.text.lowercased().begins)
        defer { passed.formUnion(Self.words.filter { $0 != word }) }
        return reference.destination == nil && word.map(passed.contains) ?? false
    }

    /// The words that name records in some logs, and parts of a record in others.
    private static let words = ["decision", "record"]
}

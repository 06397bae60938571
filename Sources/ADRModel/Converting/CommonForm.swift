import ADRText

/// What a record comes to when all that can move is in its front matter.
///
/// Two texts of a record with one common form say the same, and can be turned into each other without a loss.
struct CommonForm: Equatable {
    private let meaning: FullMeaning
    /// The text behind the front matter.
    private let body: ArraySlice<UInt8>
    /// What the entries say that move, by the usual names of their keys.
    private let entries: [String: [String]]

    /// - Parameter record: a record that has been converted to front matter.
    init(_ record: DecisionRecord) {
        meaning = FullMeaning(record)
        body = record.source.bytes[(record.frontMatter?.range.upperBound ?? record.source.contentStart)...]
        var entries: [String: [String]] = [:]
        for entry in record.frontMatter?.root.entries ?? [] where !entry.value.statesNothing {
            guard let label = entry.label, label.isMovable else { continue }
            let name = MetadataName(entry.key, of: label, style: .standard, namesRecords: true)
            entries[name.key, default: []] += Self.words(of: entry.value, label)
        }
        self.entries = entries
    }

    /// The words of a value; of a day the usual form, of references those that are no names of records.
    private static func words(of value: FrontMatterNode, _ label: FactLabel) -> [String] {
        FrontMatterList(value).items.map(\.text).compactMap { text in
            let source = SourceText(path: "", text)
            let range = 0..<source.bytes.count
            switch label {
            case .link:
                let references = ReferenceReader(outline: MarkdownOutline(source))
                    .references(in: range, expectsReferences: true)
                return references.isEmpty ? text : nil
            case .date, .reviewBy:
                guard case .date(let date, range)? = DateReading.first(in: source, range) else { return text }
                return date.iso
            default: return text.lowercased()
            }
        }
    }
}

import ADRText

/// The names that the words of a heading are, whatever they stand over.
struct HeadingNames {
    var section: SectionName?
    var label: FactLabel?
    /// Whether it stands over facts about the record rather than its prose.
    var isMetadata = false
    /// Whether it stands over what happened to the record, day by day.
    var isHistory = false

    /// The names of a text without Markdown.
    static func of(_ text: some StringProtocol) -> HeadingNames {
        let table = table
        return named(table.index.answer(for: text, skippingNumbers: true), table) { String(text) }
    }

    static func of(_ words: HeadingWords) -> HeadingNames { table.byWords[words.text] ?? HeadingNames() }

    static func of(_ heading: MarkdownHeading, in outline: MarkdownOutline) -> HeadingNames {
        guard outline.isPlain(heading) else { return of(outline.plainText(of: heading.textRange)) }
        let table = table
        let answer = table.index.answer(
            in: outline.source.bytes, heading.textRange, skippingNumbers: true)
        // Most headings are names of nothing and have no sign that parts two languages.
        if answer == .unknown, !outline.source.bytes[heading.textRange].contains(where: BilingualName.mayPart)
        {
            return HeadingNames()
        }
        return named(answer, table) { outline.source[heading.textRange] }
    }

    private static func named(
        _ answer: WordIndex.Answer, _ table: Table, _ text: () -> String
    ) -> HeadingNames {
        switch answer {
        case .known(let place): return table.names[place]
        case .unknown: return inTwoLanguages(text())
        case .beyondASCII:
            let text = text()
            return table.byWords[HeadingWords(text).text] ?? inTwoLanguages(text)
        }
    }

    /// The names of a heading that says the same in two languages: `Status / Statut`, `ステータス (Status)`. Beside a name of
    /// the status the other word need not be known.
    private static func inTwoLanguages(_ text: String) -> HeadingNames {
        let parts = BilingualName.halves(of: text)
        guard !parts.isEmpty else { return HeadingNames() }
        let names = parts.map { table.byWords[$0] }
        if let one = names[0], let other = names[1] {
            let isSame =
                one.label != nil && one.label == other.label
                || one.label == nil && one.section != nil && one.section == other.section
            return isSame ? one : HeadingNames()
        }
        let words = parts.map { $0.parts(at: " ").count }
        guard let known = names[0] ?? names[1], known.section == .status, words.max() ?? 0 <= 2 else {
            return HeadingNames()
        }
        return known
    }

    /// All names by their words.
    private final class Table: Sendable {
        let byWords: [String: HeadingNames]
        let index: WordIndex
        let names: [HeadingNames]

        init() {
            var known: [String: HeadingNames] = [:]
            for (words, name) in SectionName.names { known[words, default: HeadingNames()].section = name }
            for (words, label) in FactLabel.names
            where !label.isEvent && !FactLabel.namesOfParticipants.contains(words) {
                known[words, default: HeadingNames()].label = label
            }
            for words in SectionName.metadataNames {
                known[words, default: HeadingNames()].isMetadata = true
            }
            for words in SectionName.historyNames { known[words, default: HeadingNames()].isHistory = true }
            byWords = known
            index = WordIndex(known.map(\.key))
            names = known.map(\.value)
        }
    }

    private static let table = Table()
}

import ADRText

/// What the text of a heading says of its section.
struct HeadingMeaning {
    /// The section of a record that has this name.
    let name: SectionName?
    /// What the section states, if it can be a part of the head.
    let section: RecordHead.Section?

    /// Whether records are known to have sections of this name.
    var isKnown: Bool { section != nil || name != nil }

    init(_ heading: MarkdownHeading, in outline: MarkdownOutline) {
        let names = HeadingNames.of(heading, in: outline)
        name = names.section
        switch names.label ?? SectionDialect.stated(in: heading, of: outline)?.label {
        case .link: section = .relations
        case .number, .risks: section = nil
        case .some: section = .facts
        case nil where !LineDialect.pairs(in: heading, of: outline).isEmpty: section = .facts
        case nil where names.isMetadata: section = .facts
        case nil where names.isHistory: section = .history
        case nil: section = name == .links ? .relations : nil
        }
    }
}

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
        return named(table.index.answer(for: text, skippingNumbers: true), table) {
            HeadingWords(String(text))
        }
    }

    static func of(_ words: HeadingWords) -> HeadingNames { table.byWords[words.text] ?? HeadingNames() }

    static func of(_ heading: MarkdownHeading, in outline: MarkdownOutline) -> HeadingNames {
        guard outline.isPlain(heading) else { return of(outline.plainText(of: heading.textRange)) }
        let table = table
        let answer = table.index.answer(
            in: outline.source.bytes, heading.textRange, skippingNumbers: true)
        return named(answer, table) { HeadingWords(outline.source[heading.textRange]) }
    }

    private static func named(
        _ answer: WordIndex.Answer, _ table: Table, _ words: () -> HeadingWords
    ) -> HeadingNames {
        switch answer {
        case .known(let place): table.names[place]
        case .unknown: HeadingNames()
        case .beyondASCII: of(words())
        }
    }

    /// All names by their words.
    private final class Table: Sendable {
        let byWords: [String: HeadingNames]
        let index: WordIndex
        let names: [HeadingNames]

        init() {
            var known: [String: HeadingNames] = [:]
            for (words, name) in SectionName.names { known[words, default: HeadingNames()].section = name }
            for (words, label) in FactLabel.names where !label.isEvent {
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

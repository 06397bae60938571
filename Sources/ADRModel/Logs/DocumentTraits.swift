import ADRText

/// What a document looks like, before its siblings are asked.
struct DocumentTraits {
    let document: DecisionRecord
    /// The folder in which it would be a record.
    let folder: String
    let hasStatus: Bool

    init(_ document: DecisionRecord) {
        self.document = document
        folder = document.holder
        hasStatus = document.status.value.map { $0.status != .other } ?? false
    }

    private var name: RecordFileName { document.fileName }

    var isNumbered: Bool { name.number != nil || name.date != nil || name.isProvisional }

    /// Whether the text has what records have.
    var looksLikeRecord: Bool { hasStatus || document.sectionCount >= 2 }

    /// Whether it states a day, and how far it is, in words that nobody may know.
    var statesFacts: Bool { document.status.value != nil && document.date.range != nil }

    /// Whether the text has what nothing but a record has: where the decision stands, and the decision, or the number of
    /// a record before its title.
    var isSurelyRecord: Bool {
        statesDecision && (hasDecision || document.sectionCount >= 3)
            || partCount >= 3 && hasDecision && document.status.value?.beginsWithItsWord ?? false
            || isTitledAsRecord && looksLikeRecord
    }

    /// How many parts of a record it has: a status in front matter is one as its section is.
    private var partCount: Int { document.sectionCount + (document.status.place == .frontMatter ? 1 : 0) }

    /// Whether the text has what few other pages have.
    var looksMuchLikeRecord: Bool { statesDecision || document.sectionCount >= 3 }

    /// Whether it states where a decision stands, in a word that other pages have no use for.
    var statesDecision: Bool {
        document.status.value.map { $0.status != .other && !StatusVocabulary.isShared($0.word ?? "") }
            ?? false
            && statesWholeStatus
    }

    private var statesWholeStatus: Bool {
        guard let range = document.status.range, document.status.place != .frontMatter else { return true }
        let line = range.lowerBound..<min(range.upperBound, document.source.lineEnd(of: range.lowerBound))
        return StatusClause(line, of: document.outline, document.reader.vocabulary).isWhole
    }

    /// Whether one of its sections tells a decision.
    var hasDecision: Bool { document.hasDecision }

    /// Whether it tells a decision in sections of a record.
    var tellsDecision: Bool { hasDecision && document.sectionCount >= 2 }

    /// Whether the file name says "decision record".
    var isNamedAsRecord: Bool {
        name.prefix.lowercased().parts(atAnyOf: "-", "_").contains { $0 == "adr" || $0 == "madr" }
    }

    /// Whether the file name says "ADR" before a title, and the text tells a decision: `ADR Tech Stack.md`.
    var isNamedWithWord: Bool { name.isTitledWithWord && tellsDecision }

    /// Whether the title begins with the label of a record: `ADR-012: Use Go`, `RFC 3: Use Go`.
    var isTitledAsRecord: Bool {
        guard let range = document.title.range, document.title.value?.number != nil else { return false }
        let words = PlainWords(document.source[range].prefix { $0 != "\n" }, limit: 200).text.parts(at: " ")
        return words.prefix(4).contains { word in
            word.begins(with: "adr") || word.begins(with: "rfc") || word == "decision" || word == "decisions"
        }
    }

    /// Whether somebody has decided something in it, under a title of its own.
    private var isFilledIn: Bool {
        statesDecision && document.currentStatus?.isDecided ?? false && document.title.value != nil
            && !hasPlaceholderTitle
    }

    /// What the document is whatever stands beside it; `nil` if it may be a record.
    var verdictOnItself: DocumentVerdict? {
        if GeneratedPage.isOne(document.source) { return DocumentVerdict(.other, .generated) }
        if let form = verdictAsForm { return form }
        guard let kind = document.kindByName else { return nil }
        if !kind.isCertain, isFilledIn, kind.kind == .template || hasDecision { return nil }
        switch kind.kind {
        case .template: return DocumentVerdict(.template, .namedAsTemplate)
        case .index: return DocumentVerdict(.index, .namedAsIndex)
        default: return nil
        }
    }

    /// A form that nobody has filled in, whatever its name.
    private var verdictAsForm: DocumentVerdict? {
        guard name.number ?? 0 == 0, name.date == nil else { return nil }
        if hasPlaceholderTitle { return DocumentVerdict(.template, .placeholderTitle) }
        return offersStatuses ? DocumentVerdict(.template, .offersStatuses) : nil
    }

    private var offersStatuses: Bool {
        guard case .malformed(let text, _, _) = document.status.field else { return false }
        return StatusReader(vocabulary: document.reader.vocabulary).read(text).isMenu
    }

    private var hasPlaceholderTitle: Bool {
        if document.title.value == nil, document.title.range != nil { return true }
        guard let range = document.title.range else { return false }
        return PlaceholderTitle.isOne(document.source[range])
    }
}

import ADRText

/// Finds a record's statements of how it stands to others: in front matter, under names, and in sentences.
struct LinkReading {
    let links: [DecisionLink]

    /// - Parameters:
    ///   - statusRange: all that the record says of its status.
    ///   - status: the statement that counts.
    init(
        facts: RecordFacts, statusRange: Range<Int>?, status: Stated<StatusStatement>,
        _ vocabulary: StatusVocabulary
    ) {
        let found =
            Self.inFrontMatter(facts) + Self.underNames(facts) + Self.inWords(facts)
            + Self.inSentences(facts, statusRange: statusRange, status.value?.status)
            + Self.inClause(facts, status, vocabulary)
        var seen: Set<[String]> = []
        links = found.filter { link in
            let target = link.target.number.map(String.init) ?? link.target.stem ?? link.target.text
            return seen.insert([link.kind.name, link.target.prefixKey, target]).inserted
        }
    }

    private static func inFrontMatter(_ facts: RecordFacts) -> [DecisionLink] {
        func links(_ kind: LinkKind, _ item: FrontMatterList.Item) -> [DecisionLink] {
            guard !saysNone(item.text) else { return [] }
            return RecordReference.references(ofItem: item.text, range: item.range).map {
                DecisionLink(kind: kind, target: $0, scope: item.scope, place: .frontMatter)
            }
        }
        let labelled = facts.entries.flatMap { label, entry -> [DecisionLink] in
            guard case .link(let kind) = label else { return [] }
            return FrontMatterList(entry.value).items.flatMap { links(kind, $0) }
        }
        return labelled
            + FrontMatterLinks.items(of: facts.frontMatter).flatMap { links($0.kind, $0.item) }
    }

    /// The records that the status names behind its word, with an agent or in brackets.
    private static func inClause(
        _ facts: RecordFacts, _ status: Stated<StatusStatement>, _ vocabulary: StatusVocabulary
    ) -> [DecisionLink] {
        guard status.value?.status == .superseded, let range = status.range, let place = status.place else {
            return []
        }
        var isPartial = false
        func links(_ line: Range<Int>, of outline: MarkdownOutline) -> [RecordReference] {
            let clause = StatusClause(line, of: outline, vocabulary)
            isPartial = clause.isPartial
            return clause.status == .superseded ? clause.targets : []
        }
        if place == .frontMatter {
            guard let text = facts.frontMatterValue(.status)?.scalar?.text else { return [] }
            let outline = MarkdownOutline(SourceText(path: facts.source.path, text))
            return links(0..<text.utf8.count, of: outline).map {
                DecisionLink(
                    kind: .supersededBy, target: $0.moved(to: range), isPartial: isPartial, place: place)
            }
        }
        let targets = links(range, of: facts.outline)
        return (targets.isEmpty ? targetsAhead(in: range, facts.outline, status.value) : targets).map {
            DecisionLink(kind: .supersededBy, target: $0, isPartial: isPartial, place: place)
        }
    }

    /// The records before the word, where a language has them there: `Durch ADR-2 ersetzt`, `被 ADR-2 取代`.
    private static func targetsAhead(
        in range: Range<Int>, _ outline: MarkdownOutline, _ statement: StatusStatement?
    ) -> [RecordReference] {
        guard let word = statement?.word, !StatusVocabulary.builtIn.isEnglish([word]) else { return [] }
        let references = ReferenceReader(outline: outline).references(in: range, expectsReferences: false)
        guard let first = references.first, let last = references.last else { return [] }
        let before = outline.source[range.lowerBound..<first.range.lowerBound].lowercased()
        let words = before.split { !$0.isLetter }.map(String.init)
        let isAhead =
            words.isEmpty
            || words.count == 1 && (agentsAhead + StatusClause.agents.flatMap(\.self)).contains(words[0])
        // A link whose text takes two lines goes on behind the status.
        guard last.range.upperBound <= range.upperBound else { return [] }
        let rest = outline.source[last.range.upperBound..<range.upperBound].filter { $0.isLetter }
        return isAhead && rest.count <= 20 && !rest.isEmpty ? references : []
    }

    private static let agentsAhead = ["被", "已被", "由", "已由"]

    private static func underNames(_ facts: RecordFacts) -> [DecisionLink] {
        let finder = LinkFinder(facts.outline)
        let reader = ReferenceReader(facts.outline, finder)
        return facts.body.flatMap { value -> [DecisionLink] in
            guard case .link(let kind) = value.label else { return [] }
            let isList = value.value.isEmpty || value.place == .section
            let range = value.value.isEmpty ? list(below: value, facts.outline) : value.value
            guard !saysNone(facts.source[range]) else { return [] }
            let references =
                isList
                ? items(in: range, facts.outline, finder)
                : reader.references(
                    in: upToOtherVerb(firstSentence(range, facts.outline), facts.source.bytes),
                    expectsReferences: true)
            let isPartial = references.first.map {
                tellsPart(range.lowerBound..<max(range.lowerBound, $0.range.lowerBound), facts.outline)
            }
            let name = facts.source[value.name].lowercased().split { !$0.isLetter }.map(String.init)
            let isOfPart = SupersessionWords.tellsPart(name)
            return references.map { reference in
                let note = facts.source.parentheses(
                    behind: reference.range.upperBound, before: range.upperBound)
                let isDegree = note.map { SupersessionWords.isDegree(facts.source[$0]) } ?? false
                let scope =
                    isOfPart && !isDegree
                    ? note.map { String(facts.outline.plainText(of: $0).dropFirst().dropLast()) } : nil
                return DecisionLink(
                    kind: kind, target: reference, scope: scope,
                    isPartial: isOfPart || isPartial ?? false || isDegree, place: value.place)
            }
        }
    }

    /// The records with which the items or lines of a list begin; what follows is said about them.
    private static func items(
        in range: Range<Int>, _ outline: MarkdownOutline, _ finder: LinkFinder
    ) -> [RecordReference] {
        outline.blocks[outline.blockIndexes(in: range)].filter { $0.kind == .paragraph }
            .flatMap(outline.lines)
            .flatMap {
                TargetList(at: $0.lowerBound, before: $0.upperBound, in: outline, finder)?.targets ?? []
            }
    }

    /// Whether words before the records say that only a part of them is meant: `(partially) ADR-1`.
    private static func tellsPart(_ range: Range<Int>, _ outline: MarkdownOutline) -> Bool {
        !range.isEmpty && SupersessionWords.isDegree(outline.plainText(of: range))
    }

    /// `Depends on [1. Use X](0001-use-x.md)` in the section of the status, and as an item of a list under the title.
    private static func inWords(_ facts: RecordFacts) -> [DecisionLink] {
        func links(_ worded: [WordedLink], _ place: FactPlace) -> [DecisionLink] {
            worded.compactMap { link in
                link.kind.map { DecisionLink(kind: $0, target: link.target, place: place) }
            }
        }
        return links(WordedLink.reading(facts.outline, facts.body), .section)
            + links(WordedLink.items(ofHead: facts), .named(.bullets))
    }

    /// `none`, `N/A`, `(nothing)`: whatever else stands there explains why.
    static func saysNone(_ text: String) -> Bool {
        let first = text.lowercased().split { !$0.isLetter && $0 != "/" }.first ?? ""
        return [
            "none", "n/a", "na", "nothing", "null", "no", "nil", "aucun", "aucune", "keine", "ninguno",
            "nenhum",
            "없음", "なし", "无", "無",
        ].contains(first)
    }

    /// Up to a comma behind which another relation is told: `ADR-2, revises ADR-3`.
    private static func upToOtherVerb(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
        let words = WordScanner(bytes: bytes, end: range.upperBound)
        let end = range.first { offset in
            ",;".utf8.contains(bytes[offset])
                && words.word(at: words.skippingBlanks(from: offset + 1)).map {
                    SupersessionWords.otherVerbs.contains($0.text)
                } ?? false
        }
        return range.lowerBound..<(end ?? range.upperBound)
    }

    /// Up to the first period that a capital letter follows: what comes then is about something else.
    private static func firstSentence(_ range: Range<Int>, _ outline: MarkdownOutline) -> Range<Int> {
        let bytes = outline.source.bytes
        let end = range.first { offset in
            bytes[offset] == UInt8(ascii: ".") && offset + 2 < range.upperBound
                && bytes[offset + 1] == UInt8(ascii: " ")
                && UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[offset + 2]
                && !(offset > range.lowerBound && UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[offset - 1])
        }
        return range.lowerBound..<(end ?? range.upperBound)
    }

    /// The list that follows `Supersedes:`.
    static func list(below value: LabelledValue, _ outline: MarkdownOutline) -> Range<Int> {
        let next = outline.blockIndexes(in: value.value.upperBound..<outline.source.bytes.count)
        let own = outline.blocks[outline.blockIndexes(in: value.name)].first
        let depth = own?.nesting.listDepth ?? 0
        let items = outline.blocks[next].drop { $0.range.lowerBound <= value.name.lowerBound }
            .prefix { $0.kind == .paragraph && $0.nesting.listDepth > depth }
        guard let first = items.first, let last = items.last else { return value.value }
        return first.range.lowerBound..<last.range.upperBound
    }
}

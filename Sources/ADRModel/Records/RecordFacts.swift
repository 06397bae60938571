import ADRText

/// The structure of a record's text, and everything that it states under a name, before anybody asks what it means.
final class RecordFacts: Sendable {
    let source: SourceText
    let frontMatter: FrontMatter?
    let outline: MarkdownOutline
    /// Entries of the front matter whose key names a fact.
    let entries: [(label: FactLabel, entry: FrontMatterEntry)]
    let head: RecordHead
    let body: [LabelledValue]

    init(_ source: SourceText) {
        self.source = source
        frontMatter = FrontMatter(reading: source)
        outline = MarkdownOutline(source, from: frontMatter?.range.upperBound)
        entries = (frontMatter?.root.entries ?? []).compactMap { entry in
            entry.label.map { ($0, entry) }
        }
        head = RecordHead(outline)
        let outline = outline
        let facts = HeadReader(nil, outline, head).facts()
        func namesParticipants(_ value: LabelledValue) -> Bool {
            value.label == .deciders && FactLabel.isOfParticipants(outline.plainText(of: value.name))
        }
        let namesDeciders = facts.contains { $0.label == .deciders && !namesParticipants($0) }
        body = namesDeciders ? facts.filter { !namesParticipants($0) } : facts
    }

    /// The first front-matter value for a fact that is not null; of people that of the deciders.
    func frontMatterValue(_ label: FactLabel) -> FrontMatterNode? {
        let stated = entries.lazy.filter { $0.label == label && !$0.entry.value.isNull }.map(\.entry)
        return (stated.first { !FactLabel.isOfParticipants($0.key) } ?? stated.first)?.value
    }

    /// Values of the body for a fact: bullets, tables and lines under the title first, then headings and
    /// sections, then what stands elsewhere.
    func bodyValues(_ label: FactLabel) -> [LabelledValue] {
        let values = body.filter { $0.label == label && !$0.value.isEmpty }
        guard values.count > 1 else { return values }
        func rank(_ value: LabelledValue) -> Int {
            switch value.place {
            case .section, .heading: 1
            default: value.isInPreamble ? 0 : 2
            }
        }
        return values.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
            .map(\.element)
    }

    /// A list of names from front matter or the body: a sequence, or one text with commas.
    func list(_ label: FactLabel) -> [String] {
        if let node = frontMatterValue(label) { return FrontMatterList(node).items.map(\.text) }
        guard let value = bodyValues(label).first, !source.isPrompt(value.value) else { return [] }
        return nameRanges(of: value).flatMap { NameList.names(in: outline.plainText(of: $0)) }
    }

    /// `id: adr-0012`, `number: 12`
    var statedNumber: Int? { frontMatterValue(.number)?.scalar.flatMap { Self.number($0.text) } }

    static func number(_ text: String) -> Int? {
        if let number = Int(text) { return number }
        let name = RecordFileName(path: text)
        // `ADR-L2-BUS` names a level and no number.
        let isOfWord = text.dropFirst(name.prefix.count).first?.isNumber ?? false
        return isOfWord && name.prefix.contains { !$0.isLetter } ? nil : name.number
    }
}

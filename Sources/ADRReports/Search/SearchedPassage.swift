import ADRModel
import ADRText

/// A part of a record that is looked through: words of a person without Markdown, and where they stand.
struct SearchedPassage {
    enum Kind: String, Sendable {
        case title, tag, person, fact, heading, text
    }

    let kind: Kind
    /// The heading above a text, the key of a fact.
    let section: String
    let text: String
    /// UTF-8 offsets; `nil` for what stands in the file's name.
    let range: Range<Int>?
    /// How much it says of what the record is about.
    let weight: Int

    /// The passages of a record: its title, people and tags, then its text in the order of the file.
    static func all(of record: DecisionRecord) -> [SearchedPassage] {
        var passages = [
            SearchedPassage(
                kind: .title, section: "title", text: "\(record.label) \(record.displayTitle)",
                range: record.title.range, weight: 60)
        ]
        for fact in record.statedFacts where !fact.isOverruled {
            let kind: Kind? =
                switch fact.name {
                case "tags": .tag
                case "deciders", "consulted", "informed": .person
                default: nil
                }
            guard let kind else { continue }
            passages.append(
                SearchedPassage(
                    kind: kind, section: fact.name, text: fact.value, range: fact.range, weight: 30))
        }
        let known = passages.compactMap(\.range)
        func isNew(_ range: Range<Int>) -> Bool { !known.contains { $0.overlaps(range) } }
        for entry in record.frontMatter?.root.entries ?? [] where isNew(entry.value.range) {
            passages += scalars(of: entry.value, under: entry.key)
        }
        return passages + body(of: record.outline).filter { $0.range.map(isNew) ?? true }
    }

    private static func scalars(of node: FrontMatterNode, under key: String) -> [SearchedPassage] {
        switch node.content {
        case .null: []
        case .scalar(let scalar):
            [SearchedPassage(kind: .fact, section: key, text: scalar.text, range: node.range, weight: 4)]
        case .sequence(let sequence): sequence.items.flatMap { scalars(of: $0, under: key) }
        case .mapping(let mapping): mapping.entries.flatMap { scalars(of: $0.value, under: key) }
        }
    }

    private static func body(of outline: MarkdownOutline) -> [SearchedPassage] {
        var section = (text: "", weight: 4)
        var next = outline.headings[...]
        return outline.blocks.enumerated().flatMap { index, block -> [SearchedPassage] in
            if let heading = next.first, heading.blockIndex == index {
                next.removeFirst()
                let text = outline.plainText(of: heading.textRange)
                let isCore = SectionName(text).map { [.context, .decision, .summary].contains($0) } ?? false
                section = (text, isCore ? 6 : 4)
                return [
                    SearchedPassage(
                        kind: .heading, section: text, text: text, range: heading.textRange, weight: 12)
                ]
            }
            let lines: [Range<Int>]
            switch block.kind {
            case .heading, .paragraph, .html: lines = [block.contentRange]
            case .table, .fencedCode, .indentedCode: lines = Array(outline.lines(of: block))
            case .comment, .thematicBreak, .linkDefinition: lines = []
            }
            return lines.map {
                SearchedPassage(
                    kind: .text, section: section.text, text: outline.plainText(of: $0), range: $0,
                    weight: section.weight)
            }
        }
    }
}

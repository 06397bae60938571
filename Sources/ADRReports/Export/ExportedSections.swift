import ADRModel
import ADRText

/// The prose of a record by the names of its sections.
struct ExportedSections {
    private let outline: MarkdownOutline
    private let sections: [(name: SectionName?, title: String, body: Range<Int>)]

    init(_ record: DecisionRecord) {
        let outline = record.outline
        self.outline = outline
        let title = record.title.range
        let headings = outline.headings.filter { $0.textRange != title }
        let top = headings.map(\.level).min()
        sections = headings.filter { $0.level == top }.map { heading in
            let text = outline.plainText(of: heading.textRange)
            return (SectionName(text), text, outline.section(of: heading))
        }
    }

    /// The Markdown of the first section of a name.
    func text(_ name: SectionName) -> String? {
        sections.first { $0.name == name }.map { trimmed($0.body) }
    }

    /// The items of the lists in a section, or else its text as the only item.
    func items(_ name: SectionName) -> [String]? {
        guard let body = sections.first(where: { $0.name == name })?.body else { return nil }
        let items = items(in: body)
        return items.isEmpty ? [trimmed(body)].filter { !$0.isEmpty } : items
    }

    /// An option that was considered.
    struct Option {
        let name: String
        /// The Markdown before the first list.
        let description: String?
        let pros: [String]
        let cons: [String]
    }

    /// The considered options: those that have headings, with what speaks for and against them, or else a list.
    func options() -> [Option] {
        guard let body = sections.first(where: { $0.name == .options })?.body else { return [] }
        let headings = outline.headings.filter { body.contains($0.range.lowerBound) }
        guard !headings.isEmpty else {
            return items(in: body).map { Option(name: $0, description: nil, pros: [], cons: []) }
        }
        return headings.compactMap { heading in
            let name = outline.plainText(of: heading.textRange)
            guard !name.isEmpty else { return nil }
            let text = outline.ownText(of: heading)
            let items = items(in: text)
            let list = outline.blocks[outline.blockIndexes(in: text)].first { $0.nesting.listDepth > 0 }
            let end = list.map { lineStart(of: $0.range.lowerBound) } ?? text.upperBound
            let description = trimmed(text.lowerBound..<max(text.lowerBound, end))
            return Option(
                name: name, description: description.isEmpty ? nil : description,
                pros: reasons("good", in: items), cons: reasons("bad", in: items))
        }
    }

    /// What is good, or bad: of `Good, because it is small` only why.
    private func reasons(_ word: String, in items: [String]) -> [String] {
        items.filter { $0.lowercased().drop { "*_".contains($0) }.hasPrefix(word) }.map { item in
            let phrase = "\(word), because "
            return item.lowercased().hasPrefix(phrase) ? String(item.dropFirst(phrase.count)) : item
        }
    }

    /// The Markdown of the list items in a range on one line each, nested lists aside.
    private func items(in range: Range<Int>) -> [String] {
        outline.blocks[outline.blockIndexes(in: range)]
            .filter { $0.nesting.listDepth == 1 && $0.nesting.marker != nil }
            .map { outline.lines(of: $0).map(trimmed).joined(separator: " ") }.filter { !$0.isEmpty }
    }

    /// The Markdown of all sections that have none of some names, under their headings.
    func others(besides known: Set<SectionName>) -> [(title: String, text: String)] {
        var seen: Set<SectionName> = []
        var others: [(title: String, text: String)] = []
        for section in sections {
            if let name = section.name, known.contains(name), seen.insert(name).inserted { continue }
            let text = trimmed(section.body)
            if let same = others.firstIndex(where: { $0.title == section.title }) {
                others[same].text += "\n\n" + text
            } else {
                others.append((section.title, text))
            }
        }
        return others
    }

    private func lineStart(of offset: Int) -> Int {
        outline.source.bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }

    private func trimmed(_ range: Range<Int>) -> String {
        let blanks = Set(" \t\r\n".utf8)
        let bytes = outline.source.bytes
        let start = range.first { !blanks.contains(bytes[$0]) } ?? range.upperBound
        let end = range.last { !blanks.contains(bytes[$0]) }.map { $0 + 1 } ?? start
        return outline.source[start..<max(start, end)]
    }
}

import ADRText

extension DecisionRecord {
    /// The first paragraph under the heading of a section, without markup; `nil` if there is none, or only a
    /// template's words.
    public func firstParagraph(of section: SectionName) -> String? {
        guard let heading = heading(of: section) else { return nil }
        let blocks = outline.blocks[outline.blockIndexes(in: outline.ownText(of: heading))]
        guard let first = blocks.first(where: { $0.kind == .paragraph }) else { return nil }
        let text = outline.plainText(of: first.contentRange)
        return text.isEmpty || text.begins(with: "{") ? nil : text
    }

    /// The options that the record lists: the items of the section's outermost list, or else its subheadings.
    public var consideredOptions: [String] {
        guard let heading = heading(of: .options) else { return [] }
        let section = outline.section(of: heading)
        let items = outline.blocks[outline.blockIndexes(in: section)].filter {
            $0.nesting.listDepth == 1 && $0.nesting.quoteDepth == 0 && $0.nesting.marker != nil
        }
        let headings = outline.headings.filter {
            $0.level == heading.level + 1 && section.contains($0.range.lowerBound)
        }
        let ranges = items.isEmpty ? headings.map(\.textRange) : items.map(\.contentRange)
        return ranges.map { outline.plainText(of: $0) }.filter { !$0.isEmpty && !$0.begins(with: "{") }
    }

    private func heading(of section: SectionName) -> MarkdownHeading? {
        outline.headings.first { SectionName(outline.plainText(of: $0.textRange)) == section }
    }
}

import ADRText

/// Finds a record's title: its first heading, or the front matter's `title`.
struct TitleReading {
    let title: Field<RecordTitle>

    init(facts: RecordFacts, fileNumber: Int?) {
        let outline = facts.outline
        let heading = Self.titleHeading(in: outline)
        if let heading {
            let text = outline.plainText(of: heading.textRange)
            title =
                text.isEmpty
                ? .malformed(text: "", range: heading.textRange, problem: "is empty")
                : .present(RecordTitle(heading: text, fileNumber: fileNumber), range: heading.textRange)
        } else if let node = facts.frontMatterValue(.title), let text = node.scalar?.text,
            !text.trimming.isEmpty
        {
            title = .present(RecordTitle(heading: text, fileNumber: fileNumber), range: node.range)
        } else {
            title = .missing
        }
    }

    /// The first heading, unless it is one of the sections that records consist of.
    private static func titleHeading(in outline: MarkdownOutline) -> MarkdownHeading? {
        let headings = (outline.headings + outline.looseHeadings).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
        guard let first = headings.first else { return nil }
        if first.level == 1, isTitle(first, outline) { return first }
        let topLevel = headings.first { $0.level == 1 && isTitle($0, outline) }
        return topLevel ?? (isTitle(first, outline) ? first : nil)
    }

    private static func isTitle(_ heading: MarkdownHeading, _ outline: MarkdownOutline) -> Bool {
        let text = outline.plainText(of: heading.textRange)
        return SectionName(text) == nil && FactLabel(SectionName.withoutNumber(text)) == nil
    }
}

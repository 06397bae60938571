import ADRText

extension DecisionRecord {
    /// The first paragraph of a section, without markup; `nil` if there is none, or only a template's words.
    public func firstParagraph(of section: SectionName) -> String? { beginning(of: section)?.text }

    /// The same, with the list into which it leads: `X, because` and its reasons.
    public func firstParagraphWithList(of section: SectionName) -> String? {
        guard let (text, rest) = beginning(of: section) else { return nil }
        guard text.ends(with: ":") || text.lowercased().ends(with: "because") else { return text }
        let items = texts(in: rest) { $0.listDepth == 1 && $0.marker != nil }.prefix(Self.mostItems)
        return items.isEmpty ? text : text + " " + items.joined(separator: "; ")
    }

    private static let mostItems = 4

    /// The first paragraph of a section, and the range of what follows before its first subsection.
    private func beginning(of section: SectionName) -> (text: String, rest: Range<Int>)? {
        guard let heading = outline.headings.first(where: { SectionName(name(of: $0)) == section }) else {
            return nil
        }
        let blocks = [outline.ownText(of: heading), outline.section(of: heading)].lazy
            .compactMap { range in
                self.outline.blocks[self.outline.blockIndexes(in: range)].first { $0.kind == .paragraph }
            }
        guard let first = blocks.first else { return nil }
        let text = outline.plainText(of: first.contentRange)
        guard !text.isEmpty, !text.begins(with: "{") else { return nil }
        let start = first.contentRange.upperBound
        return (text, start..<max(start, outline.ownText(of: heading).upperBound))
    }

    /// The items below the headings of a section, outermost lists only.
    public func items(of section: SectionName) -> [String] {
        items { SectionName(self.name(of: $0)) == section }
    }

    /// The items below headings about what gets better: `Positive Consequences`.
    public var gains: [String] {
        items { heading in
            heading.level > 1
                && PlainWords(self.name(of: heading)).text.parts(at: " ").contains { word in
                    Self.gainWords.contains { word.begins(with: $0) }
                }
        }
    }

    private static let gainWords = [
        "positiv", "benefit", "advantage", "vorteil", "avantage", "ventaja", "vantagen", "vantaggi",
        "voordel",
    ]

    /// The items below headings about risks: what is feared, unrated.
    public var riskNotes: [String] { items { RiskTable.isAboutRisks($0, in: self.outline) } }

    /// The items and paragraphs below headings about what is still open; an item that is ticked off is not.
    public var openQuestions: [String] {
        let headings = outline.headings.filter { OpenQuestion.isHeading(name(of: $0)) }
        return headings.flatMap { texts(in: outline.ownText(of: $0)) { _ in true } }
            .filter { !$0.begins(with: "[x] ") && !$0.begins(with: "[X] ") }
            .map { $0.begins(with: "[ ] ") ? String($0.behind("[ ] ")) : $0 }
    }

    private func items(below isMeant: (MarkdownHeading) -> Bool) -> [String] {
        var ranges: [Range<Int>] = []
        for heading in outline.headings where isMeant(heading) {
            let range = outline.section(of: heading)
            if range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(range) }
        }
        return ranges.flatMap { texts(in: $0) { $0.listDepth == 1 && $0.marker != nil } }
    }

    private func texts(in range: Range<Int>, where isMeant: (MarkdownNesting) -> Bool) -> [String] {
        outline.blocks[outline.blockIndexes(in: range)].filter {
            $0.kind == .paragraph && $0.nesting.quoteDepth == 0 && isMeant($0.nesting)
        }
        .map { outline.plainText(of: $0.contentRange) }.filter { !$0.isEmpty && !$0.begins(with: "{") }
    }

    private func name(of heading: MarkdownHeading) -> String { outline.plainText(of: heading.textRange) }
}

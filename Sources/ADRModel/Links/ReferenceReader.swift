import ADRText

/// Finds the records that a range of a text refers to, by Markdown link or by mention.
struct ReferenceReader {
    private let outline: MarkdownOutline
    private let finder: LinkFinder

    init(outline: MarkdownOutline) { self.init(outline, LinkFinder(outline)) }

    /// - Parameter finder: of the same outline.
    init(_ outline: MarkdownOutline, _ finder: LinkFinder) {
        self.outline = outline
        self.finder = finder
    }

    /// - Parameter expectsReferences: whether the text is a list of references, so that `12` is one.
    func references(in range: Range<Int>, expectsReferences: Bool) -> [RecordReference] {
        let links = finder.links(in: range)
        var references: [RecordReference] = []
        var position = range.lowerBound
        for link in links where !link.isImage && link.range.lowerBound >= position {
            references += mentions(in: position..<link.range.lowerBound, expectsReferences)
            let text = outline.plainText(of: link.textRange)
            if let reference = RecordReference(destination: link.destination, text: text, range: link.range) {
                if let former = references.last, former.range.upperBound == position {
                    references += between(former, reference)
                }
                references.append(reference)
            }
            position = link.range.upperBound
        }
        references += mentions(in: position..<max(position, range.upperBound), expectsReferences)
        var parts = RecordParts()
        return references.filter { !parts.isPart($0) }
    }

    /// The numbers between those of two links that the sign of a span joins, `[ADR-1](…)–[ADR-4](…)`.
    private func between(_ first: RecordReference, _ last: RecordReference) -> [RecordReference] {
        let range = first.range.lowerBound..<last.range.upperBound
        guard let lower = first.number, let upper = last.number, lower + 1 < upper,
            upper - lower < MentionScanner.longestSpan, first.range.upperBound < last.range.lowerBound,
            MentionScanner(outline.source.bytes).isSpanSign(first.range.upperBound..<last.range.lowerBound)
        else { return [] }
        return (lower + 1..<upper).map {
            RecordReference(
                text: outline.source[range], prefixKey: first.prefixKey, number: $0, stem: nil, range: range,
                isOfSpan: true, isWithinSpan: true)
        }
    }

    private func mentions(in range: Range<Int>, _ expectsReferences: Bool) -> [RecordReference] {
        ReferenceScanner(bytes: outline.source.bytes, range: range)
            .mentions(allowsBareNumbers: expectsReferences && isList(range))
    }

    /// Whether nothing but numbers, names of records and what joins them stands there.
    private func isList(_ range: Range<Int>) -> Bool {
        let words = outline.source[range].lowercased().split { !$0.isLetter }
        return words.allSatisfy { ["and", "adr", "adrs", "und", "et", "y", "e", "en", "md"].contains($0) }
    }
}

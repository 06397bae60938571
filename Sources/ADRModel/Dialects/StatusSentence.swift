import ADRText

/// The sentence by which a record says right under its title what its status is: `This ADR has been superseded by …`, or
/// the status alone: `**Accepted**`.
enum StatusSentence {
    /// The status that such a sentence states as a whole, with its subject and verb as the name.
    ///
    /// - Parameter index: that of the block behind the title.
    static func value(in index: Int, of outline: MarkdownOutline) -> LabelledValue? {
        let block = outline.blocks[index]
        guard block.kind == .paragraph, block.nesting.listDepth == 0,
            let line = outline.lines(of: block).first
        else { return nil }
        let scanner = WordScanner(bytes: outline.source.bytes, end: line.upperBound)
        if outline.lines(of: block).count == 1, standsAlone(in: line, of: outline, scanner) {
            return LabelledValue(
                label: .status, name: line.lowerBound..<line.lowerBound, value: line, place: .prose,
                isInPreamble: true)
        }
        let words = scanner.words(
            from: scanner.skippingOpeningMarks(from: line.lowerBound), limit: 8)
        guard let first = words.first, pointers.contains(first.text) else { return nil }
        let nouns = words.dropFirst().prefix { Self.nouns.contains($0.text) }
        let verbs = words[nouns.endIndex...].prefix { Self.verbs.contains($0.text) }
        guard !nouns.isEmpty, let last = verbs.last else { return nil }
        let isClosed = outline.source.bytes[line].last == UInt8(ascii: ".")
        let start = scanner.skippingBlanks(from: last.range.upperBound)
        let value = start..<max(start, line.upperBound - (isClosed ? 1 : 0))
        let clause = StatusClause(value, of: outline, .builtIn)
        guard clause.isWhole, clause.status != .other else { return nil }
        return LabelledValue(
            label: .status, name: first.range.lowerBound..<last.range.upperBound, value: value, place: .prose,
            isInPreamble: true)
    }

    /// Whether a line is a status, with its records and a day at most: `**Accepted** (2026-01-02)`. What a sign parts from the
    /// day is an item of its own: `**Accepted** · 2026-01-02 · ana`.
    private static func standsAlone(
        in line: Range<Int>, of outline: MarkdownOutline, _ scanner: WordScanner
    ) -> Bool {
        let clause = StatusClause(line, of: outline, .builtIn)
        guard clause.isWhole, !clause.isPartial, clause.status != .other,
            // `Superseded: 2026-01-02` is a name with its value.
            outline.source.bytes[clause.word.upperBound..<line.upperBound].first != UInt8(ascii: ":")
        else { return false }
        let isMarked = clause.word.lowerBound > line.lowerBound
        // `TBD` and `Done` alone may be about anything.
        let isOfRecords = clause.status.isDecided && !StatusVocabulary.isShared(outline.source[clause.word])
        guard isMarked || isOfRecords else { return false }
        let day = clause.day(before: line.upperBound, in: outline.source)
        let end = max(day?.upperBound ?? 0, clause.end)
        let rest = outline.source.bytes[scanner.skippingTrailingMarks(from: end)..<line.upperBound]
            .drop { ").".utf8.contains($0) }
        return rest.isEmpty
            || day != nil && ["·", "•", "|"].contains { rest.drop(while: \.isBlank).starts(with: $0.utf8) }
    }

    private static let pointers: Set<String> = [
        "this", "diese", "dieses", "dieser", "cette", "cet", "ce", "esta", "este", "questa", "questo", "deze",
        "dit",
    ]
    private static let nouns: Set<String> = [
        "adr", "rfc", "rfd", "tep", "kep", "decision", "record", "document", "proposal", "architecture",
        "architectural", "design", "standard", "entscheidung", "dokument", "décision", "decisión",
        "documento", "decisão", "decisione", "beslissing", "besluit",
    ]
    private static let verbs: Set<String> = [
        "is", "was", "has", "been", "now", "currently", "still", "ist", "wurde", "est", "été", "a", "está",
        "es", "ha",
        "sido",
        "fue", "foi", "é", "è", "stata", "stato", "werd",
    ]
}

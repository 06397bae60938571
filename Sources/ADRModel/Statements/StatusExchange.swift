import ADRText

/// What puts another status in the place of a whole statement, with all that stays true behind it.
struct StatusExchange {
    let status: DecisionStatus?
    /// What names the other status, in its letter case.
    let word: String
    /// What belongs to it behind the word, with its blank.
    let tail: String
    let source: SourceText
    /// The end of the value in which the statement stands.
    let end: Int
    let vocabulary: StatusVocabulary

    /// - Returns: `nil` if what follows the statement would be said of the other status, and is not true of it.
    func edits(of clause: StatusClause) -> [TextEdit]? {
        if staysBehind(clause) { return clause.edits(keepingWordOf: source, behind: word, tail) }
        guard !tellsWhoDecided(clause) else { return nil }
        let edits = clause.edits(word: struckOut(clause) + word, tail: tail)
        guard let twin = twin(of: clause) else { return edits }
        let (own, other) = (
            LogLanguage.languages(ofStatus: source[clause.word]),
            LogLanguage.languages(ofStatus: source[twin.word])
        )
        if own == other { return edits + [TextEdit(removing: twin.whole)] }
        return translation(of: twin.word, other).map { edits + [TextEdit(replacing: twin.word, with: $0)] }
    }

    /// The former word, struck out where those before it are: `~~Proposed~~ Accepted`.
    private func struckOut(_ clause: StatusClause) -> String {
        let before = source.bytes[source.lineStart(of: clause.word.lowerBound)..<clause.word.lowerBound]
        guard before.contains(UInt8(ascii: "~")) else { return "" }
        let marks = before.reversed().prefix { $0.isBlank || "*_~".utf8.contains($0) }.reversed()
        let isClosed = marks.starts(with: "~~ ".utf8)
        return isClosed ? "~~\(source[clause.word])~~ " : ""
    }

    /// Whether the statement stays true behind another one: `Superseded by ADR-2, accepted on 2026-01-02`,
    /// `Deprecated, partially superseded by ADR-2`.
    private func staysBehind(_ clause: StatusClause) -> Bool {
        if clause.isPartial, clause.status == .superseded, !clause.targets.isEmpty { return true }
        return status == .superseded && clause.tail.isEmpty && clause.status != .superseded
            && !hasKept(behind: clause) && clause.end < end
            && DateReading.first(in: source, clause.end..<end)?.date != nil
    }

    /// Whether an earlier status stands behind the statement already: `Deprecated, accepted on 2026-01-02`.
    private func hasKept(behind clause: StatusClause) -> Bool {
        guard clause.end < end, source.bytes[clause.end] == UInt8(ascii: ",") else { return false }
        let words = WordScanner(bytes: source.bytes, end: end)
        let texts = words.words(from: words.skippingBlanks(from: clause.end + 1), limit: 8).map(\.text)
        return vocabulary.leading(texts[...]).map { $0.status != clause.status } ?? false
    }

    /// Whether a remark says how the former status came to be, in a word that any status has:
    /// `Accepted, decided by ana on 2020-02-18`.
    private func tellsWhoDecided(_ clause: StatusClause) -> Bool {
        let words = WordScanner(bytes: source.bytes, end: end)
        var start = words.skippingDay(from: words.skippingTrailingMarks(from: clause.end), source)
        start = words.skippingOpeningMarks(from: start)
        let first = words.words(from: start, limit: 8)
        let texts = first.map(\.text)
        guard let named = vocabulary.leading(texts[...]), named.status == clause.status else { return false }
        let isEvent = FactLabel(texts.prefix(named.count).joined(separator: " "))?.isEvent ?? false
        return !isEvent
            && texts.dropFirst(named.count).first.map(StatusClause.circumstances.contains) ?? false
    }

    /// The same status in another word behind the statement, and nothing else: `Abgelöst (Superseded)`,
    /// `Proposed (in review)`.
    ///
    /// - Returns: UTF-8 offsets of the word, and of what parts it from the statement or stands around it as well.
    private func twin(of clause: StatusClause) -> (word: Range<Int>, whole: Range<Int>)? {
        let words = WordScanner(bytes: source.bytes, end: end)
        let start = words.skippingTrailingMarks(from: clause.end)
        guard start < end, "(/-–—（[·|,，".unicodeScalars.contains(source.bytes.scalar(at: start).scalar)
        else { return nil }
        let first = words.skippingOpeningMarks(from: start)
        let found = words.words(from: first, limit: 4)
        guard let named = vocabulary.leading(found.map(\.text)[...]), named.status == clause.status,
            FactLabel(found.prefix(named.count).map(\.text).joined(separator: " ")) != .event(.completed)
        else { return nil }
        let range = found[0].range.lowerBound..<found[named.count - 1].range.upperBound
        let closing = words.skippingTrailingMarks(from: range.upperBound)
        var before = start
        while before > clause.end, source.bytes[before - 1].isBlank { before -= 1 }
        guard closing < end else { return (range, before..<closing) }
        let (sign, length) = source.bytes.scalar(at: closing)
        guard ").）],，".unicodeScalars.contains(sign) else { return nil }
        return (range, before..<closing + (")）]".unicodeScalars.contains(sign) ? length : 0))
    }

    /// The other status in the language of a word, if that is certain.
    private func translation(of twin: Range<Int>, _ languages: [LogLanguage]) -> String? {
        guard let status, languages.count <= 1 else { return nil }
        let own = source[twin]
        let word = languages.first.map { $0.statuses[status] } ?? status.rawValue
        return word.map { LetterCase(of: own)?.applied(to: $0) ?? $0 }
    }
}

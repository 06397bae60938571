import ADRText

/// Reads a status out of the words that stand where a record tells it.
struct StatusReader {
    let vocabulary: StatusVocabulary

    /// The number of characters that are read; a longer text does not tell a status further on.
    private static let limit = 2_000

    /// - Parameter text: plain text without Markdown, one line or a short paragraph.
    func read(_ text: String) -> StatusStatement { vocabulary.statements.statement(of: text, readUnknown) }

    private func readUnknown(_ text: String) -> StatusStatement {
        let text = text.utf8.count > Self.limit ? String(text.unicodeScalars.prefix(Self.limit)) : text
        let standing = Self.withoutStruckOut(text)
        if let latest = Self.afterLastArrow(standing) {
            let statement = statement(of: latest, in: text)
            if statement.status != .other { return statement }
        }
        return statement(of: standing, in: text)
    }

    /// `~~Proposed~~ Accepted` without what no longer holds; the whole text if nothing else is left.
    private static func withoutStruckOut(_ text: String) -> String {
        guard text.holds("~~") else { return text }
        let parts = text.parts(between: "~~")
        guard parts.count >= 3 else { return text }
        let standing = parts.indices.filter { $0.isMultiple(of: 2) || $0 == parts.indices.last }
            .map { parts[$0] }.joined(separator: " ")
        return standing.contains { $0.isLetter } ? standing : text
    }

    private func statement(of part: String, in text: String) -> StatusStatement {
        let wording = StatusWording(part)
        let words = wording.words
        let matches = self.matches(in: words)
        if isMenu(text, matches) {
            return StatusStatement(.other, text: text, isMenu: true)
        }
        let supersession = matches.first {
            isSupersededBy($0, words) && !isOfPart($0, behind: matches[0], wording)
        }
        if let supersession {
            return statement(supersession, words, text)
        }
        let positive = matches.filter { !isNegated($0, words) }
        let affirmed = positive.filter { isStated($0, wording) && !isOfPart($0, behind: matches[0], wording) }
        // `Accepted security architecture / verification pending` says first what kind of thing it is.
        if let first = positive.first, first.range.lowerBound == 0, vocabulary.isEnglish(words[first.range]),
            !isStated(first, wording)
        {
            return StatusStatement(.other, text: text)
        }
        if let first = affirmed.first(where: { !isPartial($0, words) }) ?? affirmed.first {
            return statement(first, words, text)
        }
        if !matches.isEmpty { return StatusStatement(.other, text: text) }
        // `被 ADR-2 取代` without the record.
        let ideographs = String(part.unicodeScalars.filter { $0.value >= 0x3000 })
        if let status = vocabulary.firstIdeographic(in: part) ?? vocabulary.firstIdeographic(in: ideographs) {
            return StatusStatement(status, text: text, word: part)
        }
        return misspelled(words, text) ?? StatusStatement(.other, text: text)
    }

    /// A status whose word has a typing error.
    private func misspelled(_ words: [String], _ text: String) -> StatusStatement? {
        for (index, word) in words.prefix(3).enumerated() where !StatusNegation.isBefore(words[..<index]) {
            if let correction = StatusTypo.correction(of: word),
                let status = vocabulary.status(of: correction)
            {
                return StatusStatement(status, text: text, word: word, correction: correction)
            }
        }
        return nil
    }

    private struct Match {
        let status: DecisionStatus
        let range: Range<Int>
    }

    private func matches(in words: [String]) -> [Match] {
        var matches: [Match] = []
        var position = 0
        while position < words.count {
            if let (status, count) = vocabulary.leading(words[position...]) {
                matches.append(Match(status: status, range: position..<(position + count)))
                position += count
            } else {
                position += 1
            }
        }
        return matches
    }

    private func statement(_ match: Match, _ words: [String], _ text: String) -> StatusStatement {
        let word = words[match.range].joined(separator: " ")
        return StatusStatement(
            match.status, text: text, word: word, correction: StatusTypo.frequent[word],
            isQualified: isPartial(match, words))
    }

    /// `proposed | accepted | superseded`, `Accepted or Rejected`: a choice, not a statement.
    private func isMenu(_ text: String, _ matches: [Match]) -> Bool {
        if text.holds("|") && !text.holds(":") {
            let parts = text.parts(at: "|").compactMap { part in
                vocabulary.leading(StatusWording(String(part)).words[...])?.status
            }
            return Set(parts).count >= 2
        }
        if matches.count == 2, matches[0].status != matches[1].status,
            matches[1].range.lowerBound - matches[0].range.upperBound == 1
        {
            return text.lowercased().contains(" or ")
        }
        var run: Set<DecisionStatus> = []
        var end: Int?
        for match in matches {
            if let end, match.range.lowerBound - end > 1 { run = [] }
            run.insert(match.status)
            end = match.range.upperBound
            if run.count >= 3 { return true }
        }
        return false
    }

    private func isSupersededBy(_ match: Match, _ words: [String]) -> Bool {
        guard match.status == .superseded, let next = words[match.range.upperBound...].first,
            StatusClause.agents.contains([next])
        else { return false }
        let before = words[..<match.range.lowerBound]
        // `ADR-1 is superseded by this`: the sentence is about another record.
        let subject = before.reversed().drop { Self.auxiliaries.contains($0) }.first
        let isAboutAnother =
            before.last.map(Self.auxiliaries.contains) ?? false
            && subject?.utf8.allSatisfy(\.isASCIIDigit) ?? false
        return !isAboutAnother && !isNegated(match, words)
            && !SupersessionWords.tellsPart(before.suffix(2))
            && !before.suffix(2).contains { ["unless", "until"].contains($0) || Self.pieces.contains($0) }
    }

    /// Whether something else than the record is superseded, behind the status of the record itself:
    /// `Accepted; point 3 replaced by ADR-2`.
    private func isOfPart(_ match: Match, behind first: Match, _ wording: StatusWording) -> Bool {
        guard match.status == .superseded, first.status != .superseded, first.status != .other,
            first.range.lowerBound == 0
        else { return false }
        let subject = wording.subject(of: match.range.lowerBound, from: first.range.upperBound)
        return !SupersessionWords.nameTheRecord(subject)
    }

    /// What is superseded where it is not the record: `the driver portion superseded by ADR-2`.
    private static let pieces: Set<String> = [
        "part", "parts", "portion", "portions", "section", "sections", "piece", "pieces", "half", "aspect",
        "aspects",
    ]

    private static let auxiliaries: Set<String> = ["is", "was", "are", "were", "has", "have", "been"]

    private func isNegated(_ match: Match, _ words: [String]) -> Bool {
        StatusNegation.isBefore(words[..<match.range.lowerBound])
            || StatusNegation.isBehind(words[match.range.upperBound...])
    }

    private func isStated(_ match: Match, _ wording: StatusWording) -> Bool {
        if replacesAnother(match, wording.words) { return false }
        return !vocabulary.isEnglish(wording.words[match.range])
            || wording.states(match.range, in: vocabulary)
    }

    /// `Ersetzt ADR-2` says what the record does to another one, `ersetzt` and `ersetzt durch ADR-2` what became of it.
    private func replacesAnother(_ match: Match, _ words: [String]) -> Bool {
        guard words[match.range].elementsEqual(["ersetzt"]), let next = words[match.range.upperBound...].first
        else { return false }
        return RecordFileName.isRecordWord(next) || next.utf8.allSatisfy(\.isASCIIDigit)
    }

    private func isPartial(_ match: Match, _ words: [String]) -> Bool {
        StatusNegation.degrees.contains(words[..<match.range.lowerBound].last ?? "")
    }

    /// `Proposed → Accepted`: what counts is where the arrow leads.
    private static func afterLastArrow(_ text: String) -> String? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: ">") || $0 == 0xE2 }) else { return nil }
        for arrow in ["→", "->", "=>", "➡"] {
            if let range = text.ranges(of: arrow).last { return String(text[range.upperBound...]) }
        }
        return nil
    }
}

extension RecordReader {
    /// The status that a short text begins with, as the cell of a list does; `nil` if it is not certain.
    package func status(of text: String) -> DecisionStatus? {
        let statement = StatusReader(vocabulary: vocabulary).read(text.trimming)
        return statement.beginsWithItsWord && statement.status != .other ? statement.status : nil
    }
}

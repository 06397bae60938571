import ADRText

extension RecordEditor {
    /// Removes every statement of a link of a kind to another record, and what stood there for it alone: the
    /// key, the bullet, the row, the paragraph, the words in the status.
    ///
    /// Nothing is done if the record states no such link.
    /// - Throws: ``RecordEditError`` if the link is all that the status says, which is set by another status, if
    ///   it stands in a sentence with words of its own, or if the result would not be read as meant.
    public mutating func removeLink(_ kind: LinkKind, to target: LinkTarget) throws(RecordEditError) {
        while let link = record.links(kind).first(where: { target.isMeant(by: $0.target, from: source) }) {
            let range = link.target.range
            let candidates = try removals(of: link)
            guard !candidates.isEmpty else {
                if let status = record.status.range, status.overlaps(range) {
                    throw failure("the status itself names \(target.name), so set another status", at: status)
                }
                throw failure("a longer sentence names \(target.name), so change it by hand", at: range)
            }
            let before = RecordMeaning(record)
            let count = record.links.count
            try make(candidates, at: range) { changed in
                var meaning = RecordMeaning(changed)
                guard (count - 1...count).contains(changed.links.count),
                    meaning.links.isSubset(of: before.links)
                else {
                    return false
                }
                meaning.links = before.links
                return meaning == before
            }
        }
    }

    /// Removes the lines of the status section that lead to another record in words that name no kind of link.
    ///
    /// - Parameter words: what stands before the link; any words if `nil`.
    /// - Throws: ``RecordEditError`` if the line says more than that.
    public mutating func removeLink(inWords words: String?, to target: LinkTarget) throws(RecordEditError) {
        while let link = record.wordedLinks(to: target, words).first {
            let range = link.target.range
            let line = source.lineStart(of: range.lowerBound)..<source.nextLine(after: range.upperBound)
            guard
                source[range.upperBound..<source.lineEnd(of: range.upperBound)].allSatisfy(\.isWhitespace),
                isAlone(line, at: range)
            else {
                throw failure("a longer sentence names \(target.name), so change it by hand", at: range)
            }
            let before = RecordMeaning(record)
            try make([[TextEdit(removing: source.withBlankLine(line))]], at: range) {
                RecordMeaning($0) == before
            }
        }
    }

    private func removals(of link: DecisionLink) throws(RecordEditError) -> [[TextEdit]] {
        if let entry = record.frontMatterEntry(.link(link.kind)), entry.range.overlaps(link.target.range) {
            return [try frontMatterRemoval(of: link, entry)]
        }
        let mention = mention(of: link)
        let isInStatus = record.status.range?.overlaps(mention) ?? false
        if isInStatus, let range = removalFromStatus(of: link) { return [[TextEdit(removing: range)]] }
        let ranges = [
            isInStatus ? withPhrase(mention, of: link) : lineRemoval(of: link, at: mention),
            withComma(mention),
        ]
        return ranges.compactMap(\.self).map { [TextEdit(removing: $0)] }
    }

    /// One of several records that the status names, with what joins it to the others.
    private func removalFromStatus(of link: DecisionLink) -> Range<Int>? {
        guard let range = record.status.range else { return nil }
        let targets = StatusClause(range, of: record.outline, reader.vocabulary).targets.map(\.range)
        guard targets.count > 1, let index = targets.firstIndex(of: link.target.range) else { return nil }
        return index == 0
            ? targets[0].lowerBound..<targets[1].lowerBound
            : withRemark(targets[index - 1]).upperBound..<withRemark(targets[index]).upperBound
    }

    /// A reference with the parentheses behind it, which tell something of it alone.
    private func withRemark(_ reference: Range<Int>) -> Range<Int> {
        let lineEnd = source.lineEnd(of: reference.upperBound)
        let end = source.parentheses(behind: reference.upperBound, before: lineEnd)?.upperBound
        return reference.lowerBound..<(end ?? reference.upperBound)
    }

    /// The reference, and the parentheses that tell what part of the other decision is meant.
    private func mention(of link: DecisionLink) -> Range<Int> {
        link.scope == nil ? link.target.range : withRemark(link.target.range)
    }

    /// `, partially superseded by [...]`
    private func withPhrase(_ mention: Range<Int>, of link: DecisionLink) -> Range<Int>? {
        let phrases = [Self.partialPhrase(link.kind)] + LogLanguage.partialPhrases(link.kind)
        return phrases.lazy.compactMap { phrase in
            let words = Array(", \(phrase) ".utf8)
            let start = mention.lowerBound - words.count
            guard start >= 0, source.bytes[start..<mention.lowerBound].elementsEqual(words) else {
                return nil
            }
            return start..<mention.upperBound
        }.first
    }

    private func frontMatterRemoval(
        of link: DecisionLink, _ entry: FrontMatterEntry
    ) throws(RecordEditError) -> [TextEdit] {
        let position = entry.value.sequence?.items.firstIndex { $0.range == link.target.range }
        let others = entry.value.sequence.map { $0.items.count > 1 } ?? false
        return try frontMatterEdits { editor throws(FrontMatterEditError) in
            if let position, others { return try editor.remove([.key(entry.key), .item(position)]) }
            return try editor.remove([.key(entry.key)])
        }
    }

    /// The line of a mention with its line ending, and a blank line before it that would be left over; `nil` if
    /// the line has words that do not belong to the link.
    private func lineRemoval(of link: DecisionLink, at mention: Range<Int>) -> Range<Int>? {
        let holder = record.bodyFacts.first {
            $0.label == .link(link.kind) && $0.value.contains(mention.lowerBound)
        }
        let label = holder?.place.dialect?.behaviour.label
        let ownLines = label == nil ? nil : holder?.lines
        let line =
            ownLines ?? source.lineStart(of: mention.lowerBound)..<source.nextLine(after: mention.upperBound)
        let signs = label.map { "\($0.head) \($0.tail) \($0.end)".split { !$0.isLetter } } ?? []
        let phrases = link.kind.labels + LogLanguage.partialPhrases(link.kind)
        let own = Set(phrases.flatMap { $0.parts(at: " ") } + Self.companions + signs)
        let others =
            source[line.lowerBound..<mention.lowerBound] + " "
            + source[mention.upperBound..<line.upperBound]
        guard others.lowercased().split(whereSeparator: { !$0.isLetter }).allSatisfy(own.contains) else {
            return nil
        }
        guard isAlone(line, at: mention) else { return nil }
        return lastLineWithBreak(at: line.lowerBound) ?? source.withBlankLine(line)
    }

    /// Whether nothing below the lines of a mention belongs to them.
    private func isAlone(_ lines: Range<Int>, at mention: Range<Int>) -> Bool {
        let block = record.outline.blockIndexes(in: mention).first.map { record.outline.blocks[$0] }
        guard let block, block.kind == .paragraph else { return true }
        return record.obstacle(below: lines, of: block) == nil
    }

    /// The words that may stand beside the name of a link without saying anything more.
    private static let companions: [Substring] = [
        "partially", "partly", "this", "adr", "adrs", "record", "decision", "br",
    ]

    /// A reference with its remark and the comma that joins it to the others; `nil` if it is the only one.
    private func withComma(_ reference: Range<Int>) -> Range<Int>? {
        let bytes = source.bytes
        let range = withRemark(reference)
        if bytes[..<range.lowerBound].suffix(2).elementsEqual(", ".utf8) {
            return range.lowerBound - 2..<range.upperBound
        }
        if bytes[range.upperBound...].starts(with: ", ".utf8) {
            return range.lowerBound..<range.upperBound + 2
        }
        return nil
    }
}

extension DecisionRecord {
    /// The lines of the status section that lead to another record in words that name no kind of link.
    ///
    /// - Parameter words: what stands before the link, letter case aside; any words if `nil`.
    public func wordedLinks(to target: LinkTarget, _ words: String? = nil) -> [WordedLink] {
        wordedLinks.filter { link in
            link.kind == nil && target.isMeant(by: link.target, from: source)
                && words.map { $0.lowercased() == link.words.lowercased() } ?? true
        }
    }
}

extension SourceText {
    /// Whole lines with a blank line before them that would be left over if they were taken away.
    func withBlankLine(_ lines: Range<Int>) -> Range<Int> {
        let isBlankBehind = lines.upperBound == bytes.count || isBlankLine(at: lines.upperBound)
        guard isBlankBehind, lines.lowerBound > contentStart else { return lines }
        let before = lineStart(of: lines.lowerBound - 1)
        guard isBlankLine(at: before) else { return lines }
        // A last line without an ending leaves the text before it without one.
        let isUnended = lines.upperBound == bytes.count && bytes.last != UInt8(ascii: "\n")
        let start = isUnended && before > contentStart ? lineEnd(of: lineStart(of: before - 1)) : before
        return start..<lines.upperBound
    }

    private func isBlankLine(at start: Int) -> Bool {
        bytes[start...].prefix { $0 != UInt8(ascii: "\n") }.allSatisfy { " \t\r".utf8.contains($0) }
    }
}

import ADRText

/// Finds sentences that say how a record stands to another: `Superseded by ADR 12`, `We supersede [ADR 18](...)`.
struct RelationSentence {
    private let outline: MarkdownOutline
    private let finder: LinkFinder

    init(outline: MarkdownOutline) {
        self.outline = outline
        finder = LinkFinder(outline)
    }

    /// Whether a line says without a condition what the record itself does: `We supersede ADR-1`. Elsewhere than in the
    /// head, nothing else tells such a sentence from an example.
    func hasSubject(_ line: Range<Int>) -> Bool {
        guard mayBeginWithSubject(line), SupersessionWords.mayStand(in: line, of: outline.source.bytes) else {
            return false
        }
        let words = words(in: line, outside: finder.links(in: line)).map(\.text)
        return words.first.map { word in Self.ownSubjects.contains { $0.description == word } } ?? false
            && !words.contains { ["if", "unless", "when", "once", "until"].contains($0) }
    }

    private static let ownSubjects: [StaticString] = ["we", "this", "cette"]

    /// Whether the first word may be such a subject: a line that begins with another word has none.
    private func mayBeginWithSubject(_ line: Range<Int>) -> Bool {
        let bytes = outline.source.bytes
        guard let first = bytes[line].first, first.isASCIILetter else { return true }
        return Self.ownSubjects.contains { bytes.matches($0, at: line.lowerBound, before: line.upperBound) }
    }

    /// - Parameters:
    ///   - isStatus: in a status the relation may stand anywhere in the line; in prose it must be what
    ///     the sentence is about.
    ///   - holds: whether another status counts, so that what is superseded is a part.
    func links(
        in line: Range<Int>, isStatus: Bool, holds: Bool = false, place: FactPlace
    ) -> [DecisionLink] {
        guard SupersessionWords.mayStand(in: line, of: outline.source.bytes) else { return [] }
        let markdownLinks = finder.links(in: line)
        let words = words(in: line, outside: markdownLinks)
        let verbs = words.indices.compactMap { verb(at: $0, in: words, isStatus) }
        guard let first = verbs.first, isStatus || isSubject(words[..<first.words.lowerBound]) else {
            return []
        }
        let outerLinks = markdownLinks.map(\.range).reduce(into: [Range<Int>]()) { outer, range in
            if range.lowerBound >= outer.last?.upperBound ?? 0 { outer.append(range) }
        }
        var links: [DecisionLink] = []
        for (index, verb) in verbs.enumerated() {
            let before = words[..<verb.words.lowerBound].suffix(2).map(\.text)
            if before.contains(where: SupersessionWords.negations.contains) { continue }
            if verb.kind != .supersededBy, isAboutAnother(words[..<verb.words.lowerBound]) { continue }
            let start = words[verb.words.upperBound - 1].range.upperBound
            let next =
                index + 1 < verbs.count
                ? words[verbs[index + 1].words.lowerBound].range.lowerBound : line.upperBound
            let other = words[verb.words.upperBound...].first {
                SupersessionWords.otherVerbs.contains($0.text)
            }
            let limit = min(next, other?.range.lowerBound ?? next)
            let end = endOfSentence(from: start, to: max(start, limit), outside: outerLinks)
            let references = references(of: verb, from: start, to: end, in: line, isStatus: isStatus)
            guard let first = references.first else { continue }
            let between = words[verb.words.upperBound...].prefix {
                $0.range.upperBound <= first.range.lowerBound
            }.map(\.text)
            let position = words.partitioningIndex {
                $0.range.lowerBound >= references[references.count - 1].range.upperBound
            }
            let last = references[references.count - 1].range.upperBound
            let behind = words[position...].prefix(2).filter {
                $0.range.upperBound <= end
                    && !outline.source.bytes[last..<$0.range.lowerBound].contains { ",;".utf8.contains($0) }
            }.map(\.text)
            let isPartial =
                holds && isStatus && verb.kind == .supersededBy
                && !SupersessionWords.nameTheRecord(
                    sentence(of: words[..<verb.words.lowerBound]).map(\.text))
                || SupersessionWords.tellsPart(before + words[verb.words].map(\.text) + between)
                || behind.first.map { $0 == "in" || SupersessionWords.tellsPart([$0]) } ?? false
                    && SupersessionWords.tellsPart(behind)
            let isNear = between.count <= (isStatus ? Self.longestScope : 2)
            guard isNear || verb.kind == .supersededBy,
                isStatus || !isAttribute(references, behind: between, in: line)
            else { continue }
            links += references.map { reference in
                let note = note(behind: reference, in: line)
                let isDegree = note.map(SupersessionWords.isDegree) ?? false
                return DecisionLink(
                    kind: verb.kind, target: reference, scope: isPartial && !isDegree ? note : nil,
                    isPartial: isPartial || isDegree, place: place)
            }
        }
        return links
    }

    /// The words by which a status tells the part of a record that it supersedes: `the retention of ADR-3`. With more of
    /// them it tells of a thing that a record describes.
    private static let longestScope = 6

    /// Whether a verb that names no record ends a line, so that the next line goes on.
    func isOpen(_ line: Range<Int>) -> Bool {
        guard SupersessionWords.mayStand(in: line, of: outline.source.bytes) else { return false }
        let words = words(in: line, outside: finder.links(in: line))
        guard let last = words.last,
            outline.source.bytes[last.range.upperBound..<line.upperBound].allSatisfy({
                $0.isBlank || ":*_`".utf8.contains($0)
            })
        else { return false }
        return words.indices.contains { index in
            verb(at: index, in: words, false).map { $0.words.upperBound == words.count } ?? false
        }
    }

    private func references(
        of verb: Verb, from start: Int, to end: Int, in line: Range<Int>, isStatus: Bool
    ) -> [RecordReference] {
        if verb.isBare { return pointedAt(from: start, in: line)?.targets ?? [] }
        if isStatus, verb.kind == .supersededBy,
            let list = TargetList(at: start, before: line.upperBound, in: outline, finder)
        {
            return list.targets
        }
        return ReferenceReader(outline, finder).references(in: start..<end, expectsReferences: false)
    }

    /// The records that a word such as `see`, a bracket or a sign leads to: `Superseded, see [2](0002-b.md)`.
    private func pointedAt(from start: Int, in line: Range<Int>) -> TargetList? {
        let scanner = WordScanner(bytes: outline.source.bytes, end: line.upperBound)
        let signs = outline.source.bytes[start..<line.upperBound].firstIndex {
            !($0.isBlank || "*_`\"',.;:(-".utf8.contains($0) || $0 >= 0x80)
        }
        guard var position = signs, position > start else { return nil }
        let words = scanner.words(from: position, limit: 3)
        let texts = words.map(\.text)
        let pointer = SupersessionWords.pointers.first { texts.starts(with: $0) }
        if let pointer { position = words[pointer.count - 1].range.upperBound }
        return TargetList(
            at: position, before: line.upperBound, in: outline, finder, allowsBareNumbers: pointer != nil)
    }

    /// What stands in parentheses behind a reference: the part of the decision that is meant.
    private func note(behind reference: RecordReference, in line: Range<Int>) -> String? {
        outline.source.parentheses(behind: reference.range.upperBound, before: line.upperBound).map {
            outline.plainText(of: $0.lowerBound + 1..<$0.upperBound - 1)
        }
    }

    /// `the ADR-0029 behaviour where …`: the names stand before a noun, which is what the sentence is about.
    private func isAttribute(
        _ references: [RecordReference], behind between: [String], in line: Range<Int>
    ) -> Bool {
        guard between.last == "the", let last = references.last, last.destination == nil else { return false }
        let bytes = outline.source.bytes
        let behind = bytes[last.range.upperBound..<line.upperBound]
        return behind.first?.isBlank ?? false && behind.dropFirst().first?.isASCIILetter ?? false
    }

    private struct Word {
        let text: String
        let range: Range<Int>
    }

    private struct Verb {
        let kind: LinkKind
        let words: Range<Int>
        /// Whether no word such as `by` follows.
        var isBare = false
    }

    private func verb(at index: Int, in words: [Word], _ isStatus: Bool) -> Verb? {
        let word = words[index].text
        if SupersessionWords.passive.contains(word) {
            let agent = words[(index + 1)...].prefix(6).firstIndex {
                SupersessionWords.agents.contains($0.text)
            }
            if let agent { return Verb(kind: .supersededBy, words: index..<(agent + 1)) }
        }
        let next = words[(index + 1)...].first?.text ?? ""
        if SupersessionWords.bareParticiples.contains(word), SupersessionWords.agents.contains(next) {
            return Verb(kind: .supersededBy, words: index..<(index + 2))
        }
        if let kind = SupersessionWords.active[word] { return Verb(kind: kind, words: index..<(index + 1)) }
        if word == "amended", next == "by" {
            return Verb(kind: .amendedBy, words: index..<(index + 2))
        }
        guard isStatus, index <= 2, SupersessionWords.passive.contains(word) else { return nil }
        let before = words[..<index].map(\.text)
        guard before.isEmpty || SupersessionWords.tellsPart(before) else { return nil }
        return Verb(kind: .supersededBy, words: index..<(index + 1), isBare: true)
    }

    /// `This revision supersedes …`: the sentence of a verb is about something else than the record.
    private func isAboutAnother(_ words: ArraySlice<Word>) -> Bool {
        let sentence = sentence(of: words)
        return ["this", "these", "that"].contains(sentence.first?.text ?? "") && !isSubject(sentence)
    }

    /// The last of some words, behind what parts them from those before.
    private func sentence(of words: ArraySlice<Word>) -> ArraySlice<Word> {
        let bytes = outline.source.bytes
        let start = words.indices.dropFirst().last { index in
            bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound].contains {
                ".;,:(".utf8.contains($0)
            }
        }
        return words[(start ?? words.startIndex)...]
    }

    private func isSubject(_ words: ArraySlice<Word>) -> Bool {
        words.count <= 6 && words.allSatisfy { SupersessionWords.subjects.contains($0.text) }
    }

    /// The words of a line outside the destinations of links.
    private func words(in line: Range<Int>, outside links: [MarkdownLink]) -> [Word] {
        let scanner = WordScanner(bytes: outline.source.bytes, end: line.upperBound)
        var hidden = links.map(\.destinationRange).filter { $0.overlaps(line) }
            .sorted { $0.lowerBound < $1.lowerBound }[...]
        var words: [Word] = []
        var position = line.lowerBound
        while position < line.upperBound {
            while let destination = hidden.first, destination.upperBound <= position { hidden.removeFirst() }
            if let destination = hidden.first, destination.contains(position) {
                position = destination.upperBound
            } else if let word = scanner.word(at: position) {
                words.append(Word(text: word.text, range: word.range))
                position = word.range.upperBound
            } else {
                position += 1
            }
        }
        return words
    }

    /// The first period or semicolon that ends a sentence, outside links.
    private func endOfSentence(from start: Int, to end: Int, outside links: [Range<Int>]) -> Int {
        let bytes = outline.source.bytes
        for offset in start..<end
        where bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ";") {
            let next = offset + 1 < end ? bytes[offset + 1] : UInt8(ascii: " ")
            let isLast = !(next.isASCIILetterOrDigit || next >= 0x80 || "/'.".utf8.contains(next))
            let isOfDots = offset > start && bytes[offset - 1] == UInt8(ascii: ".")
            let link = links.partitioningIndex { $0.upperBound > offset }
            if isLast, !isOfDots, link == links.count || !links[link].contains(offset) { return offset }
        }
        return end
    }
}

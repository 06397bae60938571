import ADRText

/// Finds sentences that say how a record stands to another: `Superseded by ADR 12`, `We supersede [ADR 18](...)`.
struct RelationSentence {
    private let outline: MarkdownOutline
    private let finder: LinkFinder

    init(outline: MarkdownOutline) {
        self.outline = outline
        finder = LinkFinder(outline)
    }

    /// - Parameter isStatus: in a status the relation may stand anywhere in the line; in prose it must be what
    ///   the sentence is about.
    func links(in line: Range<Int>, isStatus: Bool, place: FactPlace) -> [DecisionLink] {
        guard mayRelate(line) else { return [] }
        let markdownLinks = finder.links(in: line)
        let words = words(in: line, outside: markdownLinks)
        let verbs = words.indices.compactMap { verb(at: $0, in: words) }
        guard let first = verbs.first, isStatus || isSubject(words[..<first.words.lowerBound]) else {
            return []
        }
        let outerLinks = markdownLinks.map(\.range).reduce(into: [Range<Int>]()) { outer, range in
            if range.lowerBound >= outer.last?.upperBound ?? 0 { outer.append(range) }
        }
        var links: [DecisionLink] = []
        for (index, verb) in verbs.enumerated() {
            let before = words[..<verb.words.lowerBound].suffix(2).map(\.text)
            if before.contains(where: { Self.negations.contains($0) }) { continue }
            let start = words[verb.words.upperBound - 1].range.upperBound
            let next =
                index + 1 < verbs.count
                ? words[verbs[index + 1].words.lowerBound].range.lowerBound : line.upperBound
            let end = endOfSentence(from: start, to: max(start, next), outside: outerLinks)
            let isPartial = before.contains { $0.begins(with: "partial") || $0 == "partly" }
            let list =
                isStatus && verb.kind == .supersededBy
                ? TargetList(at: start, before: line.upperBound, in: outline, finder) : nil
            let references =
                list?.targets
                ?? ReferenceReader(outline, finder).references(in: start..<end, expectsReferences: false)
            guard let first = references.first else { continue }
            let between = words[verb.words.upperBound...].prefix {
                $0.range.upperBound <= first.range.lowerBound
            }
            guard isStatus || between.count <= 2 else { continue }
            links += references.map {
                DecisionLink(
                    kind: verb.kind, target: $0, scope: isPartial ? scope(behind: $0, in: line) : nil,
                    isPartial: isPartial, place: place)
            }
        }
        return links
    }

    /// What stands in parentheses behind a reference: the part of the decision that is meant.
    private func scope(behind reference: RecordReference, in line: Range<Int>) -> String? {
        outline.source.parentheses(behind: reference.range.upperBound, before: line.upperBound).map {
            outline.plainText(of: $0.lowerBound + 1..<$0.upperBound - 1)
        }
    }

    private struct Word {
        let text: String
        let range: Range<Int>
    }

    private struct Verb {
        let kind: LinkKind
        let words: Range<Int>
    }

    private static let passive: Set<String> = [
        "superseded", "superceded", "superseeded", "replaced", "obsoleted", "remplacé", "remplacée",
        "ersetzt", "abgelöst",
        "reemplazado", "reemplazada", "substituído", "substituída", "sustituido", "sustituida", "sostituito",
        "vervangen",
    ]
    private static let agents: Set<String> = ["by", "par", "durch", "por", "da", "door", "with"]
    private static let active: Set<String> = [
        "supersedes", "supersede", "supercedes", "supercede", "superseding", "replaces", "replace",
        "obsoletes",
        "remplace", "ersetzt", "reemplaza", "substitui", "sustituye",
    ]
    private static let negations: Set<String> = [
        "not", "never", "no", "doesn't", "n't", "ne", "nicht", "would",
    ]
    private static let subjects: Set<String> = [
        "this", "adr", "record", "decision", "document", "we", "it", "also", "partially", "partly", "partial",
        "fully",
        "effectively", "hereby", "has", "been", "is", "was", "which", "now", "status", "therefore", "and",
        "the",
        "completely", "entirely", "cette", "décision", "note", "update", "have", "proposal", "here",
    ]

    private func verb(at index: Int, in words: [Word]) -> Verb? {
        let word = words[index].text
        if Self.passive.contains(word) {
            for agent in words[(index + 1)...].prefix(6).enumerated()
            where Self.agents.contains(agent.element.text) {
                return Verb(kind: .supersededBy, words: index..<(index + 2 + agent.offset))
            }
        }
        if Self.active.contains(word) { return Verb(kind: .supersedes, words: index..<(index + 1)) }
        if word == "amends" { return Verb(kind: .amends, words: index..<(index + 1)) }
        if word == "amended", words[(index + 1)...].first?.text == "by" {
            return Verb(kind: .amendedBy, words: index..<(index + 2))
        }
        return nil
    }

    private func isSubject(_ words: ArraySlice<Word>) -> Bool {
        words.count <= 6 && words.allSatisfy { Self.subjects.contains($0.text) }
    }

    /// Whether one of the verbs may stand in a line: a quick look at its bytes.
    private func mayRelate(_ line: Range<Int>) -> Bool {
        let bytes = outline.source.bytes
        var window: UInt64 = 0
        for offset in line {
            window = (window << 8 | UInt64(bytes[offset] | 0x20)) & 0xFF_FFFF_FFFF
            switch UInt8(truncatingIfNeeded: window >> 32) {
            case UInt8(ascii: "s"), UInt8(ascii: "r"), UInt8(ascii: "o"), UInt8(ascii: "a"),
                UInt8(ascii: "e"),
                UInt8(ascii: "v"):
                if Self.beginnings.contains(window) { return true }
            default: break
            }
        }
        return false
    }

    /// The first five bytes of each verb in lower case, the first byte highest.
    private static let beginnings = Array(
        Set(
            passive.union(active).union(["amends", "amended"]).map { verb in
                verb.utf8.prefix(5).reduce(UInt64(0)) { $0 << 8 | UInt64($1 | 0x20) }
            }))

    /// The words of a line outside the destinations of links.
    private func words(in line: Range<Int>, outside links: [MarkdownLink]) -> [Word] {
        let bytes = outline.source.bytes
        var hidden = links.map(\.destinationRange).filter { $0.overlaps(line) }
            .sorted { $0.lowerBound < $1.lowerBound }[...]
        var words: [Word] = []
        var position = line.lowerBound
        while position < line.upperBound {
            while let destination = hidden.first, destination.upperBound <= position { hidden.removeFirst() }
            if let destination = hidden.first, destination.contains(position) {
                position = destination.upperBound
                continue
            }
            var end = position
            while end < line.upperBound, isWordByte(bytes[end]) { end += 1 }
            if end > position {
                words.append(Word(text: outline.source[position..<end].lowercased(), range: position..<end))
            }
            position = max(end, position + 1)
        }
        return words
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "'"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: byte >= 0x80
        }
    }

    /// The first period or semicolon that ends a sentence, outside links.
    private func endOfSentence(from start: Int, to end: Int, outside links: [Range<Int>]) -> Int {
        let bytes = outline.source.bytes
        for offset in start..<end
        where bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ";") {
            let isLast =
                offset + 1 >= end || !isWordByte(bytes[offset + 1]) && bytes[offset + 1] != UInt8(ascii: "/")
            let next = links.partitioningIndex { $0.upperBound > offset }
            if isLast, next == links.count || !links[next].contains(offset) { return offset }
        }
        return end
    }
}

extension SourceText {
    /// The parentheses that follow an offset, with what they hold; `nil` if something else follows.
    func parentheses(behind offset: Int, before end: Int) -> Range<Int>? {
        guard offset <= end, let start = bytes[offset..<end].firstIndex(where: { $0 != UInt8(ascii: " ") }),
            bytes[start] == UInt8(ascii: "(")
        else { return nil }
        var depth = 0
        for position in start..<end {
            if bytes[position] == UInt8(ascii: "(") { depth += 1 }
            if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { return start..<position + 1 }
        }
        return nil
    }
}

import ADRText

/// Finds a record's status, in exactly one place: front matter before bullets, tables and lines before sections.
struct StatusReading {
    let status: Stated<StatusStatement>
    /// What the record says of its status in other places, as far as it is understood.
    let others: [Stated<StatusStatement>]
    /// UTF-8 offsets of all that the record says of its status, relations to other records included.
    let area: Range<Int>?

    private let outline: MarkdownOutline
    private let reader: StatusReader

    init(facts: RecordFacts, reader: StatusReader) {
        self.reader = reader
        outline = facts.outline
        let candidates = facts.bodyValues(.status).compactMap {
            value -> (Stated<StatusStatement>, Range<Int>)? in
            let stated = Self.statement(of: value, facts.outline, reader)
            let isTrusted = value.isInPreamble || value.place == .section || value.place == .heading
            return isTrusted || stated.value.map { $0.status != .other } ?? false
                ? (stated, value.value) : nil
        }
        let understood = candidates.filter { $0.0.value.map { $0.status != .other } ?? false }
        if let node = facts.frontMatterValue(.status),
            let statement = Self.statement(of: node, facts, reader),
            // `status: maintained` tells of the page, where the record itself says what became of the decision.
            statement.value?.status != .other || understood.isEmpty
        {
            status = statement
            area = node.range
            others = understood.map(\.0)
        } else {
            let best = understood.first ?? candidates.first
            status = best?.0 ?? .missing
            area = best?.1
            others = understood.dropFirst().map(\.0)
        }
    }

    private static func statement(
        of node: FrontMatterNode, _ facts: RecordFacts, _ reader: StatusReader
    ) -> Stated<StatusStatement>? {
        let text: String
        switch node.content {
        case .null: return nil
        case .scalar(let scalar): text = scalar.text
        case .sequence(let sequence): text = sequence.items.compactMap(\.scalar?.text).joined(separator: ", ")
        case .mapping: text = facts.source[node.range]
        }
        let latest = StatusParts(node.range, of: facts.outline, reader.vocabulary)?.statement
        let said = latest.map { facts.source[$0] } ?? text
        let statement = reader.read(node.scalar == nil ? text : plainText(StatusRemark.left(out: said)))
        return Stated(field: field(statement, text: text, range: node.range), place: .frontMatter)
    }

    /// A text of the front matter without the Markdown in it.
    private static func plainText(_ text: String) -> String {
        guard text.utf8.contains(where: \.mayBeginMarkup) else { return text }
        let outline = MarkdownOutline(SourceText(path: "", text))
        let plain = outline.plainText(of: 0..<outline.source.bytes.count)
        return plain.isEmpty ? text : plain
    }

    private static func statement(
        of value: LabelledValue, _ outline: MarkdownOutline, _ reader: StatusReader
    ) -> Stated<StatusStatement> {
        let isBlock =
            value.place == .section
            || outline.firstLine(in: value.value).map { $0.upperBound < value.value.upperBound } ?? false
        let all = isBlock ? StatusSection(outline: outline, range: value.value).lines : [value.value]
        let standing = zip(all, [nil] + all).filter { line, before in
            !outline.source.isStruckOut(line) && !namesNoSuccessor(line, outline)
                && !(before.map { outline.source.goesOn(from: $0, in: line) } ?? false)
        }.map(\.0)
        let lines = standing.isEmpty ? all : standing
        let statements = lines.map { ($0, read($0, outline, reader)) }
        let understood = statements.first?.1.isMenu ?? true ? [] : statements.filter { $0.1.status != .other }
        let unqualified = understood.filter { !$0.1.isQualified }
        let known = unqualified.isEmpty ? understood : unqualified
        let supersession = known.first { index, statement in
            statement.status == .superseded
                && (index == known.first?.0 || isAboutRecord(index, outline, reader))
        }
        let chosen = supersession ?? known.first ?? statements.first
        guard let (line, whole) = chosen else { return .missing }
        let range = withWrappedTargets(lastPart(of: line, outline, reader), outline)
        let statement = range == line ? whole : read(range, outline, reader)
        return Stated(field: field(statement, text: outline.source[range], range: range), place: value.place)
    }

    /// What a line says. Before what is not, a word in bold is the whole status: `**Rejected** see below`.
    private static func read(
        _ line: Range<Int>, _ outline: MarkdownOutline, _ reader: StatusReader
    ) -> StatusStatement {
        let bytes = outline.source.bytes
        guard let first = bytes[line].first,
            !first.isASCIILetter || StatusRemark.mayStand(in: line, of: bytes)
        else { return reader.read(outline.plainText(of: line)) }
        if let remark = StatusRemark.range(in: line, of: outline.source) {
            let rest = [line.lowerBound..<remark.lowerBound, remark.upperBound..<line.upperBound]
            return reader.read(rest.map(outline.plainText).joined())
        }
        let statement = reader.read(outline.plainText(of: line))
        guard statement.status == .other, let bold = StatusRemark.boldWord(in: line, of: bytes) else {
            return statement
        }
        let word = reader.read(outline.source[bold])
        return word.status == .other || word.correction != nil ? statement : word
    }

    /// `Superseded by: none`, `Replaced by: -`
    private static func namesNoSuccessor(_ line: Range<Int>, _ outline: MarkdownOutline) -> Bool {
        guard let pair = LabelledLine(outline.source.bytes).pairs(in: line).first, pair.label?.isLink ?? false
        else {
            return false
        }
        return outline.source.isOpen(pair.value) || LinkReading.saysNone(outline.source[pair.value])
    }

    /// Whether a further line says of the record itself that it is superseded: it begins with that.
    private static func isAboutRecord(
        _ line: Range<Int>, _ outline: MarkdownOutline, _ reader: StatusReader
    ) -> Bool {
        if StatusClause(line, of: outline, reader.vocabulary).status == .superseded { return true }
        return PlainWords(outline.plainText(of: line), limit: 400).text.begins(with: "this ")
    }

    /// A line with those behind it in its paragraph, as long as it breaks off within a list of records.
    private static func withWrappedTargets(_ line: Range<Int>, _ outline: MarkdownOutline) -> Range<Int> {
        guard let block = outline.blocks[outline.blockIndexes(in: line)].first, block.kind == .paragraph
        else {
            return line
        }
        var range = line
        for next in outline.lines(of: block) where next.lowerBound >= range.upperBound {
            guard TargetList.breaksOff(range, in: outline.source) else { break }
            range = range.lowerBound..<next.upperBound
        }
        return range
    }

    /// What stands behind the last arrow of a line, if that states a status, or is the latest of its parts.
    private static func lastPart(
        of line: Range<Int>, _ outline: MarkdownOutline, _ reader: StatusReader
    ) -> Range<Int> {
        if let parts = StatusParts(line, of: outline, reader.vocabulary) { return parts.statement }
        guard let arrow = StatusArrow.last(in: line, of: outline.source.bytes) else { return line }
        let part = arrow.upperBound..<line.upperBound
        return reader.read(outline.plainText(of: part)).status == .other ? line : part
    }

    private static func field(
        _ statement: StatusStatement, text: String, range: Range<Int>
    ) -> Field<StatusStatement> {
        if statement.isMenu {
            return .malformed(text: text, range: range, problem: "offers several statuses to choose from")
        }
        return .present(statement, range: range)
    }
}

extension SourceText {
    /// Whether a value is what a template asks for, in brackets: `[list everyone involved]`, `{YYYY-MM-DD}`,
    /// `<who decides>`.
    func isPrompt(_ value: Range<Int>) -> Bool {
        let value = trimming(value)
        guard value.count > 4, let first = bytes[value].first, let last = bytes[value].last else {
            return false
        }
        let inner = value.lowerBound + 1..<value.upperBound - 1
        guard !bytes[inner].contains(where: { $0 == first || $0 == last }) else { return false }
        switch (first, last) {
        case (UInt8(ascii: "{"), UInt8(ascii: "}")): return true
        case (UInt8(ascii: "<"), UInt8(ascii: ">")):
            return bytes[inner].contains(0x20) && !bytes[inner].contains { "@:/=\"".utf8.contains($0) }
        case (UInt8(ascii: "["), UInt8(ascii: "]")):
            // `[Ana Smith, Lee]` is a list.
            let words = self[inner].upTo(",").split { !$0.isLetter && !$0.isNumber }
            let isSmall = words.first?.first?.isLowercase ?? false
            return words.count >= (isSmall ? 3 : 5) || words.first?.lowercased() == "yyyy"
        default: return false
        }
    }

    /// Whether a value is still to come: `—`, `TBD`.
    func isOpen(_ value: Range<Int>) -> Bool {
        let text = self[value]
        return !text.contains { $0.isLetter || $0.isNumber }
            || ["tbd", "tba", "pending", "open", "offen", "n a"].contains(PlainWords(text).text)
    }

    /// Whether the sentence of a line goes on in the next one: it has many words and no end, and the next begins small.
    fileprivate func goesOn(from line: Range<Int>, in next: Range<Int>) -> Bool {
        let gap = self[line.upperBound..<max(line.upperBound, next.lowerBound)]
        guard gap.utf8.count(where: { $0 == UInt8(ascii: "\n") }) == 1,
            let last = self[trimming(line)].unicodeScalars.last, last.isLetter,
            self[next].unicodeScalars.first(where: { $0.isLetter })?.properties.isLowercase
                ?? false
        else { return false }
        return self[line].parts(at: " ").count >= 5
    }

    /// Whether a line is struck out as a whole: `~~Superseded by ADR-2~~`.
    func isStruckOut(_ line: Range<Int>) -> Bool {
        let text = bytes[trimming(line)]
        return text.count > 4 && text.starts(with: "~~".utf8) && text.suffix(2).elementsEqual("~~".utf8)
    }
}

extension UInt8 {
    /// Whether Markdown can begin with the byte within a line.
    fileprivate var mayBeginMarkup: Bool {
        switch self {
        case UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "<"),
            UInt8(ascii: "\\"):
            true
        default: false
        }
    }
}

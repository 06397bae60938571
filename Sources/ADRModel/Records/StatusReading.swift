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
        if let node = facts.frontMatterValue(.status), let statement = Self.statement(of: node, facts, reader)
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
        let statement = reader.read(node.scalar == nil ? text : plainText(text))
        return Stated(field: field(statement, text: text, range: node.range), place: .frontMatter)
    }

    /// A text of the front matter without the Markdown in it.
    private static func plainText(_ text: String) -> String {
        guard text.utf8.contains(where: { "[*_`<\\".utf8.contains($0) }) else { return text }
        let outline = MarkdownOutline(SourceText(path: "", text))
        let plain = outline.plainText(of: 0..<outline.source.bytes.count)
        return plain.isEmpty ? text : plain
    }

    private static func statement(
        of value: LabelledValue, _ outline: MarkdownOutline, _ reader: StatusReader
    ) -> Stated<StatusStatement> {
        let lines =
            value.place == .section
            ? StatusSection(outline: outline, range: value.value).lines : [value.value]
        let statements = lines.map { ($0, reader.read(outline.plainText(of: $0))) }
        let understood = statements.first?.1.isMenu ?? true ? [] : statements.filter { $0.1.status != .other }
        let whole = understood.filter { !$0.1.isQualified }
        let known = whole.isEmpty ? understood : whole
        let supersession = known.first { $0.1.status == .superseded }
        let chosen = supersession ?? known.first ?? statements.first
        guard let (range, statement) = chosen else { return .missing }
        return Stated(field: field(statement, text: outline.source[range], range: range), place: value.place)
    }

    private static func field(
        _ statement: StatusStatement, text: String, range: Range<Int>
    ) -> Field<StatusStatement> {
        if statement.isMenu {
            return .malformed(text: text, range: range, problem: "offers several statuses for choice")
        }
        return .present(statement, range: range)
    }
}

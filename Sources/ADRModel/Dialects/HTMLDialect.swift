import ADRText

/// Names and values between tags: `<dt>Status</dt> <dd>Accepted</dd>` of a definition list, or the two cells of a row of an
/// HTML table.
struct HTMLDialect: Dialect {
    static let definitions = HTMLDialect(
        dialect: .definitions, description: "an HTML definition list in the head",
        label: LabelStyle(head: "  <dt>", tail: "</dt>\n  <dd>", end: "</dd>"),
        frame: (opening: "<dl>\n", closing: "\n</dl>"))
    static let table = HTMLDialect(
        dialect: .htmlTable, description: "an HTML table in the head",
        label: LabelStyle(head: "  <tr><th>", tail: "</th><td>", end: "</td></tr>"),
        frame: (opening: "<table>\n", closing: "\n</table>"))

    private let dialect: RecordDialect
    let description: String
    let label: LabelStyle?
    let frame: (opening: String, closing: String)

    private init(
        dialect: RecordDialect, description: String, label: LabelStyle,
        frame: (opening: String, closing: String)
    ) {
        (self.dialect, self.description, self.label, self.frame) = (dialect, description, label, frame)
    }

    func lines(in head: HeadText) -> [HeadLine] {
        let outline = head.outline
        let tags = head.blocks.lazy.map { outline.blocks[$0] }.filter { $0.kind == .html }
            .flatMap { outline.inlines(in: $0.range).tags }
        return HTMLRow.all(Array(tags), in: head.source).compactMap { row in
            guard row.isTerm == (dialect == .definitions), row.cells.count >= 2,
                row.isTerm || row.cells.count == 2,
                (1...Self.longestName).contains(row.cells[0].count)
            else { return nil }
            let label = FactLabel(outline.plainText(of: row.cells[0]))
            let all = row.cells[1].lowerBound..<row.cells[row.cells.count - 1].upperBound
            return HeadLine(
                .named(dialect), label: label, name: row.cells[0],
                value: label?.isList ?? false ? all : row.cells[1], text: all,
                lines: head.source.linesOfItsOwn(row.range))
        }
    }

    private static let longestName = 96

    /// HTML, in which Markdown means nothing.
    func escaped(_ markdown: String) -> String {
        let text = MarkdownOutline(SourceText(path: "", markdown))
        return String(markdown.unicodeScalars.prefix { $0 == " " })
            + MarkdownWriter.html(text.plainText(of: 0..<text.source.bytes.count))
    }

    func references(to target: LinkTarget, from source: SourceText) -> [String] { [target.name] }
}

extension FactLabel {
    /// Whether a record states several names or records under it.
    fileprivate var isList: Bool {
        switch self {
        case .deciders, .consulted, .informed, .tags, .appliesTo, .quality, .link: true
        default: false
        }
    }
}

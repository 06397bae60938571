import ADRText

/// A table of the body that tells risks.
struct RiskTable {
    let block: MarkdownBlock
    let table: MarkdownTable
    /// The columns that are known by their headings.
    let columns: [RiskKey: Int]

    /// The table of a block; `nil` if it does not tell risks and something more about them.
    private init?(_ block: MarkdownBlock, in outline: MarkdownOutline) {
        self.block = block
        let table = outline.table(block)
        self.table = table
        func isRisk(_ cell: Range<Int>) -> Bool {
            outline.plainText(of: cell).lowercased().begins(with: "risk")
        }
        var columns: [RiskKey: Int] = [:]
        for (index, cell) in table.header.enumerated() {
            guard let key = RiskKey(heading: outline.plainText(of: cell)) else { continue }
            let isBetter = key == .risk && isRisk(cell)
            if columns[key] == nil || isBetter && !isRisk(table.header[columns[key] ?? 0]) {
                columns[key] = index
            }
        }
        self.columns = columns
        let isAssessed = columns.keys.contains { $0 != .id && $0 != .risk && $0 != .status }
        guard columns[.risk] != nil, isAssessed else { return nil }
    }

    /// The tables under headings about risks, in document order.
    static func all(in outline: MarkdownOutline) -> [RiskTable] {
        guard outline.blocks.contains(where: { $0.kind == .table }) else { return [] }
        var tables: [RiskTable] = []
        var levelOfRisks: Int?
        var heading = outline.headings.makeIterator()
        var next = heading.next()
        for (index, block) in outline.blocks.enumerated() {
            if let current = next, current.blockIndex == index {
                if levelOfRisks.map({ current.level <= $0 }) ?? true {
                    levelOfRisks = isAboutRisks(current, in: outline) ? current.level : nil
                }
                next = heading.next()
            } else if block.kind == .table, levelOfRisks != nil, let table = RiskTable(block, in: outline) {
                tables.append(table)
            }
        }
        return tables
    }

    /// The Markdown of all cells that hold links, code, HTML or comments.
    static func markup(in outline: MarkdownOutline) -> [Range<Int>: String] {
        all(in: outline).reduce(into: [:]) { found, table in
            found.merge(table.markup(in: outline)) { first, _ in first }
        }
    }

    /// The Markdown of the cells that hold links, code, HTML or comments, without the backslash before a pipe.
    func markup(in outline: MarkdownOutline) -> [Range<Int>: String] {
        let inlines = outline.inlines(in: block.range)
        let marks = inlines.links.map(\.range) + inlines.undefinedReferences.map(\.range)
        let starts = (marks + inlines.code + inlines.tags.map(\.range) + inlines.comments.map(\.range))
            .map(\.lowerBound).sorted()
        var markup: [Range<Int>: String] = [:]
        var next = starts.startIndex
        for cell in table.rows.joined() {
            while next < starts.endIndex, starts[next] < cell.lowerBound { next += 1 }
            guard next < starts.endIndex, starts[next] < cell.upperBound else { continue }
            markup[cell] = Self.withoutEscapedPipes(outline.source[cell])
        }
        return markup
    }

    private static func withoutEscapedPipes(_ cell: String) -> String {
        let parts = cell.parts(at: "|", omittingEmpty: false)
        return parts.enumerated().map { index, part in
            index + 1 < parts.count && part.ends(with: "\\") ? part.dropLast() : part
        }.joined(separator: "|")
    }

    /// The range of a row, as the entry has that it tells; `nil` for a row without cells.
    static func range(of row: [Range<Int>]) -> Range<Int>? {
        guard let first = row.first, let last = row.last else { return nil }
        return first.lowerBound..<last.upperBound
    }

    /// Whether a heading announces risks, in one of the languages that logs are written in.
    static func isAboutRisks(_ heading: MarkdownHeading, in outline: MarkdownOutline) -> Bool {
        outline.plainText(of: heading.textRange).lowercased().split { !$0.isLetter }
            .contains { words.contains(String($0)) }
    }

    private static let words: Set<String> = [
        "risk", "risks", "risiko", "risiken", "risque", "risques", "riesgo", "riesgos", "risco", "riscos",
        "rischio", "rischi", "риски", "リスク", "风险", "風險", "위험",
    ]
}

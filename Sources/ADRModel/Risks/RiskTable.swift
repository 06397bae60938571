import ADRText

/// A table of the body that tells risks.
struct RiskTable {
    let block: MarkdownBlock
    let table: MarkdownTable
    /// The columns that are known by their headings.
    let columns: [RiskKey: Int]

    /// Whether it tells something about its risks, and so is read.
    var isAssessed: Bool {
        columns.keys.contains { $0 != .id && $0 != .risk && $0 != .status }
    }

    /// Whether likelihood and impact have columns of their own.
    var hasAxes: Bool { columns[.likelihood] != nil && columns[.impact] != nil }

    /// The table of a block; `nil` if no column tells risks.
    private init?(_ block: MarkdownBlock, in outline: MarkdownOutline) {
        self.block = block
        let table = outline.table(block)
        self.table = table
        func isRisk(_ cell: Range<Int>) -> Bool {
            outline.plainText(of: cell).lowercased().begins(with: "risk")
        }
        var columns: [RiskKey: Int] = [:]
        let keys = RiskKey.keys(ofColumns: table.header.map(outline.plainText))
        for (index, cell) in table.header.enumerated() {
            guard let key = keys[index] else { continue }
            let isBetter = key == .risk && isRisk(cell)
            if columns[key] == nil || isBetter && !isRisk(table.header[columns[key] ?? 0]) {
                columns[key] = index
            }
        }
        self.columns = columns
        guard columns[.risk] != nil else { return nil }
    }

    /// The tables under headings about risks that tell more of a risk than its sentence, in document order.
    static func all(in outline: MarkdownOutline) -> [RiskTable] {
        candidates(in: outline).filter(\.isAssessed)
    }

    /// All tables of risks under such headings.
    static func candidates(in outline: MarkdownOutline) -> [RiskTable] {
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

    /// The heading of a column that tells how grave each risk is though nothing reads it so, where none else does:
    /// under an unknown heading, or an impact without a likelihood.
    func unreadLevel(in outline: MarkdownOutline, isLevel: (String) -> Bool) -> Range<Int>? {
        guard columns[.level] == nil, columns[.likelihood] == nil || columns[.impact] == nil else {
            return nil
        }
        let read = Set(columns.filter { $0.key != .likelihood && $0.key != .impact }.values)
        let column = table.header.indices.first { column in
            let cells = table.rows.compactMap { $0.count > column ? outline.plainText(of: $0[column]) : nil }
                .filter { !$0.isEmpty }
            return !read.contains(column) && !cells.isEmpty && cells.allSatisfy(isLevel)
        }
        return column.map { table.header[$0] }
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
        let texts = table.rows.flatMap { row in
            row.enumerated().flatMap { column, cell in
                column == columns[.actions]
                    ? RiskActionCell.actions(in: cell, of: outline).compactMap(\.task.range) : [cell]
            }
        }
        for cell in texts {
            while next < starts.endIndex, starts[next] < cell.lowerBound { next += 1 }
            guard next < starts.endIndex, starts[next] < cell.upperBound else { continue }
            markup[cell] = MarkdownOutline.withoutEscapedPipes(outline.source[cell])
        }
        return markup
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

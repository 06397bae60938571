import ADRText

/// Reads the tables under headings about risks.
struct RiskTableReader {
    let outline: MarkdownOutline
    let method: RiskMethod
    private(set) var risks: [Risk] = []
    private(set) var problems: [RiskProblem] = []

    init(_ outline: MarkdownOutline, method: RiskMethod) {
        self.outline = outline
        self.method = method
    }

    /// Reads every table of risks in document order.
    mutating func read() {
        guard outline.blocks.contains(where: { $0.kind == .table }) else { return }
        var levelOfRisks: Int?
        var heading = outline.headings.makeIterator()
        var next = heading.next()
        for (index, block) in outline.blocks.enumerated() {
            if let current = next, current.blockIndex == index {
                if levelOfRisks.map({ current.level <= $0 }) ?? true {
                    levelOfRisks = isAboutRisks(current) ? current.level : nil
                }
                next = heading.next()
            } else if block.kind == .table, levelOfRisks != nil {
                read(block)
            }
        }
    }

    private func isAboutRisks(_ heading: MarkdownHeading) -> Bool {
        outline.plainText(of: heading.textRange).lowercased().split { !$0.isLetter }
            .contains { Self.words.contains(String($0)) }
    }

    private static let words: Set<String> = [
        "risk", "risks", "risiko", "risiken", "risque", "risques", "riesgo", "riesgos", "risco", "riscos",
        "rischio", "rischi", "риски", "リスク", "风险", "風險", "위험",
    ]

    private mutating func read(_ block: MarkdownBlock) {
        let table = outline.table(block)
        var columns: [RiskTableColumn: Int] = [:]
        for (index, cell) in table.header.enumerated() {
            let heading = outline.plainText(of: cell)
            guard let column = RiskTableColumn(heading) else { continue }
            let isBetter = column == .statement && heading.lowercased().hasPrefix("risk")
            if columns[column] == nil || isBetter && !isRisk(table.header[columns[column] ?? 0]) {
                columns[column] = index
            }
        }
        let isAssessed = columns.keys.contains { $0 != .id && $0 != .statement && $0 != .status }
        guard columns[.statement] != nil, isAssessed else { return }
        for row in table.rows {
            var reader = RiskRowReader(outline: outline, cells: row, columns: columns, method: method)
            if let risk = reader.risk() { risks.append(risk) }
            problems += reader.problems
        }
    }

    private func isRisk(_ cell: Range<Int>) -> Bool {
        outline.plainText(of: cell).lowercased().hasPrefix("risk")
    }
}

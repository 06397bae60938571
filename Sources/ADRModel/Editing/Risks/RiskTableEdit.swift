import ADRText

extension RecordEditor {
    var riskTables: [RiskTable] { RiskTable.all(in: record.outline) }

    // MARK: - Rows

    /// Adds a row below a table, and the columns that it needs; columns that the entry does not know stay empty.
    ///
    /// - Parameter optional: what is left out where there is no column for it.
    mutating func addRow(
        _ entry: [FrontMatterValue.Pair], _ optional: Set<RiskKey>, toTableAt index: Int
    ) throws(RecordEditError) {
        let columns = riskTables[index].columns
        var cells = try cells(of: entry, in: riskTables[index]).filter {
            columns[$0.key] != nil || !optional.contains($0.key)
        }
        try addColumns(Array(cells.keys), toTableAt: index)
        let table = riskTables[index]
        if table.columns[.status] != nil, cells[.status] == nil { cells[.status] = RiskStatus.open.rawValue }
        let keys = Dictionary(table.columns.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let row = table.table.header.indices.map { keys[$0].flatMap { cells[$0] } ?? "" }
        let start = source.lineStart(of: table.block.range.upperBound)
        let indentation = source.bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }
        let line = lineEnding + String(decoding: indentation, as: UTF8.self) + Self.line(row)
        var expected = record.riskCells
        expected[index].append(row.map(Self.plainText))
        try change([TextEdit(inserting: line, at: table.block.range.upperBound)], cells: expected)
    }

    /// The word for a number in a table that rates with words: one that it has for the number, else a common one.
    private func word(for number: Int, _ key: RiskKey, in table: RiskTable) -> String? {
        guard let column = table.columns[key] else { return nil }
        let cells = table.table.rows.compactMap { column < $0.count ? source[$0[column]] : nil }
            .filter { !$0.isEmpty }
        guard let example = cells.first, cells.allSatisfy({ Int($0) == nil }) else { return nil }
        let scale = key == .likelihood ? RiskScale.standard.likelihood : RiskScale.standard.impact
        if let own = cells.first(where: { scale.rating($0) == number }) { return own }
        let common = ["very low", "low", "medium", "high", "very high"]
        guard cells.contains(where: { common.contains($0.lowercased()) }), (1...5).contains(number) else {
            return nil
        }
        return LetterCase(of: example).map { $0.applied(to: common[number - 1]) }
    }

    /// Puts a section `Risks` with a table of one row behind the text, or the table into the section that is
    /// there without one.
    mutating func addSectionOfRisks(with entry: [FrontMatterValue.Pair]) throws(RecordEditError) {
        var cells = try cells(of: entry, in: nil)
        if cells[.status] == nil { cells[.status] = RiskStatus.open.rawValue }
        let keys = RiskKey.allCases.filter { $0.isUsualColumn || cells[$0] != nil }
        let row = keys.map { cells[$0] ?? "" }
        let language = style.words.language(of: record)
        let headings = keys.map { RiskColumnNames.name(of: $0, beside: [], in: language) }
        let name = language?.risks ?? "Risks"
        try addTable(
            [headings, keys.map { _ in "---" }, row].map(Self.line), below: "## \(name)",
            rows: [row.map(Self.plainText)])
    }

    /// Puts a table with the columns of another one, and without rows, behind the text.
    mutating func addEmptyTable(
        like table: RiskTable, of neighbour: DecisionRecord
    ) throws(RecordEditError) {
        let outline = neighbour.outline
        let heading = outline.headings.last {
            $0.range.lowerBound < table.block.range.lowerBound && RiskTable.isAboutRisks($0, in: outline)
        }
        guard let heading else { return }
        let marks = String(repeating: "#", count: max(2, heading.level))
        try addTable(
            outline.lines(of: table.block).prefix(2).map { neighbour.source[$0] },
            below: "\(marks) \(neighbour.source[heading.textRange])", rows: [])
    }

    /// Puts a table behind the text, or into the section of risks that is there without one.
    private mutating func addTable(
        _ lines: [String], below title: String, rows: [[String]]
    ) throws(RecordEditError) {
        let blank = lineEnding + lineEnding
        let table = lines.joined(separator: lineEnding)
        let outline = record.outline
        let heading = outline.headings.last { RiskTable.isAboutRisks($0, in: outline) && $0.level > 1 }
        let place = heading.map { outline.ownText(of: $0) }
        let blocks = place.map { outline.blocks[outline.blockIndexes(in: $0)] } ?? outline.blocks[...]
        let end = blocks.last?.range.upperBound ?? heading?.range.upperBound ?? source.bytes.count
        let text = blank + (heading == nil ? title + blank : "") + table
        try change([TextEdit(inserting: text, at: end)], cells: record.riskCells + [rows])
    }

    // MARK: - Texts

    /// What stands in the cells of a row that tells an entry, as Markdown.
    ///
    /// - Parameter table: `nil` for one that is made.
    func cells(
        of entry: [FrontMatterValue.Pair], in table: RiskTable?
    ) throws(RecordEditError) -> [RiskKey: String] {
        var cells: [RiskKey: String] = [:]
        for pair in entry {
            guard let key = RiskKey(spelled: pair.key), let text = key.cell(of: pair.value) else {
                throw noPlace(for: pair.key, at: table?.block.range)
            }
            guard key == .level, let table, table.hasAxes, let level = RiskLevel(written: text) else {
                cells[key] = text
                continue
            }
            for (key, number) in [(RiskKey.likelihood, level.likelihood), (.impact, level.impact)] {
                cells[key] = word(for: number, key, in: table) ?? "\(number)"
            }
        }
        // What is done says that the risk is mitigated.
        if cells[.actions] != nil, cells[.response] == RiskResponse.mitigate.rawValue,
            table.map({ $0.columns[.response] == nil }) ?? false
        {
            cells[.response] = nil
        }
        return cells
    }

    /// A table cannot hold what a key says.
    func noPlace(for key: String, at range: Range<Int>?) -> RecordEditError {
        failure(
            "a risk table has no place for `\(key)`", at: range,
            hint: "`\(importing)` moves the risks to front matter, which has one")
    }

    private var importing: String { "adr risk import \(record.label) --remove-table" }

    /// The text of Markdown on one line.
    static func plainText(of markdown: String) -> String {
        let source = SourceText(path: "", "x " + markdown)
        let outline = MarkdownOutline(source, from: nil)
        return outline.plainText(of: 2..<source.bytes.count)
    }

    /// The line of a row.
    private static func line(_ cells: [String]) -> String {
        let texts = cells.map(MarkdownWriter.tableCell)
        return "| " + texts.joined(separator: " | ") + " |"
    }

    /// Makes a change that leads to these cells and leaves every other fact and heading as it is.
    mutating func change(
        _ edits: [TextEdit], cells: [[[String]]]
    ) throws(RecordEditError) {
        let meaning = RecordMeaning(record)
        let count = record.outline.headings.count { !RiskTable.isAboutRisks($0, in: record.outline) }
        try make([edits], at: edits[0].range) { changed in
            RecordMeaning(changed) == meaning && changed.riskCells == cells
                && count
                    == changed.outline.headings.count {
                        !RiskTable.isAboutRisks($0, in: changed.outline)
                    }
        }
    }
}

extension DecisionRecord {
    /// The texts of the tables of risks: by table, row and column.
    var riskCells: [[[String]]] {
        RiskTable.all(in: outline).map { table in
            table.table.rows.map { row in
                table.table.header.indices.map { $0 < row.count ? outline.plainText(of: row[$0]) : "" }
            }
        }
    }
}

extension RiskKey {
    fileprivate var isUsualColumn: Bool {
        switch self {
        case .id, .risk, .level, .response, .owner, .status, .reviewBy: true
        default: false
        }
    }
}

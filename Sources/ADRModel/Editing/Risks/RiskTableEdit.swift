import ADRText

extension RecordEditor {
    var riskTables: [RiskTable] { RiskTable.all(in: record.outline) }

    // MARK: - Rows

    /// Adds a row below a table; columns that the entry does not know stay empty.
    mutating func addRow(
        _ entry: [FrontMatterValue.Pair], _ optional: Set<RiskKey>, to table: RiskTable, at index: Int
    ) throws(RecordEditError) {
        var texts = try texts(of: entry, in: table, optional)
        if texts[.status] == nil { texts[.status] = RiskStatus.open.rawValue }
        for key in [RiskKey.likelihood, .impact] {
            if let text = texts[key], let word = word(for: text, key, in: table) { texts[key] = word }
        }
        let keys = Dictionary(table.columns.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let row = table.table.header.indices.map { keys[$0].flatMap { texts[$0] } ?? "" }
        let start = source.lineStart(of: table.block.range.upperBound)
        let indentation = source.bytes[start...].prefix { $0 == 0x20 || $0 == 0x09 }
        let line = lineEnding + String(decoding: indentation, as: UTF8.self) + Self.line(row)
        var expected = record.riskCells
        expected[index].append(row.map(\.collapsingBlanks))
        try change([TextEdit(inserting: line, at: table.block.range.upperBound)], cells: expected)
    }

    /// The word for a number in a table that rates with words: one that it has for the number, else a common one.
    private func word(for text: String, _ key: RiskKey, in table: RiskTable) -> String? {
        guard let number = Int(text), let column = table.columns[key] else { return nil }
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
        let given = Set(entry.compactMap { RiskKey(spelled: $0.key) })
        let keys = RiskKey.columns.filter { $0.isUsualColumn || given.contains($0) }
        let columns = Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let texts = try texts(of: entry, columns: columns, [], at: nil)
        let row = keys.map { texts[$0] ?? ($0 == .status ? RiskStatus.open.rawValue : "") }
        let blank = lineEnding + lineEnding
        let table = [keys.map(\.heading), keys.map { _ in "---" }, row].map(Self.line)
            .joined(separator: lineEnding)
        let outline = record.outline
        let heading = outline.headings.last { RiskTable.isAboutRisks($0, in: outline) && $0.level > 1 }
        let place = heading.map { outline.ownText(of: $0) }
        let blocks = place.map { outline.blocks[outline.blockIndexes(in: $0)] } ?? outline.blocks[...]
        let end = blocks.last?.range.upperBound ?? heading?.range.upperBound ?? source.bytes.count
        let name = style.words.language(of: record)?.risks ?? "Risks"
        let text = blank + (heading == nil ? "## \(name)\(blank)" : "") + table
        try change(
            [TextEdit(inserting: text, at: end)], cells: record.riskCells + [[row.map(\.collapsingBlanks)]])
    }

    // MARK: - Cells

    /// Sets the cell of a risk.
    mutating func setCell(
        of risk: Risk, _ key: RiskKey, to value: FrontMatterValue?
    ) throws(RecordEditError) {
        for (index, table) in riskTables.enumerated() {
            guard let row = table.table.rows.firstIndex(where: { RiskTable.range(of: $0) == risk.range })
            else { continue }
            let entry = value.map { [FrontMatterValue.Pair(key.rawValue, $0)] } ?? []
            let isSplit = key == .level && table.columns[.likelihood] != nil && table.columns[.impact] != nil
            let cleared = isSplit ? [.likelihood: "", .impact: ""] : [key: ""]
            let texts = try value == nil ? cleared : texts(of: entry, in: table, [])
            for (key, text) in texts {
                guard let column = table.columns[key] else {
                    if value == nil, key != .actions || risk.actions.isEmpty { continue }
                    throw noColumn(for: key, at: risk.range)
                }
                let place = riskTables[index].table.rows[row]
                var expected = record.riskCells
                expected[index][row][column] = text.collapsingBlanks
                try change([cellEdit(text, column, of: place)], cells: expected)
            }
            return
        }
        throw failure("this risk stands in no table", at: risk.range)
    }

    /// The edit that puts a text into a cell; one that a short row has not is added with those before it.
    private func cellEdit(_ text: String, _ column: Int, of row: [Range<Int>]) -> TextEdit {
        let cell = MarkdownWriter.tableCell(MarkdownWriter.escaped(text))
        guard column < row.count else {
            let end = source.lineEnd(of: row.last?.upperBound ?? 0)
            let line = source.bytes[..<end].reversed().first { $0 != 0x20 && $0 != 0x09 }
            let missing = String(repeating: "  |", count: column - row.count)
            return TextEdit(
                inserting: (line == UInt8(ascii: "|") ? "" : " |") + missing + " \(cell) |", at: end)
        }
        let bytes = source.bytes
        var range = row[column]
        guard range.isEmpty || text.isEmpty else { return TextEdit(replacing: range, with: cell) }
        while bytes[range.lowerBound - 1] == 0x20 { range = range.lowerBound - 1..<range.upperBound }
        while range.upperBound < bytes.count, bytes[range.upperBound] == 0x20 {
            range = range.lowerBound..<range.upperBound + 1
        }
        return TextEdit(replacing: range, with: text.isEmpty ? " " : " \(cell) ")
    }

    // MARK: - Texts

    private func texts(
        of entry: [FrontMatterValue.Pair], in table: RiskTable, _ optional: Set<RiskKey>
    ) throws(RecordEditError) -> [RiskKey: String] {
        try texts(of: entry, columns: table.columns, optional, at: table.block.range)
    }

    /// What stands in the cells of a row that tells an entry.
    private func texts(
        of entry: [FrontMatterValue.Pair], columns: [RiskKey: Int], _ optional: Set<RiskKey>,
        at range: Range<Int>?
    ) throws(RecordEditError) -> [RiskKey: String] {
        var texts: [RiskKey: String] = [:]
        for pair in entry {
            guard let key = RiskKey(spelled: pair.key), let text = pair.value.cellText else {
                throw noPlace(for: pair.key, at: range)
            }
            if key == .level, columns[.likelihood] != nil, columns[.impact] != nil,
                let level = RiskLevel(written: text)
            {
                texts[.likelihood] = "\(level.likelihood)"
                texts[.impact] = "\(level.impact)"
            } else if key == .actions, columns[.response] != nil,
                ["", RiskResponse.mitigate.rawValue].contains(texts[.response] ?? "")
            {
                texts[.response] = text
            } else if columns[key] != nil {
                texts[key] = text
            } else if !optional.contains(key) {
                throw noColumn(for: key, at: range)
            }
        }
        return texts
    }

    private func noColumn(for key: RiskKey, at range: Range<Int>?) -> RecordEditError {
        failure(
            "the table of risks has no column for `\(key.rawValue)`", at: range,
            hint: "add the column, or run `\(importing)`, which moves the risks to front matter")
    }

    /// A table cannot hold what a key says.
    func noPlace(for key: String, at range: Range<Int>?) -> RecordEditError {
        failure(
            "a table of risks has no place for `\(key)`", at: range,
            hint: "`\(importing)` moves the risks to front matter, which has one")
    }

    private var importing: String { "adr risk import \(record.label) --remove-table" }

    private static func line(_ cells: [String]) -> String {
        let texts = cells.map { MarkdownWriter.tableCell(MarkdownWriter.escaped($0)) }
        return "| " + texts.joined(separator: " | ") + " |"
    }

    /// Makes a change that leads to these cells and leaves every other fact and heading as it is.
    private mutating func change(
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
    fileprivate var riskCells: [[[String]]] {
        RiskTable.all(in: outline).map { table in
            table.table.rows.map { row in
                table.table.header.indices.map { $0 < row.count ? outline.plainText(of: row[$0]) : "" }
            }
        }
    }
}

extension FrontMatterValue {
    /// The value as the cell of a table has it, an action without more as its task; `nil` for other mappings.
    fileprivate var cellText: String? {
        switch self {
        case .null: return ""
        case .string(let text), .verbatim(let text): return text
        case .list(let items):
            let texts = items.map(\.cellText)
            if items.count > 1, items.contains(where: \.isMap) { return nil }
            return texts.contains(nil) ? nil : texts.compactMap(\.self).joined(separator: ", ")
        case .map(let pairs): return pairs.count == 1 && pairs[0].key == "do" ? pairs[0].value.cellText : nil
        }
    }
}

extension String {
    fileprivate var collapsingBlanks: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension RiskKey {
    /// The keys that have columns in a table that is written anew, in their order.
    fileprivate static let columns: [RiskKey] = [
        .id, .kind, .risk, .level, .quality, .response, .owner, .trigger, .fallback, .target, .residual,
        .status, .reason, .raised, .expectedBy, .reviewBy, .refs,
    ]

    fileprivate var isUsualColumn: Bool {
        switch self {
        case .id, .risk, .level, .response, .owner, .status, .reviewBy: true
        default: false
        }
    }

    /// The heading of the column, by which it is known again.
    fileprivate var heading: String {
        switch self {
        case .id: "ID"
        default:
            LetterCase.capitalized.applied(to: rawValue.parts(at: "-").joined(separator: " "))
        }
    }
}

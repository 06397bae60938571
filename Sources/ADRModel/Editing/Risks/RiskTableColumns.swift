import ADRText

extension RecordEditor {
    /// Gives a table of risks the columns that it has not, behind its own, with empty cells.
    mutating func addColumns(_ keys: [RiskKey], toTableAt index: Int) throws(RecordEditError) {
        for key in RiskKey.allCases where keys.contains(key) && riskTables[index].columns[key] == nil {
            let table = riskTables[index]
            let headings = table.table.header.map(record.outline.plainText)
            let language = style.words.language(of: record)
            let name = RiskColumnNames.name(of: key, beside: headings, in: language)
            var expected = record.riskCells
            expected[index] = expected[index].map { $0 + [""] }
            try change(column(heading(name, of: table), of: table), cells: expected)
        }
    }

    /// A heading in the letter case and the marks of the others.
    private func heading(_ name: String, of table: RiskTable) -> String {
        let others = table.table.header.map { source[$0] }.filter { !$0.isEmpty }
        let cases = others.map { LetterCase(of: $0) }
        let name =
            cases.first.flatMap { first in
                cases.allSatisfy { $0 == first } ? first?.applied(to: name) : nil
            } ?? name
        let mark =
            ["**", "__", "*", "_"].first { mark in
                others.allSatisfy {
                    $0.utf8.count > 2 * mark.utf8.count && $0.begins(with: mark) && $0.ends(with: mark)
                }
            } ?? ""
        return mark + name + mark
    }

    /// What puts a further column behind the last one.
    private func column(_ heading: String, of table: RiskTable) -> [TextEdit] {
        let count = table.table.header.count
        return record.outline.lines(of: table.block).enumerated().compactMap { number, line in
            let parts = TableRow.parts(of: line, in: source.bytes)
            // What a row has no cell for is empty.
            guard parts.count >= count else { return nil }
            let last = parts[count - 1]
            let isClosed = last.upperBound < line.upperBound
            let isTight = !last.isEmpty && source.bytes[last.lowerBound] > 0x20
            let blank = isTight && isClosed ? "" : " "
            let text = number == 0 ? heading : number == 1 ? "---" : ""
            if isClosed {
                let cell = text.isEmpty ? blank + blank : blank + text + blank
                return TextEdit(inserting: cell + "|", at: last.upperBound + 1)
            }
            return text.isEmpty
                ? nil : TextEdit(inserting: " | " + text, at: source.trimming(line).upperBound)
        }
    }
}

import ADRText

/// Rows of comma-separated values (RFC 4180) that no spreadsheet takes for formulas.
enum CSVText {
    /// A row with its line ending.
    static func row(_ cells: [String]) -> String { cells.map(cell).joined(separator: ",") + "\r\n" }

    /// A cell: one that begins like a formula gets a `'`, and one with a quote, a comma or a line ending quotes.
    static func cell(_ text: String) -> String {
        let shown = TerminalText.line(text)
        let begin = shown.unicodeScalars.first { !$0.properties.isWhitespace }
        let isFormula = begin.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + shown : shown
        guard safe.contains(where: { "\",;".contains($0) }) || safe.begins(with: "'") else { return safe }
        return "\"" + safe.replacing("\"", with: "\"\"") + "\""
    }
}

import ADRReports

/// Draws a line that is typed behind its prompt, over as many rows as it takes.
struct LineDisplay {
    let prompt: String
    /// What stood before the cursor when the line was drawn last; `nil` if it is not there.
    private var drawn: String?

    init(prompt: String) { self.prompt = prompt }

    /// What puts the line in the place of the one drawn last.
    ///
    /// - Parameter width: the columns of the terminal.
    mutating func drawing(_ line: EditedLine, width: Int) -> String {
        let old = drawn.map { Place(after: prompt + $0, width: width) } ?? Place()
        let cursor = Place(after: prompt + line.before, width: width)
        let end = Place(after: prompt + line.text, width: width)
        drawn = line.before
        return Self.up(old.row) + "\r\u{1B}[J" + prompt + line.text
            // Behind the last column the cursor waits for the next character.
            + (end.column == 0 && end.row > 0 ? "\r\n" : "")
            + Self.up(end.row - cursor.row) + "\r" + (cursor.column > 0 ? "\u{1B}[\(cursor.column)C" : "")
    }

    /// What moves below the line, which stays as it is.
    mutating func leaving(_ line: EditedLine, width: Int) -> String {
        var end = line
        end.moveToEnd()
        let isAtColumnZero = Place(after: prompt + line.text, width: width).column == 0
        defer { drawn = nil }
        return drawing(end, width: width) + (isAtColumnZero && !(prompt + line.text).isEmpty ? "" : "\n")
    }

    private static func up(_ rows: Int) -> String { rows > 0 ? "\u{1B}[\(rows)A" : "" }

    /// Where the cursor stands behind a text.
    private struct Place {
        var row = 0
        var column = 0

        init() {}

        init(after text: String, width: Int) {
            for character in text {
                let columns = TerminalText.width(of: String(character))
                if column + columns > width { (row, column) = (row + 1, 0) }
                column += columns
                if column >= width { (row, column) = (row + 1, 0) }
            }
        }
    }
}

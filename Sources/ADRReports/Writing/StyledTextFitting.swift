extension StyledText {
    /// The text with each line broken between words that is wider than a terminal, which would break it anywhere.
    ///
    /// What goes on is indented a little more than the line. A word that is wider than the terminal stands whole.
    package func fitted(to columns: Int) -> StyledText {
        var fitting = LineFitting(columns: columns)
        for (index, text) in texts.enumerated() {
            for character in text { fitting.take(character, of: index) }
        }
        fitting.endLine()
        return replacingTexts(with: fitting.texts(count: texts.count))
    }
}

/// The characters of a text with those blanks replaced at which a line has to end.
private struct LineFitting {
    let columns: Int
    private var shown: [(text: String, run: Int)] = []
    /// Where the present line begins.
    private var start = 0

    init(columns: Int) { self.columns = columns }

    mutating func take(_ character: Character, of run: Int) {
        shown.append((String(character), run))
        if character.isNewline { endLine() }
    }

    mutating func endLine() {
        defer { start = shown.count }
        let line = start..<shown.count
        let margin = shown[line].prefix { $0.text == " " }.count
        var (used, atBlank): (Int, Int) = (0, 0)
        var blank: Int?
        for index in line {
            let isBlank = shown[index].text == " "
            if isBlank, index >= start + margin { (blank, atBlank) = (index, used) }
            used += shown[index].text.first.map { $0.isNewline ? 0 : TerminalText.width(of: $0) } ?? 0
            guard used > columns, !isBlank, let place = blank else { continue }
            shown[place].text = "\n" + String(repeating: " ", count: margin + 2)
            used += margin + 1 - atBlank
            blank = nil
        }
    }

    /// What each of the runs has become.
    func texts(count: Int) -> [String] {
        var texts = [String](repeating: "", count: count)
        for (text, run) in shown { texts[run] += text }
        return texts
    }
}

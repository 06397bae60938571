import ADRText

extension TerminalText {
    /// The text with blanks behind it up to a display width.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - self.width(of: text)))
    }

    /// The text cut to a display width, with `…` where it is cut.
    static func truncated(_ text: String, to limit: Int) -> String {
        guard width(of: text) > limit else { return text }
        var result = ""
        var used = 0
        for character in text {
            let width = width(of: character)
            guard used + width < limit else { break }
            result.append(character)
            used += width
        }
        return result + "…"
    }

    /// The words of the text in lines of at most a display width, the second and later ones indented.
    ///
    /// A word that is wider than a line is divided, unless it is of ASCII: a path or an address stands whole.
    /// - Parameter used: the columns of the first line that are taken already.
    static func wrapped(_ text: String, to limit: Int, indentation: Int, used: Int = 0) -> String {
        var output = ""
        var used = used
        var isAtStart = true
        func startLine() {
            output += "\n" + String(repeating: " ", count: indentation)
            used = indentation
        }
        for word in text.parts(at: " ") {
            if !isAtStart, used + 1 + width(of: String(word)) > limit {
                startLine()
            } else if !isAtStart {
                output += " "
                used += 1
            }
            isAtStart = false
            // Of a path or an address that is broken nobody can copy the whole; scripts without blanks have to break.
            if word.utf8.allSatisfy({ $0 < 0x80 }) {
                output += word
                used += word.utf8.count
                continue
            }
            for character in word {
                let width = width(of: character)
                if used + width > limit { startLine() }
                output.append(character)
                used += width
            }
        }
        return output
    }
}

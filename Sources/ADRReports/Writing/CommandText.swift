import ADRText

/// Text in the output of a step, where a CI service looks for commands.
package enum CommandText {
    /// The text with some characters replaced, and all others shown by their code that a terminal would obey.
    static func encoded(_ text: String, _ codes: [Unicode.Scalar: String]) -> String {
        text.unicodeScalars.map { codes[$0] ?? TerminalText.escaped(String($0)) }.joined()
    }

    /// A line for people in which no CI service finds a command: the bracket of `##[` and `##vso[`, and the
    /// first colon of a line that begins with `::`, are shown by their codes.
    package static func defused(_ line: String) -> String {
        let line = withoutMarkers(line)
        guard let first = line.firstIndex(where: { !$0.isWhitespace }), line[first...].begins(with: "::")
        else {
            return line
        }
        return line.replacingCharacters(at: first, with: "<U+003A>")
    }

    /// The same, but for the colons: for a line that begins with something else.
    static func withoutMarkers(_ line: String) -> String {
        guard line.utf8.contains(UInt8(ascii: "#")) else { return line }
        return ["##[", "##vso["].reduce(line) { line, marker in
            line.replacing(marker, with: marker.dropLast() + "<U+005B>")
        }
    }
}

extension String {
    fileprivate func replacingCharacters(at index: Index, with text: String) -> String {
        self[..<index] + text + self[self.index(after: index)...]
    }
}

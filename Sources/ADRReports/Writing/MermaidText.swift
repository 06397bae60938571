/// Text in the language of Mermaid.
enum MermaidText {
    /// The text for a quoted label, on one line: every sign that Mermaid, Markdown or HTML could obey stands there by its
    /// code, as `#60;`, so that no label ends early, links, runs or sets anything.
    static func escaped(_ text: String) -> String {
        var output = ""
        for scalar in TerminalText.line(text).unicodeScalars {
            let isPlain =
                scalar.value >= 0x80 || scalar == " " || ".,-:/+'()".unicodeScalars.contains(scalar)
                || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
                || ("0"..."9").contains(scalar)
            if isPlain { output.unicodeScalars.append(scalar) } else { output += "#\(scalar.value);" }
        }
        return output
    }
}

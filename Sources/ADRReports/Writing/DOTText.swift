/// Text in the language of Graphviz.
public enum DOTText {
    /// The text as a quoted string that Graphviz shows as it is, on one line; what a terminal would obey is shown
    /// by its code, as ``TerminalText`` shows it.
    public static func quoted(_ text: String) -> String {
        var output = "\""
        for scalar in TerminalText.line(text).unicodeScalars {
            if scalar == "\"" || scalar == "\\" { output += "\\" }
            output.unicodeScalars.append(scalar)
        }
        return output + "\""
    }
}

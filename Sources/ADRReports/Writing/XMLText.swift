/// Text as XML 1.0 that shows it as it is, in content and in attribute values between double quotes.
///
/// Characters that XML cannot hold are dropped. Those that a parser would change (line endings and tabs in
/// attributes) or a terminal would obey are written as references to their codes.
enum XMLText {
    /// The text for content.
    static func content(_ text: String) -> String { escaped(text, keepingLineFeeds: true) }

    /// The text for an attribute's value.
    static func attribute(_ text: String) -> String { escaped(text, keepingLineFeeds: false) }

    /// A start tag without its brackets: `name a="1" b="2"`.
    static func tag(_ name: String, _ attributes: KeyValuePairs<String, String>) -> String {
        name + attributes.map { " \($0.key)=\"\(attribute($0.value))\"" }.joined()
    }

    private static func escaped(_ text: String, keepingLineFeeds: Bool) -> String {
        var output = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": output += "&amp;"
            case "<": output += "&lt;"
            case ">": output += "&gt;"
            case "\"": output += "&quot;"
            case "\n" where keepingLineFeeds: output += "\n"
            case "\t", "\n", "\r": output += "&#\(scalar.value);"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            case _ where TerminalText.isActive(scalar): output += "&#\(scalar.value);"
            default: output.unicodeScalars.append(scalar)
            }
        }
        return output
    }
}

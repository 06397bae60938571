/// Sentences as they are pasted from a list of Markdown: `- the vendor leaves`.
///
/// No option has a blank behind its dash, so such an argument is a text, and what is said is the text without the
/// bullet.
enum PastedBullets {
    /// The arguments without bullets; behind `--` all stay as they are.
    static func removed(from arguments: ArraySlice<String>) -> ArraySlice<String> {
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        return arguments[..<end].map(text)[...] + arguments[end...]
    }

    private static func text(_ argument: String) -> String {
        guard argument.first == "-", argument.dropFirst().first?.isWhitespace ?? false else {
            return argument
        }
        let text = argument.dropFirst().drop(while: \.isWhitespace)
        return text.isEmpty ? argument : String(text)
    }
}

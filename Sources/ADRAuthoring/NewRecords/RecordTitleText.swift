/// A title as a person gave it, made fit for one line.
struct RecordTitleText {
    let text: String

    /// Line endings, tabs and other control characters become blanks, several blanks one.
    ///
    /// - Throws: ``AuthoringError`` if nothing is left.
    init(_ title: String) throws(AuthoringError) {
        let words = title.unicodeScalars.split { scalar in
            scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
                || scalar == "\u{FEFF}"
        }
        text = words.map { String($0) }.joined(separator: " ")
        guard !text.isEmpty else {
            throw AuthoringError("a record needs a title", hint: "say what is decided in a few words")
        }
    }
}

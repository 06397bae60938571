/// Words as a person gave them, made fit for one line.
struct OneLineText {
    /// Empty if no word was given.
    let text: String

    /// Line endings, tabs and other control characters become blanks, several blanks one.
    init(_ words: String) {
        let words = words.unicodeScalars.split { scalar in
            scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
                || scalar == "\u{FEFF}"
        }
        text = words.map { String($0) }.joined(separator: " ")
    }
}

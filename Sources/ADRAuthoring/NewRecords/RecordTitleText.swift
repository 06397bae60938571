/// A title as a person gave it, made fit for one line.
struct RecordTitleText {
    let text: String

    /// - Throws: ``AuthoringError`` if nothing but blanks and control characters is given.
    init(_ title: String) throws(AuthoringError) {
        text = OneLineText(title).text
        guard !text.isEmpty else {
            throw AuthoringError("a record needs a title", hint: "say what is decided in a few words")
        }
    }
}

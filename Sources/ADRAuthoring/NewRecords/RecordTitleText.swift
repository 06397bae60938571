import ADRText

/// A title as a person gave it, made fit for one line.
struct RecordTitleText {
    /// As it is read: code without its backticks.
    let text: String
    /// As the Markdown of a heading: code stays code, everything else is text.
    let markdown: String

    /// - Parameter definesNoLinks: whether the page that it stands on gives no words in brackets a destination.
    /// - Throws: ``AuthoringError`` if nothing but blanks and control characters is given.
    init(_ title: String, definesNoLinks: Bool = false) throws(AuthoringError) {
        let line = OneLineText(title).text
        guard !line.isEmpty else {
            throw AuthoringError("a record needs a title", hint: "say in a few words what is decided")
        }
        guard let markdown = Self.withCode(line) else {
            (text, self.markdown) = (line, MarkdownWriter.heading(line, definesNoLinks: definesNoLinks))
            return
        }
        let outline = MarkdownOutline(SourceText(path: "", "# " + markdown))
        text = outline.headings.first.map { outline.plainText(of: $0.textRange) } ?? line
        self.markdown = markdown
    }

    /// A line with its code spans as they are; `nil` if it has none.
    private static func withCode(_ line: String) -> String? {
        // The full stop keeps `#` marks at the end from being those that close a heading.
        let outline = MarkdownOutline(SourceText(path: "", "# " + line + "."))
        guard let heading = outline.headings.first, outline.headings.count == 1 else { return nil }
        let code = outline.inlines().code
        guard !code.isEmpty else { return nil }
        var markdown = ""
        var end = heading.textRange.lowerBound
        for span in code {
            markdown += MarkdownWriter.escaped(outline.source[end..<span.lowerBound]) + outline.source[span]
            end = span.upperBound
        }
        return markdown + MarkdownWriter.heading(outline.source[end..<heading.textRange.upperBound - 1])
    }
}

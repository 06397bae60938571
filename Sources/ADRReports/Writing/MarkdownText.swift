import ADRText

/// Text as Markdown that shows it as it is: nothing in it becomes markup, a link, HTML or a cell's end.
public enum MarkdownText {
    /// The text for a paragraph, a list item or a table's cell, on one line.
    ///
    /// Blanks and line endings collapse into single blanks; control characters and marks that turn the
    /// direction of text are shown by their code, as ``TerminalText`` shows them.
    public static func inline(_ text: String) -> String { MarkdownWriter.block(TerminalText.line(text)) }

    /// The text for a link's label: as ``inline(_:)``, but a number or a dash at its start begins no list there.
    public static func label(_ text: String) -> String { MarkdownWriter.escaped(TerminalText.line(text)) }

    /// The text for a link's label as somebody has written it, if that is shown as the text and as nothing else.
    public static func label(_ text: String, writtenAs markdown: String?) -> String {
        guard let markdown, TerminalText.line(markdown) == markdown else { return label(text) }
        let outline = MarkdownOutline(SourceText(path: "", "* [\(markdown)](x.md)\n"))
        let inlines = outline.inlines()
        guard inlines.links.count == 1, let link = inlines.links.first, link.destination == "x.md",
            inlines.tags.isEmpty, inlines.comments.isEmpty, inlines.declarations.isEmpty,
            outline.plainText(of: link.textRange) == text
        else { return label(text) }
        return markdown
    }

    /// A link whose text is shown as it is.
    public static func link(_ text: String, to path: String) -> String {
        ElsewherePath.isNowhere(path) ? inline(text) : "[\(label(text))](\(destination(path)))"
    }

    /// Markdown in which a host finds nobody to notify and no issue to link: a blank without width stands behind `@` and
    /// `#` where a name or a number begins.
    static func uncalled(_ markdown: String) -> String {
        let scalars = Array(markdown.unicodeScalars)
        var output = String.UnicodeScalarView()
        for index in scalars.indices {
            output.append(scalars[index])
            let isReference = index > 0 && scalars[index - 1] == "&"
            let begins = !isWord(scalars, index - 1) && isWord(scalars, index + 1) && !isReference
            if begins, scalars[index] == "@" || scalars[index] == "#" { output.append("\u{200B}") }
        }
        return String(output)
    }

    /// A relative path as the destination of a link, percent-encoded where Markdown or a URL needs it.
    public static func destination(_ path: String) -> String {
        if let host = ElsewherePath.host(of: path) { return "\(host.address)/\(destination(host.path))" }
        return PercentEncoding.encoded(path, keeping: isPlainInPath)
    }

    private static func isWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        scalars.indices.contains(index) && isWord(scalars[index])
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }

    private static func isPlainInPath(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.isASCII else { return isWord(scalar) }
        return isWord(scalar) || "-._~/@+,=".unicodeScalars.contains(scalar)
    }
}

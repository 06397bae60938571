import ADRText

/// Text as Markdown that shows it as it is: nothing in it becomes markup, a link, HTML or a cell's end.
public enum MarkdownText {
    /// The text for a paragraph, a list item or a table's cell, on one line.
    ///
    /// Blanks and line endings collapse into single blanks; control characters and marks that turn the
    /// direction of text are shown by their code, as ``TerminalText`` shows them.
    public static func inline(_ text: String) -> String {
        let scalars = Array(TerminalText.line(text).unicodeScalars)
        return escaped(scalars, besides: blockMark(scalars))
    }

    /// The text for a link's label: as ``inline(_:)``, but a number or a dash at its start begins no list there.
    public static func label(_ text: String) -> String {
        escaped(Array(TerminalText.line(text).unicodeScalars), besides: nil)
    }

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

    private static func escaped(_ scalars: [Unicode.Scalar], besides blockMark: Int?) -> String {
        var output = String.UnicodeScalarView()
        for index in scalars.indices {
            if index == blockMark || isMarkup(scalars, at: index) { output.append("\\") }
            output.append(scalars[index])
        }
        return String(output)
    }

    /// A link whose text is shown as it is.
    public static func link(_ text: String, to path: String) -> String {
        "[\(label(text))](\(destination(path)))"
    }

    /// Markdown in which a host finds nobody to notify and no issue to link: a blank without width stands behind `@` and
    /// `#` where a name or a number begins.
    static func uncalled(_ markdown: String) -> String {
        let scalars = Array(markdown.unicodeScalars)
        var output = String.UnicodeScalarView()
        for index in scalars.indices {
            output.append(scalars[index])
            let begins = !isWord(scalars, index - 1) && isWord(scalars, index + 1)
            if begins, scalars[index] == "@" || scalars[index] == "#" { output.append("\u{200B}") }
        }
        return String(output)
    }

    /// A relative path as the destination of a link, percent-encoded where Markdown or a URL needs it.
    public static func destination(_ path: String) -> String {
        PercentEncoding.encoded(path, keeping: isPlainInPath)
    }

    /// The index of a character that would make a line a heading, a quote, a list, a rule or a fence.
    private static func blockMark(_ scalars: [Unicode.Scalar]) -> Int? {
        guard let first = scalars.first else { return nil }
        if "#>+-=".unicodeScalars.contains(first) { return 0 }
        let digits = scalars.prefix { ("0"..."9").contains($0) }.count
        guard digits > 0, digits < scalars.count, ".)".unicodeScalars.contains(scalars[digits]) else {
            return nil
        }
        return digits + 1 == scalars.count || scalars[digits + 1] == " " ? digits : nil
    }

    private static func isMarkup(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
        switch scalars[index] {
        case "\\", "`", "*", "[", "]", "<", "|", "~": return true
        case "_": return !(isWord(scalars, index - 1) && isWord(scalars, index + 1))
        case "&":
            let name = scalars[(index + 1)...].prefix(33).prefix { $0 == "#" || isWord($0) }
            return !name.isEmpty && name.endIndex < scalars.count && scalars[name.endIndex] == ";"
        default: return false
        }
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

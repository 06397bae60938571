import ADRModel
import ADRText

/// The HTML of a record's text as a site may show it: known tags without what could run, and nothing else.
struct SiteTags {
    private(set) var edits: [TextEdit] = []
    private let outline: MarkdownOutline
    private let outcome: (String) -> SiteLinks.Outcome

    /// - Parameters:
    ///   - showsHTML: whether known tags stay; else they go.
    ///   - outcome: what becomes of a link.
    init(
        _ outline: MarkdownOutline, _ inlines: MarkdownInlines, showsHTML: Bool,
        outcome: @escaping (String) -> SiteLinks.Outcome
    ) {
        (self.outline, self.outcome) = (outline, outcome)
        // What stands within such elements is no text; shown as text, it would be one.
        for tag in inlines.tags {
            let name = tag.name.lowercased()
            guard Self.known.contains(name) else {
                edits.append(
                    TextEdit(replacing: tag.range.lowerBound..<(tag.range.lowerBound + 1), with: "&lt;"))
                continue
            }
            let isClosing = outline.source.bytes[tag.range.lowerBound + 1] == UInt8(ascii: "/")
            edits.append(
                TextEdit(
                    replacing: tag.range,
                    with: showsHTML ? isClosing ? "</\(name)>" : shown(tag, name) : Self.text(of: tag, name)))
        }
    }

    /// An opening tag with the attributes that are known.
    private func shown(_ tag: MarkdownTag, _ name: String) -> String {
        var text = "<\(name)"
        for attribute in tag.attributes where Self.attributes.contains(attribute.name.lowercased()) {
            text += " \(attribute.name.lowercased())=\"\(Self.escaped(attribute.value))\""
        }
        for attribute in tag.attributes where ["href", "src"].contains(attribute.name.lowercased()) {
            let isImage = attribute.name.lowercased() == "src"
            switch outcome(attribute.value) {
            case .kept: text += " \(attribute.name.lowercased())=\"\(Self.escaped(attribute.value))\""
            // Sites lead links to pages for Markdown alone.
            case .changed, .text: if isImage { return Self.text(of: tag, name) }
            }
        }
        return text + (Self.isVoid(name) ? " />" : ">")
    }

    /// What is left of a tag where no HTML is shown.
    private static func text(of tag: MarkdownTag, _ name: String) -> String {
        if name == "br" { return " " }
        guard name == "img" else { return "" }
        return MarkdownText.label(tag.attributes.first { $0.name.lowercased() == "alt" }?.value ?? "image")
            .replacing("{", with: "&#123;").replacing("}", with: "&#125;")
    }

    private static func escaped(_ value: String) -> String {
        value.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
            .replacing("{", with: "&#123;").replacing("}", with: "&#125;").replacing("\n", with: " ")
    }

    private static func isVoid(_ name: String) -> Bool { ["br", "hr", "img"].contains(name) }

    private static let known: Set<String> = [
        "a", "abbr", "b", "blockquote", "br", "center", "cite", "code", "dd", "del", "details", "div", "dl",
        "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins",
        "kbd",
        "li", "mark", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
        "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "tt", "u", "ul", "var",
    ]
    private static let attributes: Set<String> = [
        "align", "alt", "colspan", "dir", "height", "id", "lang", "name", "open", "rowspan", "start", "title",
        "valign", "width",
    ]
}

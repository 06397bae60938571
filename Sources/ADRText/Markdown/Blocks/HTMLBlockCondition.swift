/// The seven ways in which CommonMark lets an HTML block begin and end.
enum HTMLBlockCondition: Equatable {
    /// `<script>`, `<pre>`, `<style>` or `<textarea>` to a closing tag of these.
    case verbatim
    case comment
    case processingInstruction
    case declaration
    case characterData
    /// A tag of a block element, to a blank line.
    case blockElement
    /// Any one tag that stands alone in its line, to a blank line.
    case singleTag

    init?(_ line: LineCursor, interruptsParagraph: Bool) {
        let bytes = line.bytes
        let start = line.text + 1
        if bytes.matches("!--", at: start, before: line.end) {
            self = .comment
        } else if bytes.matches("?", at: start, before: line.end) {
            self = .processingInstruction
        } else if bytes[start..<line.end].starts(with: HTMLTag.characterDataStart) {
            self = .characterData
        } else if bytes.matches("!", at: start, before: line.end) {
            guard start + 1 < line.end, bytes[start + 1].isASCIILetter else { return nil }
            self = .declaration
        } else if let element = Self.elementCondition(of: line) {
            self = element
        } else if !interruptsParagraph, let tag = HTMLTag(in: bytes, at: line.text, before: line.end),
            bytes[tag.end..<line.end].allSatisfy(\.isBlank)
        {
            self = .singleTag
        } else {
            return nil
        }
    }

    /// True if a blank line ends the block.
    var endsAtBlankLine: Bool { self == .blockElement || self == .singleTag }

    /// Whether the block ends with a line that has this text.
    func isEnd(_ text: Range<Int>, of bytes: [UInt8]) -> Bool {
        switch self {
        case .verbatim:
            text.contains {
                bytes[$0] == UInt8(ascii: "<")
                    && (bytes.matches("</script>", at: $0, before: text.upperBound)
                        || bytes.matches("</pre>", at: $0, before: text.upperBound)
                        || bytes.matches("</style>", at: $0, before: text.upperBound)
                        || bytes.matches("</textarea>", at: $0, before: text.upperBound))
            }
        case .comment: text.contains { bytes.matches("-->", at: $0, before: text.upperBound) }
        case .processingInstruction: text.contains { bytes.matches("?>", at: $0, before: text.upperBound) }
        case .declaration: bytes[text].contains(UInt8(ascii: ">"))
        case .characterData: text.contains { bytes.matches("]]>", at: $0, before: text.upperBound) }
        case .blockElement, .singleTag: false
        }
    }

    private static func elementCondition(of line: LineCursor) -> HTMLBlockCondition? {
        let bytes = line.bytes
        var start = line.text + 1
        let isClosing = start < line.end && bytes[start] == UInt8(ascii: "/")
        if isClosing { start += 1 }
        var end = start
        while end < line.end, end - start < 11, bytes[end].isASCIILetter || bytes[end].isASCIIDigit {
            end += 1
        }
        guard end > start else { return nil }
        let name = String(decoding: bytes[start..<end].map { $0 | 0x20 }, as: UTF8.self)
        let isBehindName = end == line.end || bytes[end].isBlank || bytes[end] == UInt8(ascii: ">")
        if !isClosing, isBehindName, verbatimElements.contains(name) { return .verbatim }
        guard isBehindName || bytes.matches("/>", at: end, before: line.end) else { return nil }
        return blockElements.contains(name) ? .blockElement : nil
    }

    private static let verbatimElements: Set = ["script", "pre", "style", "textarea"]

    private static let blockElements: Set = [
        "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col",
        "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
        "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
        "html", "iframe", "legend", "li", "link", "main", "menu", "menuitem", "nav", "noframes", "ol",
        "optgroup", "option", "p", "param", "search", "section", "summary", "table", "tbody", "td", "tfoot",
        "th", "thead", "title", "tr", "track", "ul",
    ]
}

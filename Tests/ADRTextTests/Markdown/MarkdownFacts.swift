import ADRText

/// What a Markdown text and the HTML made of it have in common.
struct MarkdownFacts: Equatable {
    /// The kinds of facts, by which differences are listed.
    enum Category: String, CaseIterable {
        case headings, code, links, breaks, items, text
    }

    /// Each with its level and its plain text.
    var headings: [String] = []
    /// The first word of the info string of each code block, and its lines as they are.
    var code: [String] = []
    /// Links and images, each with its text and its destination, in the order of their beginnings.
    var links: [String] = []
    /// The kinds of all headings, code blocks and thematic breaks in order.
    var breaks: [String] = []
    var items = 0
    /// All text without blanks.
    var text = ""

    /// In what the facts are not those of another text.
    func differences(from other: MarkdownFacts) -> Set<Category> {
        var categories: Set<Category> = []
        if headings != other.headings { categories.insert(.headings) }
        if code != other.code { categories.insert(.code) }
        if links != other.links { categories.insert(.links) }
        if breaks != other.breaks { categories.insert(.breaks) }
        if items != other.items { categories.insert(.items) }
        if text != other.text { categories.insert(.text) }
        return categories
    }

    static func heading(level: Int, _ text: String) -> String { "h\(level) \(collapsed(text))" }

    static func link(isImage: Bool, _ text: String, _ destination: String) -> String {
        "\(isImage ? "image" : "link") [\(collapsed(text))](\(escaped(destination)))"
    }

    static func withoutBlanks(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !isBlank($0) }))
    }

    /// The text without blanks around it, those inside as single spaces.
    private static func collapsed(_ text: String) -> String {
        text.unicodeScalars.split(whereSeparator: isBlank).map { String($0) }.joined(separator: " ")
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        " \t\n\r".unicodeScalars.contains(scalar)
    }
}

extension MarkdownFacts {
    init(_ outline: MarkdownOutline) {
        let inlines = outline.inlines()
        let images = inlines.links.filter(\.isImage)
        for link in inlines.links where link.kind != .definition {
            // The description of an image has no links in HTML.
            guard !images.contains(where: { $0 != link && $0.textRange.contains(link.range.lowerBound) })
            else { continue }
            var range = link.textRange
            if link.kind == .html, !link.isImage {
                let closing = inlines.tags.first {
                    $0.range.lowerBound >= range.upperBound && outline.source[$0.range].hasPrefix("</a")
                }
                range = range.lowerBound..<(closing?.range.lowerBound ?? range.upperBound)
            }
            let isEmail =
                link.kind == .autolink && link.destination.contains("@") && !link.destination.contains(":")
            links.append(
                Self.link(
                    isImage: link.isImage,
                    link.kind == .autolink ? link.destination : outline.plainText(of: range),
                    (isEmail ? "mailto:" : "") + link.destination))
        }
        items = outline.items.count
        for block in outline.blocks {
            let plain = outline.plainText(of: block.range)
            text += Self.withoutBlanks(plain)
            switch block.kind {
            case .heading(let level, _):
                headings.append(Self.heading(level: level, plain))
                breaks.append("h\(level)")
            case .fencedCode(let info, _): add(block, of: outline, info: outline.source[info])
            case .indentedCode: add(block, of: outline, info: "")
            case .thematicBreak: breaks.append("hr")
            default: break
            }
        }
    }

    private mutating func add(_ block: MarkdownBlock, of outline: MarkdownOutline, info: String) {
        let language = info.split(separator: " ").first ?? ""
        code.append("\(language):\n" + outline.lines(of: block).map { outline.source[$0] + "\n" }.joined())
        breaks.append("pre")
    }

    /// A destination as renderers write it into HTML.
    private static func escaped(_ destination: String) -> String {
        let digits = Array("0123456789ABCDEF")
        return destination.utf8.reduce(into: "") { result, byte in
            let character = Character(Unicode.Scalar(byte))
            if byte < 0x80,
                character.isLetter || character.isNumber || "-_.+!*'(),%#@?=;:/&$~".contains(character)
            {
                result.append(character)
            } else {
                result += "%" + String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
    }
}

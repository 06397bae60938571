/// Reads the facts of the HTML that the specification expects.
struct ExpectedHTML {
    private(set) var facts = MarkdownFacts()
    /// The text so far with its blanks.
    private var text = ""
    private var heading: (level: Int, textStart: Int)?
    private var code: (language: String, textStart: Int)?
    private var link: (index: Int, textStart: Int)?

    init(_ html: String) {
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            text += Self.decoded(rest[..<start])
            let markup = Self.markup(rest[start...])
            rest = rest[start...].dropFirst(markup.count)
            take(markup, isBehindPre: html[..<start].hasSuffix("<pre>"))
        }
        text += Self.decoded(rest)
        facts.text = MarkdownFacts.withoutBlanks(text)
    }

    private mutating func take(_ markup: Substring, isBehindPre: Bool) {
        let name = markup.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" }
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": heading = (name.last!.wholeNumberValue!, text.count)
        case "code" where isBehindPre:
            let name = Self.attribute("class", of: markup) ?? ""
            code = (name.hasPrefix("language-") ? String(name.dropFirst(9)) : name, text.count)
        case "/h1", "/h2", "/h3", "/h4", "/h5", "/h6":
            guard let (level, start) = heading else { break }
            facts.headings.append(MarkdownFacts.heading(level: level, String(text.dropFirst(start))))
            facts.breaks.append("h\(level)")
            heading = nil
        case "/code":
            guard let (language, start) = code else { break }
            facts.code.append("\(language):\n\(text.dropFirst(start))")
            facts.breaks.append("pre")
            code = nil
        case "hr": facts.breaks.append("hr")
        case "br", "br/": text += " "
        case "li": facts.items += 1
        case "a":
            guard let destination = Self.attribute("href", of: markup) else { break }
            link = (facts.links.count, text.count)
            facts.links.append(MarkdownFacts.link(isImage: false, "", destination))
        case "/a":
            guard let (index, start) = link else { break }
            let destination = facts.links[index].dropFirst("link [](".count).dropLast()
            facts.links[index] = MarkdownFacts.link(
                isImage: false, String(text.dropFirst(start)), String(destination))
            link = nil
        case "img":
            let description = Self.attribute("alt", of: markup) ?? ""
            guard let destination = Self.attribute("src", of: markup) else { break }
            facts.links.append(MarkdownFacts.link(isImage: true, description, destination))
            text += description
        default: break
        }
    }

    /// The comment, tag or other markup at the beginning of a text.
    private static func markup(_ text: Substring) -> Substring {
        for (opening, closing) in [("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>")]
        where text.hasPrefix(opening) {
            guard let end = text.firstRange(of: closing)?.upperBound else { return text }
            return text[..<end]
        }
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == ">" {
                return text[...index]
            } else if character == "\"" || character == "'" {
                quote = character
            }
        }
        return text
    }

    private static func attribute(_ name: String, of markup: Substring) -> String? {
        guard let start = markup.firstRange(of: " \(name)=\"")?.upperBound else { return nil }
        return decoded(markup[start...].prefix { $0 != "\"" })
    }

    private static func decoded(_ text: Substring) -> String {
        [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&ouml;", "ö"), ("&amp;", "&")].reduce(
            into: String(text)
        ) {
            $0 = $0.replacing($1.0, with: $1.1)
        }
    }
}

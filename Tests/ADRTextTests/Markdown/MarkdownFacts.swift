import ADRText

/// What a Markdown text and the HTML made of it have in common.
struct MarkdownFacts: Equatable {
    /// Headings, code blocks and thematic breaks in order, each with its text without blanks.
    var blocks: [String] = []
    var destinations: [String] = []
    var items = 0
    /// All text without blanks.
    var text = ""
}

extension MarkdownFacts {
    init(_ outline: MarkdownOutline) {
        let links = outline.inlines().links
        let images = links.filter(\.isImage)
        for link in links where link.kind != .definition {
            // The description of an image has no links in HTML.
            guard !images.contains(where: { $0 != link && $0.textRange.contains(link.range.lowerBound) })
            else { continue }
            let isEmail =
                link.kind == .autolink && link.destination.contains("@")
                && !link.destination.contains(":")
            destinations.append(Self.escaped((isEmail ? "mailto:" : "") + link.destination))
        }
        items = outline.items.count
        for block in outline.blocks {
            let plain = Self.withoutBlanks(outline.plainText(of: block.range))
            text += plain
            switch block.kind {
            case .heading(let level, _): blocks.append("h\(level) \(plain)")
            case .fencedCode, .indentedCode: blocks.append("pre \(plain)")
            case .thematicBreak: blocks.append("hr")
            default: break
            }
        }
    }

    /// Reads the HTML that the specification expects.
    init(html: String) {
        var open: (tag: String, textStart: Int)?
        var rest = html[...]
        while let start = rest.firstIndex(of: "<") {
            text += Self.decoded(rest[..<start])
            let markup = Self.markup(rest[start...])
            rest = rest[start...].dropFirst(markup.count)
            let name = markup.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "/" }
            switch name {
            case "h1", "h2", "h3", "h4", "h5", "h6": open = (String(name), text.count)
            case "code" where html[..<start].hasSuffix("<pre>"): open = ("pre", text.count)
            case "/h1", "/h2", "/h3", "/h4", "/h5", "/h6", "/code":
                guard let opened = open else { break }
                blocks.append("\(opened.tag) \(text.dropFirst(opened.textStart))")
                open = nil
            case "hr": blocks.append("hr")
            case "li": items += 1
            case "a": destinations += Self.attribute("href", of: markup).map { [Self.escaped($0)] } ?? []
            case "img":
                destinations += Self.attribute("src", of: markup).map { [Self.escaped($0)] } ?? []
                text += Self.decoded(Self.attribute("alt", of: markup).map { $0[...] } ?? "")
            default: break
            }
        }
        text += Self.decoded(rest)
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
        return entitiesDecoded(markup[start...].prefix { $0 != "\"" })
    }

    private static func decoded(_ text: Substring) -> String { withoutBlanks(entitiesDecoded(text)) }

    private static func entitiesDecoded(_ text: Substring) -> String {
        [("&quot;", "\""), ("&lt;", "<"), ("&gt;", ">"), ("&ouml;", "ö"), ("&amp;", "&")].reduce(
            into: String(text)
        ) {
            $0 = $0.replacing($1.0, with: $1.1)
        }
    }

    private static func withoutBlanks(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.filter { !" \t\n\r".unicodeScalars.contains($0) }))
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

import ADRText

/// The places of a page that the part of a link behind `#` can name, as GitHub, GitLab and site generators do.
struct PageAnchors: Sendable {
    /// In the order of the page, for suggestions.
    private(set) var headings: [String] = []
    private var names: Set<String> = ["", "top"]

    init(_ outline: MarkdownOutline) {
        var uses: [String: Int] = [:]
        let loose = outline.looseHeadings.map(\.textRange)
        let proper = outline.blocks.compactMap { block -> Range<Int>? in
            if case .heading = block.kind { block.contentRange } else { nil }
        }
        for range in (proper + loose).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            addHeading(outline.plainText(of: range), &uses)
        }
        addAttributes(of: outline.source.bytes)
    }

    /// Whether a link can lead there, letter case aside.
    func contains(_ anchor: String) -> Bool {
        let name = String(
            String.UnicodeScalarView(anchor.lowercased().unicodeScalars.filter { !Self.isVariation($0) }))
        return names.contains(name) || names.contains(Self.collapsed(name))
            || name.hasPrefix("user-content-") && names.contains(String(name.dropFirst(13)))
    }

    private mutating func addHeading(_ text: String, _ uses: inout [String: Int]) {
        var text = text
        if text.hasSuffix("}"), let open = text.range(of: "{#") {
            names.insert(text[open.upperBound...].dropLast().lowercased())
            text = String(text[..<open.lowerBound]).trimmed
        }
        let slug = Self.slug(text)
        let count = uses[slug, default: 0]
        uses[slug] = count + 1
        headings.append(count == 0 ? slug : "\(slug)-\(count)")
        for name in [slug, Self.collapsed(slug)] {
            names.formUnion(count == 0 ? [name] : ["\(name)-\(count)", "\(name)_\(count)"])
        }
    }

    /// Lower case, without all that is neither letter, digit, `-` nor `_`, `-` for a blank.
    private static func slug(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.lowercased().unicodeScalars.compactMap { scalar -> Unicode.Scalar? in
                    if scalar == " " { return "-" }
                    if scalar == "-" || scalar == "_" { return scalar }
                    if isVariation(scalar) { return nil }
                    switch scalar.properties.generalCategory {
                    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                        .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
                        .connectorPunctuation:
                        return scalar
                    default: return nil
                    }
                }))
    }

    /// What follows a character to show it as an emoji: GitHub keeps it where it removes the emoji itself.
    private static func isVariation(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFE0F || scalar.value == 0x20E3
    }

    /// What generators other than GitHub's make of it: no `-` twice or at an end.
    private static func collapsed(_ slug: String) -> String {
        slug.split(separator: "-").joined(separator: "-")
    }

    /// The values of `id="..."` and `name="..."` wherever they stand.
    private mutating func addAttributes(of bytes: [UInt8]) {
        var offset = 0
        while let equals = bytes[offset...].firstIndex(of: UInt8(ascii: "=")) {
            offset = equals + 1
            let before = bytes[..<equals].suffix(4)
            guard before.ends(with: "id".utf8) || before.elementsEqual("name".utf8), offset < bytes.count,
                bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'")
            else { continue }
            let value = bytes[(offset + 1)...].prefix(200).prefix { $0 != bytes[offset] }
            names.insert(String(decoding: value, as: UTF8.self).lowercased())
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...].drop(while: \.isWhitespace)
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }

    /// The last place of a text of ASCII.
    fileprivate func range(of text: String) -> Range<String.Index>? { ranges(of: text).last }
}

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: String.UTF8View) -> Bool { suffix(text.count).elementsEqual(text) }
}

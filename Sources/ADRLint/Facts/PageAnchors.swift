import ADRText

/// The places of a page that the part of a link behind `#` can name, as GitHub, GitLab and site generators do.
struct PageAnchors: Sendable {
    /// In the order of the page, for suggestions.
    let headings: [String]
    private var names: Set<String> = ["", "top"]

    init(_ outline: MarkdownOutline) {
        let anchors = HeadingAnchors(outline)
        headings = anchors.names.map { $0[0] }
        names.formUnion(anchors.names.joined())
        addAttributes(of: outline.source.bytes)
        addHTMLHeadings(of: outline)
    }

    /// Whether a link can lead there, letter case aside.
    func contains(_ anchor: String) -> Bool {
        let name = String(
            String.UnicodeScalarView(
                anchor.lowercased().unicodeScalars.filter { !HeadingAnchors.isVariation($0) }))
        return names.contains(name) || names.contains(HeadingAnchors.collapsed(name))
            || name.begins(with: "user-content-") && names.contains(String(name.dropFirst(13)))
    }

    /// The names that GitHub makes of `<h2 align="center">Text</h2>`.
    private mutating func addHTMLHeadings(of outline: MarkdownOutline) {
        let bytes = outline.source.bytes
        for open in bytes.indices.dropLast(2) where bytes[open] == UInt8(ascii: "<") {
            guard bytes[open + 1] | 0x20 == UInt8(ascii: "h"),
                UInt8(ascii: "1")...UInt8(ascii: "6") ~= bytes[open + 2],
                let start = bytes[open...].prefix(200).firstIndex(of: UInt8(ascii: ">"))
            else { continue }
            let text = bytes[(start + 1)...].prefix(400)
            guard let end = text.indices.first(where: { text[$0...].starts(with: "</h".utf8) }) else {
                continue
            }
            let words = outline.plainText(of: start + 1..<end)
            names.insert(HeadingAnchors.name(of: words))
        }
    }

    /// The names in braces, and the values of `id="..."` and `name="..."`, wherever they stand.
    private mutating func addAttributes(of bytes: [UInt8]) {
        for open in bytes.indices where bytes[open] == UInt8(ascii: "{") {
            if let id = AnchorAttribute.id(in: bytes[open...].prefix(200)) { names.insert(id) }
        }
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

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: String.UTF8View) -> Bool { suffix(text.count).elementsEqual(text) }
}

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
    }

    /// Whether a link can lead there, letter case aside.
    func contains(_ anchor: String) -> Bool {
        let name = String(
            String.UnicodeScalarView(
                anchor.lowercased().unicodeScalars.filter { !HeadingAnchors.isVariation($0) }))
        return names.contains(name) || names.contains(HeadingAnchors.collapsed(name))
            || name.begins(with: "user-content-") && names.contains(String(name.dropFirst(13)))
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

extension ArraySlice<UInt8> {
    fileprivate func ends(with text: String.UTF8View) -> Bool { suffix(text.count).elementsEqual(text) }
}

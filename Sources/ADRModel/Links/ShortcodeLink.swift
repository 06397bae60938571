import ADRText

/// A link whose address a site generator fills in: `[2. Use B]({{< ref "0002-use-b.md" >}})`.
///
/// To CommonMark it is not a link, as blanks stand in its address.
struct ShortcodeLink {
    /// UTF-8 offsets of the whole link, of its text and of the path in quotes.
    let range: Range<Int>
    let textRange: Range<Int>
    let pathRange: Range<Int>

    /// The link that begins at an offset.
    init?(at start: Int, before limit: Int, in bytes: [UInt8]) {
        let limit = min(limit, start + Self.longest)
        func position(of text: StaticString, from offset: Int) -> Int? {
            let pattern = text.withUTF8Buffer { Array($0) }
            return offset + pattern.count <= limit
                ? bytes[offset..<limit].indices.first { bytes[$0..<limit].starts(with: pattern) } : nil
        }
        guard start < limit, bytes[start] == UInt8(ascii: "["),
            let close = position(of: "](", from: start + 1)
        else { return nil }
        let open = bytes[(close + 2)..<limit]
        guard open.starts(with: "{{<".utf8) || open.starts(with: "{{%".utf8),
            let end = position(of: "}}", from: close + 5), end + 2 < limit,
            bytes[end + 2] == UInt8(ascii: ")"),
            !bytes[start + 1..<close].contains(UInt8(ascii: "["))
        else { return nil }
        let words = bytes[(close + 5)..<(end - 1)].split(separator: UInt8(ascii: " "))
        guard words.count >= 2, words[0].elementsEqual("ref".utf8) || words[0].elementsEqual("relref".utf8),
            let path = words[1...].first(where: { $0.contains(UInt8(ascii: ".")) }) ?? words.last
        else { return nil }
        let bare = path.drop { "\"'`".utf8.contains($0) }
        let inner = bare.prefix { !"\"'`".utf8.contains($0) }
        range = start..<(end + 3)
        textRange = (start + 1)..<close
        pathRange = inner.startIndex..<inner.endIndex
    }

    func reference(in outline: MarkdownOutline) -> RecordReference? {
        RecordReference(
            destination: outline.source[pathRange], text: outline.plainText(of: textRange), range: range)
    }

    private static let longest = 1000
}

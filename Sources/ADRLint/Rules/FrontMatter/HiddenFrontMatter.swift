import ADRModel
import ADRText

/// What would be front matter if it stood at the beginning of its file.
struct HiddenFrontMatter {
    /// UTF-8 offsets of the opening fence.
    let fence: Range<Int>
    /// Whether nothing but blanks and empty lines stand in front of it.
    let isBehindBlanksAlone: Bool

    /// `nil` unless the file begins with blanks or a comment, and then with fences around a known key.
    init?(in source: SourceText) {
        let start = source.contentStart
        var rest = Self.withoutBlanks(source.bytes[start...])
        isBehindBlanksAlone = !rest.starts(with: "<!--".utf8)
        if !isBehindBlanksAlone {
            guard let end = Self.endOfComment(rest) else { return nil }
            rest = Self.withoutBlanks(rest[end...])
        }
        guard rest.startIndex > start, rest.starts(with: "---\n".utf8) || rest.starts(with: "---\r\n".utf8),
            let frontMatter = FrontMatter(reading: SourceText(path: source.path, bytes: Array(rest))),
            frontMatter.closingFenceRange != nil, !Self.beginsWithEmptyLine(rest.dropFirst(3)),
            frontMatter.root.entries.contains(where: { $0.label != nil })
        else { return nil }
        fence = rest.startIndex..<rest.startIndex + 3
    }

    private static func withoutBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    }

    /// Whether the line behind the end of this one is empty, as behind a line across a page.
    private static func beginsWithEmptyLine(_ bytes: ArraySlice<UInt8>) -> Bool {
        let line = bytes.drop { $0 == UInt8(ascii: "\r") }.dropFirst().drop { $0 == UInt8(ascii: "\r") }
        return line.first == UInt8(ascii: "\n")
    }

    private static func endOfComment(_ bytes: ArraySlice<UInt8>) -> Int? {
        bytes.indices.dropLast(2).first { bytes[$0...].starts(with: "-->".utf8) }.map { $0 + 3 }
    }
}

/// A text as people look for it: letters in lower case and without the marks above and below them, signs as keyboards
/// have them, one space for any blanks; left out are marks of Markdown and what nobody sees.
package struct FoldedText {
    /// The text that ``places`` lead to.
    package let text: String
    package private(set) var bytes: [UInt8] = []
    /// For each byte, the UTF-8 offset of the character that it was made of.
    private var places: [Int32] = []

    package init(_ text: String) {
        self.text = Self.isDecomposed(text.utf8) ? ComposedText.of(text) : text
        self.text.withBytes { original in
            places.reserveCapacity(original.count)
            Self.fold(original, into: &bytes) { place, count in
                while places.count < count { places.append(Int32(place)) }
            }
        }
    }

    /// The folded bytes of a whole file, which is much quicker; text in decomposed form keeps that.
    package static func bytes(of file: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.count)
        file.withUnsafeBufferPointer { fold($0, into: &bytes) { _, _ in } }
        return bytes
    }

    /// UTF-8 offsets in ``text`` of what a range of folded bytes was made of.
    package func original(_ range: Range<Int>) -> Range<Int> {
        let last = Int(places[range.upperBound - 1])
        return Int(places[range.lowerBound])..<(last + text.withBytes { Self.width(of: $0, at: last) })
    }

    /// How many bytes a character has that begins at an offset; what is no character counts as one.
    @inline(__always)
    private static func width(of text: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
        let byte = text[offset]
        guard byte >= 0xC0 else { return 1 }
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard offset + width <= text.count else { return 1 }
        return text[offset + 1..<offset + width].allSatisfy { $0 & 0xC0 == 0x80 } ? width : 1
    }

    /// Whether kana or Hangul are written as letters and marks.
    package static func isDecomposed(_ bytes: some Sequence<UInt8>) -> Bool {
        var (beforeLast, last): (UInt8, UInt8) = (0, 0)
        for byte in bytes {
            if last == 0xE1, 0x84...0x87 ~= byte { return true }
            if beforeLast == 0xE3, last == 0x82, byte == 0x99 || byte == 0x9A { return true }
            (beforeLast, last) = (last, byte)
        }
        return false
    }

    /// - Parameter isFolded: gets the offset of each character, and how many bytes there are with those made of it.
    @inline(__always)
    private static func fold(
        _ text: UnsafeBufferPointer<UInt8>, into bytes: inout [UInt8], isFolded: (Int, Int) -> Void
    ) {
        let letters = FoldedLetters.shared
        var offset = 0
        while offset < text.count {
            let start = offset
            let byte = text[offset]
            if byte < 0x80 {
                offset += 1
                append(letters.ascii[Int(byte)], to: &bytes)
            } else {
                offset += width(of: text, at: offset)
                letters.fold(UnsafeBufferPointer(rebasing: text[start..<offset])) { append($0, to: &bytes) }
            }
            isFolded(start, bytes.count)
        }
    }

    @inline(__always)
    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        guard byte != 0, byte != UInt8(ascii: " ") || bytes.last != UInt8(ascii: " ") else { return }
        bytes.append(byte)
    }
}

/// A numeric or named character reference: `&#38;`, `&#x26;`, `&amp;`.
struct CharacterReference {
    let text: String
    /// The offset behind `;`.
    let end: Int

    private static let maximumNameLength = 8

    /// Reads the reference at an offset, which holds `&`; of the named ones the common are known.
    init?(in bytes: ArraySlice<UInt8>, at start: Int) {
        var offset = start + 1
        guard offset < bytes.endIndex else { return nil }
        let isNumeric = bytes[offset] == UInt8(ascii: "#")
        if isNumeric { offset += 1 }
        let nameStart = offset
        while offset < bytes.endIndex, offset - nameStart <= Self.maximumNameLength,
            bytes[offset].isASCIILetter || bytes[offset].isASCIIDigit
        {
            offset += 1
        }
        guard offset < bytes.endIndex, offset > nameStart, bytes[offset] == UInt8(ascii: ";") else {
            return nil
        }
        let name = String(decoding: bytes[nameStart..<offset], as: UTF8.self)
        guard let text = isNumeric ? Self.character(numbered: name) : CharacterNames.characters[name] else {
            return nil
        }
        self.text = text
        end = offset + 1
    }

    private static func character(numbered name: String) -> String? {
        let isHexadecimal = name.begins(with: "x") || name.begins(with: "X")
        let digits = isHexadecimal ? name.dropFirst() : name[...]
        guard digits.count <= (isHexadecimal ? 6 : 7),
            let number = UInt32(digits, radix: isHexadecimal ? 16 : 10)
        else { return nil }
        return String(number == 0 ? "\u{FFFD}" : Unicode.Scalar(number) ?? "\u{FFFD}")
    }

    /// The text with character references and backslash escapes replaced by what they stand for.
    ///
    /// - Parameter hasEscapes: false for HTML, where a backslash is a character like any other.
    static func decoded(_ bytes: ArraySlice<UInt8>, hasEscapes: Bool = true) -> String {
        var result: [UInt8] = []
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            let byte = bytes[offset]
            if byte == UInt8(ascii: "&"), let reference = CharacterReference(in: bytes, at: offset) {
                result += reference.text.utf8
                offset = reference.end
                continue
            }
            if hasEscapes, byte == UInt8(ascii: "\\"), offset + 1 < bytes.endIndex,
                bytes[offset + 1].isASCIIPunctuation
            {
                offset += 1
            }
            result.append(bytes[offset])
            offset += 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}

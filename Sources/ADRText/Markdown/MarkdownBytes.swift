extension UInt8 {
    /// A space or a tab.
    @inlinable
    package var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

    /// A blank or a line ending.
    @inlinable
    package var isBlankOrLineEnding: Bool {
        isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r")
    }

    @inlinable
    package var isASCIIDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    @inlinable
    package var isASCIILetter: Bool {
        (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
    }

    @inlinable
    package var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

    /// A character that a backslash escapes.
    var isASCIIPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}

extension [UInt8] {
    /// The range without blanks and line endings at both ends.
    package func trimmingBlanks(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, self[lower].isBlankOrLineEnding { lower += 1 }
        while upper > lower, self[upper - 1].isBlankOrLineEnding { upper -= 1 }
        return lower..<upper
    }

    /// The first offset from a given one on that holds no blank.
    func endOfBlanks(from offset: Int) -> Int {
        var offset = offset
        while offset < count, self[offset].isBlank { offset += 1 }
        return offset
    }

    /// The offset of the first byte of the line that holds an offset.
    package func lineStart(of offset: Int) -> Int {
        self[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    }

    /// The offset behind the line ending that stands at an offset, or the offset itself.
    func lineEnd(behind offset: Int) -> Int {
        var offset = offset
        if offset < count, self[offset] == UInt8(ascii: "\r") { offset += 1 }
        if offset < count, self[offset] == UInt8(ascii: "\n") { offset += 1 }
        return offset
    }

    /// The scalar that begins at an offset and its length in bytes; U+FFFD and 1 where the bytes are ill-formed.
    package func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = self[offset]
        guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        let end = Swift.min(offset + length, count)
        guard let text = String(validating: self[offset..<end], as: UTF8.self),
            let scalar = text.unicodeScalars.first
        else { return ("\u{FFFD}", 1) }
        return (scalar, length)
    }

    /// Whether bytes stand at an offset, ASCII letters of any case.
    package func matches(_ lowercase: StaticString, at offset: Int, before end: Int) -> Bool {
        let length = lowercase.utf8CodeUnitCount
        guard offset + length <= end else { return false }
        return lowercase.withUTF8Buffer { wanted in
            for index in 0..<length {
                let byte = self[offset + index]
                guard (byte.isASCIILetter ? byte | 0x20 : byte) == wanted[index] else { return false }
            }
            return true
        }
    }
}

/// What a Unicode scalar is, for texts that are read scalar by scalar.
///
/// Of ASCII, which most texts are, no table is asked.
extension Unicode.Scalar {
    package var isLetter: Bool { isASCII ? UInt8(value).isASCIILetter : properties.isAlphabetic }
    package var isNumber: Bool { isASCII ? isASCIIDigit : properties.numericType != nil }
    package var isWhitespace: Bool {
        isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }
    package var isUppercase: Bool {
        isASCII ? (0x41...0x5A).contains(value) : properties.isUppercase
    }
    package var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

    /// A mark that belongs to the letter before it.
    package var isCombining: Bool {
        guard value >= 0x300 else { return false }
        return switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}

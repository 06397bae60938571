/// What a Unicode scalar is, for texts that are read scalar by scalar.
extension Unicode.Scalar {
    package var isLetter: Bool { properties.isAlphabetic }
    package var isNumber: Bool { properties.numericType != nil }
    package var isWhitespace: Bool { properties.isWhitespace }
    package var isUppercase: Bool { properties.isUppercase }
    package var isASCIIDigit: Bool { ("0"..."9").contains(self) }

    /// A mark that belongs to the letter before it.
    package var isCombining: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}

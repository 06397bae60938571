import ADRText

/// Text from records made safe to send to a terminal, and how wide a terminal shows it.
public enum TerminalText {
    /// The text with every character that a terminal would obey, or that turns the direction of text, shown
    /// by its code as `<U+001B>`; line endings and tabs are shown as well.
    public static func escaped(_ text: String) -> String { escaped(text, where: isActive) }

    /// The same, but for line feeds and tabs, which stay as they are.
    static func escapedLines(_ text: String) -> String {
        escaped(text) { isActive($0) && $0 != "\n" && $0 != "\t" }
    }

    private static func escaped(_ text: String, where isEscaped: (Unicode.Scalar) -> Bool) -> String {
        guard text.unicodeScalars.contains(where: isEscaped) else { return text }
        var output = ""
        for scalar in text.unicodeScalars {
            if isEscaped(scalar) {
                let code = String(scalar.value, radix: 16, uppercase: true)
                output += "<U+" + String(repeating: "0", count: max(0, 4 - code.count)) + code + ">"
            } else {
                output.unicodeScalars.append(scalar)
            }
        }
        return output
    }

    /// The text on one line, blanks and line endings collapsed into single blanks, escaped.
    static func line(_ text: String) -> String {
        if text.isPlainLine { return text }
        return escaped(
            text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
                .joined(separator: " "))
    }

    /// The number of columns that a terminal gives to the text: 2 for East Asian wide characters and emoji,
    /// 0 for marks that combine with the character before them.
    public static func width(of text: String) -> Int {
        if text.isPlainLine { return text.utf8.count }
        return text.reduce(0) { $0 + width(of: $1) }
    }

    static func width(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if character.unicodeScalars.contains("\u{FE0F}") { return 2 }
        return width(of: first)
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case ..<0x300: return 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
            0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
            0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: break
        }
        if scalar.properties.isEmojiPresentation { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }

    /// Whether a terminal would obey the character, or it turns the direction of text.
    public static func isActive(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069:
            true
        default: false
        }
    }
}

extension String {
    /// Whether the text is words of printing ASCII with one blank between them.
    fileprivate var isPlainLine: Bool {
        withBytes { bytes in
            var isBehindBlank = true
            for byte in bytes {
                guard byte.isASCIIGraphic || byte == UInt8(ascii: " ") && !isBehindBlank else { return false }
                isBehindBlank = byte == UInt8(ascii: " ")
            }
            return !isBehindBlank
        }
    }
}

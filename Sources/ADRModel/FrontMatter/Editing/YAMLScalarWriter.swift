import ADRText

/// Writes texts so that YAML 1.1 and YAML 1.2 read them back as the same strings.
enum YAMLScalarWriter {
    /// A text in the style it had, if that can hold it, or else in the plainest that can.
    static func text(_ text: String, keeping style: FrontMatterScalar.Style?, inFlow: Bool) -> String {
        switch style {
        case .doubleQuoted: return doubleQuoted(text)
        case .singleQuoted where !needsEscapes(text): return singleQuoted(text)
        default: break
        }
        if isSafePlain(text, inFlow: inFlow) { return text }
        let hasBackslashOrQuote = text.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\"") }
        return hasBackslashOrQuote && !needsEscapes(text) ? singleQuoted(text) : doubleQuoted(text)
    }

    /// Whether a text without quotes is read as the same string everywhere.
    static func isSafePlain(_ text: String, inFlow: Bool) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, let last = bytes.last, !needsEscapes(text),
            YAMLImpliedType(ofPlain: text) == nil
        else { return false }
        let startsWell =
            first == UInt8(ascii: "-")
            ? !inFlow && bytes.count > 1 && bytes[1] != UInt8(ascii: " ") && !text.begins(with: "---")
            : !" ?:,[]{}#&*!|>'\"%@`=".utf8.contains(first) && !text.begins(with: "...")
        guard startsWell, last != UInt8(ascii: " "), last != UInt8(ascii: ":") else { return false }
        for (byte, next) in zip(bytes, bytes.dropFirst()) {
            if byte == UInt8(ascii: ":"), next == UInt8(ascii: " ") { return false }
            if byte == UInt8(ascii: " "), next == UInt8(ascii: "#") { return false }
        }
        return !inFlow || !bytes.contains { $0.isFlowIndicator || $0 == UInt8(ascii: ":") }
    }

    private static func singleQuoted(_ text: String) -> String {
        var result = "'"
        for scalar in text.unicodeScalars { result += scalar == "'" ? "''" : String(Character(scalar)) }
        return result + "'"
    }

    static func doubleQuoted(_ text: String) -> String {
        var result = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\"".unicodeScalars
            case "\\": result += "\\\\".unicodeScalars
            case "\n": result += "\\n".unicodeScalars
            case "\r": result += "\\r".unicodeScalars
            case "\t": result += "\\t".unicodeScalars
            case _ where needsEscape(scalar):
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result += "\\u".unicodeScalars
                result += String(repeating: "0", count: max(0, 4 - digits.count)).unicodeScalars
                result += digits.unicodeScalars
            default: result.append(scalar)
            }
        }
        result.append("\"")
        return String(result)
    }

    static func needsEscapes(_ text: String) -> Bool { text.unicodeScalars.contains(where: needsEscape) }

    /// Control characters, and what some readers take for a line ending or a byte order mark.
    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}

import ADRText

/// A JSON value whose members keep their order.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONValue])
    case object([Member])

    /// A name and its value.
    public struct Member: Hashable, Sendable {
        let name: String
        let value: JSONValue
    }

    /// An object whose members stand in the order given.
    public static func object(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.map { Member(name: $0.key, value: $0.value) })
    }

    /// An object of those members that are not null, in the order given.
    public static func object(leavingOutNulls members: KeyValuePairs<String, JSONValue>) -> JSONValue {
        .object(members.filter { $0.value != .null }.map { Member(name: $0.key, value: $0.value) })
    }

    /// The string, or null.
    public static func string(orNull text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

    /// The number, or null.
    public static func number(orNull number: Int?) -> JSONValue { number.map(JSONValue.number) ?? .null }

    /// An array of strings.
    public static func strings(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

    /// The value as indented text with a final newline (RFC 8259, two blanks a level).
    public var text: String {
        var output = ""
        write(to: &output, indentation: 0)
        output += "\n"
        return output
    }

    /// The value on one line, without a newline.
    public var line: String {
        var output = ""
        writeLine(to: &output)
        return output
    }

    /// Appends the value on one line.
    func writeLine(to output: inout String) { write(to: &output, indentation: nil) }

    private func write(to output: inout String, indentation: Int?) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .number(let value): output += String(value)
        case .string(let text): Self.write(text, to: &output)
        case .array(let values):
            Self.writeList(values, between: ("[", "]"), to: &output, indentation) { value, output, level in
                value.write(to: &output, indentation: level)
            }
        case .object(let members):
            Self.writeList(members, between: ("{", "}"), to: &output, indentation) { member, output, level in
                Self.write(member.name, to: &output)
                output += level == nil ? ":" : ": "
                member.value.write(to: &output, indentation: level)
            }
        }
    }

    private static func writeList<Element>(
        _ elements: [Element], between brackets: (String, String), to output: inout String,
        _ indentation: Int?,
        _ write: (Element, inout String, Int?) -> Void
    ) {
        output += brackets.0
        let level = indentation.map { $0 + 1 }
        for (index, element) in elements.enumerated() {
            if index > 0 { output += "," }
            if let level { output += "\n" + String(repeating: "  ", count: level) }
            write(element, &output, level)
        }
        if let indentation, !elements.isEmpty { output += "\n" + String(repeating: "  ", count: indentation) }
        output += brackets.1
    }

    /// A string with every character escaped that JSON or a terminal would not take as it is.
    private static func write(_ text: String, to output: inout String) {
        output += "\""
        let places = text.withBytes { bytes in bytes.indices.filter { mayNeedEscape(bytes[$0]) } }
        var start = text.startIndex
        for place in places {
            let index = text.utf8.index(text.startIndex, offsetBy: place)
            guard let escape = escape(text.unicodeScalars[index]) else { continue }
            output += text[start..<index]
            output += escape
            start = text.unicodeScalars.index(after: index)
        }
        output += text[start...]
        output += "\""
    }

    /// Whether a character that begins with the byte may have to be escaped: few beyond ASCII have to be.
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xD8, 0xE2: true
        default: false
        }
    }

    /// What stands for a character; `nil` if it stands for itself.
    private static func escape(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        case _ where TerminalText.isActive(scalar):
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: return nil
        }
    }
}

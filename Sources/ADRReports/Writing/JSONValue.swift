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
        if text.utf8.allSatisfy(isPlain) {
            output += text
        } else {
            for scalar in text.unicodeScalars { write(scalar, to: &output) }
        }
        output += "\""
    }

    /// ASCII that stands for itself.
    private static func isPlain(_ byte: UInt8) -> Bool {
        0x20..<0x7F ~= byte && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    private static func write(_ scalar: Unicode.Scalar, to output: inout String) {
        switch scalar {
        case "\"": output += "\\\""
        case "\\": output += "\\\\"
        case "\n": output += "\\n"
        case "\r": output += "\\r"
        case "\t": output += "\\t"
        case _ where TerminalText.isActive(scalar):
            let digits = String(scalar.value, radix: 16)
            output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: output.unicodeScalars.append(scalar)
        }
    }
}

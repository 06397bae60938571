/// Reads JSON byte by byte.
struct JSONReading {
    private let bytes: [UInt8]
    private var offset: Int

    init(_ source: SourceText) { (bytes, offset) = (source.bytes, source.contentStart) }

    init(_ source: SourceText, at offset: Int) { (bytes, self.offset) = (source.bytes, offset) }

    mutating func document() throws(TextProblem) -> JSONNode {
        skipBlanks()
        let node = try value(depth: 0)
        skipBlanks()
        guard offset == bytes.count else { throw problem("there is text after the end of the JSON") }
        return node
    }

    mutating func value(depth: Int) throws(TextProblem) -> JSONNode {
        guard depth <= JSONNode.depthLimit else { throw problem("the JSON is nested too deeply") }
        guard offset < bytes.count else { throw problem("the JSON ends too early") }
        let start = offset
        let content: JSONNode.Content
        switch bytes[offset] {
        case UInt8(ascii: "{"): content = .object(try members(depth: depth))
        case UInt8(ascii: "["): content = .array(try elements(depth: depth))
        case UInt8(ascii: "\""): content = .string(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): content = .number(try number())
        default:
            if take("true") {
                content = .bool(true)
            } else if take("false") {
                content = .bool(false)
            } else if take("null") {
                content = .null
            } else {
                throw problem("a JSON value is expected here")
            }
        }
        return JSONNode(content, start..<offset)
    }

    private mutating func elements(depth: Int) throws(TextProblem) -> [JSONNode] {
        var elements: [JSONNode] = []
        try list(closedBy: UInt8(ascii: "]")) { (reading: inout Self) throws(TextProblem) in
            elements.append(try reading.value(depth: depth + 1))
        }
        return elements
    }

    private mutating func members(depth: Int) throws(TextProblem) -> [JSONNode.Member] {
        var members: [JSONNode.Member] = []
        var names: Set<String> = []
        try list(closedBy: UInt8(ascii: "}")) { (reading: inout Self) throws(TextProblem) in
            let start = reading.offset
            guard start < reading.bytes.count else { throw reading.problem("the JSON ends too early") }
            guard reading.bytes[start] == UInt8(ascii: "\"") else {
                throw reading.problem("a quoted name is expected here")
            }
            let name = try reading.string()
            let range = start..<reading.offset
            guard names.insert(name).inserted else {
                throw TextProblem(at: start, "the object already has `\(name)`")
            }
            reading.skipBlanks()
            guard reading.take(":") else { throw reading.problem("`:` is expected here") }
            reading.skipBlanks()
            let value = try reading.value(depth: depth + 1)
            members.append(JSONNode.Member(name: name, nameRange: range, value: value))
        }
        return members
    }

    /// Reads what stands between brackets and is parted by commas.
    private mutating func list(
        closedBy close: UInt8, _ next: (inout Self) throws(TextProblem) -> Void
    ) throws(TextProblem) {
        offset += 1
        skipBlanks()
        if offset < bytes.count, bytes[offset] == close {
            offset += 1
            return
        }
        while true {
            try next(&self)
            skipBlanks()
            guard offset < bytes.count else { throw problem("the JSON ends too early") }
            let byte = bytes[offset]
            guard byte == close || byte == UInt8(ascii: ",") else {
                throw problem("`,` or `\(Unicode.Scalar(close))` is expected here")
            }
            offset += 1
            if byte == close { return }
            skipBlanks()
        }
    }

    private mutating func number() throws(TextProblem) -> String {
        let start = offset
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") { try digits() }
        if take("e") || take("E") {
            if !take("+") { _ = take("-") }
            try digits()
        }
        return String(decoding: bytes[start..<offset], as: UTF8.self)
    }

    private mutating func digits() throws(TextProblem) {
        let start = offset
        while offset < bytes.count, bytes[offset].isASCIIDigit { offset += 1 }
        guard offset > start else { throw problem("a digit is expected here") }
    }

    private mutating func string() throws(TextProblem) -> String {
        let opening = offset
        offset += 1
        var text: [UInt8] = []
        var start = offset
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte >= 0x20 else { throw problem("a control character in a string must be escaped") }
            offset += 1
            guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
            text += bytes[start..<(offset - 1)]
            if byte == UInt8(ascii: "\"") {
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw TextProblem(at: opening, "the string is not valid UTF-8")
                }
                return string
            }
            text += try escaped().utf8
            start = offset
        }
        throw TextProblem(at: opening, "the string is never closed")
    }

    /// The character that stands behind a backslash.
    private mutating func escaped() throws(TextProblem) -> String {
        let start = offset - 1
        guard offset < bytes.count else { throw problem("the JSON ends too early") }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
            return String(Unicode.Scalar(byte))
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            var units = [try codeUnit()]
            if UTF16.isLeadSurrogate(units[0]), take("\\u") { units.append(try codeUnit()) }
            guard let text = String(validating: units, as: UTF16.self) else {
                throw TextProblem(at: start, "this is half of a surrogate pair")
            }
            return text
        default: throw TextProblem(at: start, "there is no such escape")
        }
    }

    private mutating func codeUnit() throws(TextProblem) -> UInt16 {
        let end = min(offset + 4, bytes.count)
        let digits = bytes[offset..<end]
        let isHex = digits.allSatisfy {
            $0.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")) ~= $0 | 0x20
        }
        guard digits.count == 4, isHex,
            let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw problem("four hexadecimal digits are expected here") }
        offset = end
        return unit
    }

    /// Passes over a text if it stands here.
    private mutating func take(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { text in
            guard bytes[offset...].starts(with: text) else { return false }
            offset += text.count
            return true
        }
    }

    private mutating func skipBlanks() {
        while offset < bytes.count, bytes[offset].isBlankOrLineEnding { offset += 1 }
    }

    private func problem(_ message: String) -> TextProblem {
        TextProblem(at: offset, message)
    }
}

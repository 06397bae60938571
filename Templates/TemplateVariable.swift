/// What a template can ask for, written as `{title}`.
public enum TemplateVariable: String, CaseIterable, Sendable {
    case title, number, date, status
    /// The person who makes the record.
    case author
    case deciders, consulted, informed, tags

    /// The name between the braces.
    public var name: String { rawValue }

    /// The names of all variables.
    public static var names: [String] { allCases.map(\.name) }
}

/// A place in a template that a value is put into: `{title}`, or a name of the team's own.
public struct TemplatePlaceholder: Hashable, Sendable {
    /// What stands between the braces.
    public let name: String
    /// UTF-8 offsets, braces included.
    public let range: Range<Int>

    /// Whether a word can be the name of a variable: a letter, then letters, digits, `-` and `_`, all of ASCII.
    public static func isName(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        return (1...64).contains(bytes.count) && isLetter(bytes[0]) && bytes.allSatisfy(isNameByte)
    }

    /// The single words between braces in a text, in their order.
    ///
    /// What else stands between braces, as `{the option that was chosen}`, is a prompt to a person.
    public static func all(in bytes: some Collection<UInt8>) -> [TemplatePlaceholder] {
        let bytes = Array(bytes)
        var found: [TemplatePlaceholder] = []
        var offset = 0
        while offset < bytes.count {
            guard bytes[offset] == UInt8(ascii: "{") else {
                offset += 1
                continue
            }
            var end = offset + 1
            while end < bytes.count, isNameByte(bytes[end]) { end += 1 }
            if end < bytes.count, bytes[end] == UInt8(ascii: "}"), end > offset + 1,
                isLetter(bytes[offset + 1])
            {
                let name = String(decoding: bytes[offset + 1..<end], as: UTF8.self)
                found.append(TemplatePlaceholder(name: name, range: offset..<end + 1))
                end += 1
            }
            offset = max(end, offset + 1)
        }
        return found
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
}

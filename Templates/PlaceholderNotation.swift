/// The way in which a template writes its placeholders.
public enum PlaceholderNotation: Sendable {
    /// `{title}`
    case braces
    /// `TITLE`, as adr-tools has it: the first one of a line, not as a part of a longer word.
    case words

    /// The placeholders of a text, in their order.
    public func placeholders(in bytes: some Collection<UInt8>) -> [TemplatePlaceholder] {
        switch self {
        case .braces: TemplatePlaceholder.all(in: bytes)
        case .words: Self.words(in: Array(bytes))
        }
    }

    private static func words(in bytes: [UInt8]) -> [TemplatePlaceholder] {
        var found: [TemplatePlaceholder] = []
        var usedInLine: Set<String> = []
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "\n") { usedInLine = [] }
            var end = offset
            while end < bytes.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[end] | 0x20) {
                end += 1
            }
            if let name = names[Array(bytes[offset..<end])], usedInLine.insert(name).inserted {
                found.append(TemplatePlaceholder(name: name, range: offset..<end))
            }
            offset = max(end, offset + 1)
        }
        return found
    }

    /// The variables that adr-tools has, by their words.
    private static let names = Dictionary(
        uniqueKeysWithValues: [TemplateVariable.title, .number, .date, .status].map {
            (Array($0.name.uppercased().utf8), $0.name)
        })
}

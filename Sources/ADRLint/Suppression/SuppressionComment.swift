import ADRText

/// A comment that switches rules off: `adr-disable-next-line broken-link, empty-section until the move`.
///
/// Behind the directive stand ids of rules, separated by commas, and then any words; without ids all rules
/// are meant, and words may follow `--`.
struct SuppressionComment: Sendable {
    enum Directive: String, CaseIterable, Sendable {
        case disableNextLine = "adr-disable-next-line"
        case disableLine = "adr-disable-line"
        case disableFile = "adr-disable-file"
        case disable = "adr-disable"
        case enable = "adr-enable"
    }

    /// A name of rules as it is written.
    struct Name: Sendable {
        let text: String
        let range: Range<Int>
        /// What the name stands for; empty for an unknown one.
        let ids: Set<String>
        let isKnown: Bool
    }

    let directive: Directive
    /// Empty for all rules.
    let names: [Name]
    /// UTF-8 offsets of the comment with its marks.
    let range: Range<Int>
    /// UTF-8 offsets from the directive to the words that a person put behind it; `nil` if there are none.
    let beforeWords: Range<Int>?

    /// Reads a comment; `nil` if it is no such comment.
    ///
    /// - Parameters:
    ///   - range: the comment with its marks.
    ///   - inner: what stands between the marks.
    init?(in source: SourceText, _ range: Range<Int>, inner: Range<Int>) {
        var words = Words(bytes: source.bytes, position: inner.lowerBound, end: inner.upperBound)
        guard let first = words.next(), let directive = Directive(rawValue: source[first]) else { return nil }
        var names: [Name] = []
        while let word = words.next() {
            let text = source[word]
            if names.isEmpty, text == "--" { break }
            let ids = RuleName.ids(of: text)
            names.append(Name(text: text, range: word, ids: ids ?? [], isKnown: ids != nil))
            guard words.skipComma() else { break }
        }
        beforeWords = words.skipMarks() ? first.lowerBound..<words.position : nil
        self.directive = directive
        self.names = names
        self.range = range
    }

    /// Whether a rule is among those that the comment names.
    func names(_ rule: String) -> Bool { names.isEmpty || names.contains { $0.ids.contains(rule) } }
}

/// Words between blanks and commas.
private struct Words {
    let bytes: [UInt8]
    var position: Int
    let end: Int

    mutating func next() -> Range<Int>? {
        skipBlanks()
        let start = position
        while position < end, !isBlank, bytes[position] != UInt8(ascii: ",") { position += 1 }
        return start < position ? start..<position : nil
    }

    /// Passes over what parts further words from those before; returns whether there are any.
    mutating func skipMarks() -> Bool {
        while position < end, isBlank || "#-,;:".utf8.contains(bytes[position]) { position += 1 }
        return position < end
    }

    mutating func skipComma() -> Bool {
        skipBlanks()
        guard position < end, bytes[position] == UInt8(ascii: ",") else { return false }
        position += 1
        return true
    }

    private mutating func skipBlanks() {
        while position < end, isBlank { position += 1 }
    }

    private var isBlank: Bool { bytes[position] <= UInt8(ascii: " ") }
}

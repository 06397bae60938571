import ADRText

/// A heading's text taken apart: `ADR-0012: Use PostgreSQL` is number 12 and `Use PostgreSQL`.
public struct RecordTitle: Hashable, Sendable {
    /// The title without number and prefix.
    public let text: String
    /// The number that stands before it.
    public let number: Int?

    /// - Parameters:
    ///   - heading: plain text without Markdown.
    ///   - fileNumber: the number of the file name, which tells a number from a title that begins with one.
    public init(heading: String, fileNumber: Int?) {
        var rest = heading.trimming.drop { $0.isPictogram || $0 == " " }
        let label = Self.recordLabel(of: rest)
        if let label { rest = label.rest }
        if let numbered = Self.number(of: rest, hasLabel: label != nil, fileNumber: fileNumber) {
            self.init(text: numbered.rest, number: numbered.number, whole: heading)
        } else if let label, label.isClosed {
            self.init(text: label.rest, number: nil, whole: heading)
        } else {
            self.init(text: Substring(heading.trimming), number: nil, whole: heading)
        }
    }

    private init(text: Substring, number: Int?, whole: String) {
        let text = String(text).trimming
        self.text = text.isEmpty ? whole.trimming : text
        self.number = number
    }

    private static let separators: Set<Character> = [
        ":", ".", "-", "–", "—", "|", ")", "]", "：", "·", "．", "、", "/",
    ]

    /// `ADR `, `[ADR-`, `Architecture Decision Record: `, `ARCH-` with a number behind it
    private static func recordLabel(of text: Substring) -> (rest: Substring, isClosed: Bool)? {
        let open = text.drop { $0 == "[" || $0 == "(" }
        let lower = open.lowercased()
        for label in ["architecture decision record", "architectural decision record", "decision record"]
        where lower.hasPrefix(label) {
            return closing(open.dropFirst(label.count))
        }
        let word = open.prefix { $0.isLetter && $0.isASCII }
        guard !word.isEmpty else { return nil }
        let rest = open.dropFirst(word.count)
        if ["adr", "adrs", "ad", "dr", "ddr", "pdr", "tdr", "rfc", "decision", "madr"].contains(
            word.lowercased())
        {
            return closing(skippingDomain(rest))
        }
        let isDomain = word.count <= 8 && word.allSatisfy(\.isUppercase) && rest.first == "-"
        guard isDomain else { return nil }
        let behind = skippingDomain(rest).drop { $0 == "-" }
        return behind.first?.isNumber == true && behind.prefix(while: \.isNumber).count >= 2
            ? (behind, false) : nil
    }

    /// `-XAI` of `ADR-XAI-0001`
    private static func skippingDomain(_ text: Substring) -> Substring {
        var rest = text
        while let first = rest.first, first == "-" || first == "_" || first == " " {
            let word = rest.dropFirst().prefix { $0.isLetter }
            let behind = rest.dropFirst(1 + word.count)
            guard !word.isEmpty, word.allSatisfy(\.isUppercase), behind.first == "-",
                behind.dropFirst().first.map({ $0.isNumber || $0.isUppercase }) == true
            else { break }
            rest = behind
        }
        return rest
    }

    private static func closing(_ rest: Substring) -> (rest: Substring, isClosed: Bool) {
        let behind = rest.drop { $0 == " " || $0 == "#" || $0 == "-" || $0 == "_" || $0 == "\u{A0}" }
        if behind.first?.isNumber == true { return (behind, false) }
        let separator = rest.drop(while: \.isWhitespace).first
        guard let separator, separators.contains(separator) else { return (rest, false) }
        return (rest.drop { $0.isWhitespace || separators.contains($0) }, true)
    }

    private static func number(
        of text: Substring, hasLabel: Bool, fileNumber: Int?
    ) -> (number: Int, rest: Substring)? {
        let open = text.drop { $0 == "[" || $0 == "(" || $0 == "#" || $0 == "№" }
        let digits = open.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count <= 6, let number = Int(digits) else { return nil }
        let behind = open.dropFirst(digits.count)
        let rest = behind.drop { $0.isWhitespace || separators.contains($0) }
        let separator = behind.drop(while: \.isWhitespace).first
        let isSeparated = separator.map(separators.contains) ?? true
        let isSpaced = behind.first?.isWhitespace ?? true
        if behind.first == ".", behind.dropFirst().first?.isNumber == true { return nil }
        if number == fileNumber, isSeparated || isSpaced { return (number, rest) }
        if hasLabel { return isSeparated || isSpaced ? (number, rest) : nil }
        guard isSeparated else { return nil }
        let isList = behind.first == "." && behind.dropFirst().first?.isWhitespace == true
        let isColon = behind.first == ":" || behind.first == ")" || behind.first == "："
        return isList || isColon || digits.count >= 3 && digits.first == "0" ? (number, rest) : nil
    }
}

extension DecisionRecord {
    /// The number that the front matter states; its range is that of the whole value.
    public var numberInFrontMatter: Field<Int> {
        guard let node = frontMatterEntry(.number)?.value, let text = node.scalar?.text,
            let number = RecordFacts.number(text)
        else { return .missing }
        return .present(number, range: node.range)
    }
}

extension Character {
    /// An emoji, not a digit or `#`, which may be shown as one.
    fileprivate var isPictogram: Bool {
        !isASCII && unicodeScalars.first?.properties.isEmoji ?? false
    }
}

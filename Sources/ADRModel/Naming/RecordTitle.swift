import ADRText

/// A heading's text taken apart: `ADR-0012: Use PostgreSQL` is number 12 and `Use PostgreSQL`.
public struct RecordTitle: Hashable, Sendable {
    /// The title without number and prefix.
    public let text: String
    /// The number that stands before it.
    public let number: Int?
    /// Whether nothing stands behind the number.
    let isBare: Bool

    /// - Parameters:
    ///   - heading: plain text without Markdown.
    ///   - fileNumber: the number of the file name, which tells a number from a title that begins with one.
    ///   - prefix: what stands before that number, which tells the log's own label from that of something else, as
    ///     `RFC 2119` or `ISO-8601`.
    ///   - part: what belongs to that number in the file name, `.1`, `a` or `-v2`.
    public init(heading: String, fileNumber: Int?, prefix: String = "", part: String = "") {
        let whole = Substring(heading.trimming).unicodeScalars
        let words = whole.drop { $0.isPictogram || $0 == " " }
        let label = Self.recordLabel(of: words, fileNumber, prefix)
        let rest = Self.skippingSeries(label?.rest ?? words, prefix)
        if let numbered = Self.number(of: rest, label, fileNumber, part) {
            self.init(text: numbered.rest, number: numbered.number, whole: heading)
        } else if let label, label.isClosed, !label.rest.isEmpty {
            self.init(heading: String(label.rest), fileNumber: fileNumber, prefix: prefix, part: part)
        } else {
            self.init(text: whole, number: nil, whole: heading)
        }
    }

    /// The file number of a record that is still to get one: no title has it.
    public static let numberToCome = -1

    private typealias Scalars = Substring.UnicodeScalarView

    private init(text: Scalars, number: Int?, whole: String) {
        let text = String(text).trimming
        self.text = text.isEmpty ? whole.trimming : text
        self.number = number
        isBare = text.isEmpty
    }

    private static let separators: Set<Unicode.Scalar> = [
        ":", ".", "-", "–", "—", "|", ")", "]", "：", "·", "．", "、", "/",
    ]

    /// What stands before a number.
    private struct Label {
        let rest: Scalars
        /// Whether a separator follows without a number.
        let isClosed: Bool
        /// Whether only records have it, so that whatever number follows is theirs.
        let isOwn: Bool
    }

    /// `ADR `, `[ADR-`, `Architecture Decision Record: `, `ARCH-` with a number behind it
    private static func recordLabel(of text: Scalars, _ fileNumber: Int?, _ prefix: String) -> Label? {
        let open = text.drop { $0 == "[" || $0 == "(" }
        let lower = String(open).lowercased()
        for label in longLabels where lower.begins(with: label) {
            let closed = closing(open.dropFirst(label.utf8.count), isOwn: true)
            // Without a sign behind it, it is a part of the title: `Architecture decisions`.
            if closed.isClosed || closed.rest.first?.isASCIIDigit ?? false || label.ends(with: "record") {
                return closed
            }
        }
        let word = open.prefix { $0.isLetter && $0.isASCII }
        guard !word.isEmpty else { return nil }
        let rest = open.dropFirst(word.count)
        let name = String(word).lowercased()
        let isOfFile = prefix.lowercased().parts(atAnyOf: "-", "_", " ").contains { $0 == name }
        if labels.contains(name) || foreignLabels.contains(name) || isOfFile && rest.first == "." {
            return closing(skippingDomain(rest), isOwn: labels.contains(name) || isOfFile)
        }
        guard word.count <= 8, word.allSatisfy(\.isUppercase) else { return nil }
        let behind = skippingDomain(rest).drop { $0 == "-" }
        let digits = behind.prefix(while: \.isASCIIDigit)
        // `D006: Use X` in the file of that number, but not `S3: Use X`.
        let isOwnNumber =
            isOfFile || word.count == 1 && digits.count >= 3 && Int(String(digits)) == fileNumber
        guard digits.count >= 2, rest.first == "-" || rest.first == digits.first && isOwnNumber else {
            return nil
        }
        return Label(rest: behind, isClosed: false, isOwn: isOfFile)
    }

    private static let longLabels = [
        "architecture decision record", "architectural decision record", "decision record",
        "architecture decision", "architectural decision", "technical decision", "design decision",
        "design proposal",
    ]

    private static let labels: Set<String> = [
        "adr", "adrs", "ad", "dr", "ddr", "pdr", "tdr", "decision", "madr",
    ]

    /// Labels that records have, and other things too: the number behind is that of the file, or another one.
    private static let foreignLabels: Set<String> = [
        "rfc", "rfd", "proposal", "tep", "kep", "rep", "oep", "aip", "eip", "standard", "std",
    ]

    /// `-XAI` of `ADR-XAI-0001`
    private static func skippingDomain(_ text: Scalars) -> Scalars {
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

    /// The year, and month, of `2024-001: Use Go` in a file whose number begins again with each of them.
    private static func skippingSeries(_ text: Scalars, _ prefix: String) -> Scalars {
        let series = prefix.unicodeScalars.drop { !$0.isASCIIDigit }
        guard !series.isEmpty, text.starts(with: series),
            text.dropFirst(series.count + 1).first?.isASCIIDigit ?? false
        else { return text }
        return text.dropFirst(series.count + 1)
    }

    private static func closing(_ rest: Scalars, isOwn: Bool) -> Label {
        let behind = rest.drop { $0 == " " || $0 == "#" || $0 == "-" || $0 == "_" || $0 == "\u{A0}" }
        if behind.first?.isNumber == true { return Label(rest: behind, isClosed: false, isOwn: isOwn) }
        let separator = rest.drop(while: \.isWhitespace).first
        guard let separator, separators.contains(separator) else {
            return Label(rest: rest, isClosed: false, isOwn: isOwn)
        }
        return Label(
            rest: rest.drop { $0.isWhitespace || separators.contains($0) }, isClosed: true, isOwn: isOwn)
    }

    private static func number(
        of text: Scalars, _ label: Label?, _ fileNumber: Int?, _ part: String
    ) -> (number: Int, rest: Scalars)? {
        let open = text.drop { $0 == "[" || $0 == "(" || $0 == "#" || $0 == "№" }
        let digits = open.prefix(while: \.isASCIIDigit)
        guard !digits.isEmpty, digits.count <= 6, let number = Int(String(digits)) else { return nil }
        var behind = open.dropFirst(digits.count)
        if number == fileNumber { behind = behind.dropFirst(length(ofPart: part, at: behind)) }
        let rest = withShortcode(behind.drop { $0.isWhitespace || separators.contains($0) }, of: behind)
        let separator = behind.drop(while: \.isWhitespace).first
        let isSeparated = separator.map(separators.contains) ?? true
        let isSpaced = behind.first?.isWhitespace ?? true
        if behind.first == ".", behind.dropFirst().first?.isNumber == true { return nil }
        if number == fileNumber, isSeparated || isSpaced { return (number, rest) }
        let isPadded = digits.count >= 3 && digits.first == "0"
        if let label {
            // Without a file number, what stands before a separator may be the record's own.
            let isOwn = label.isOwn || fileNumber == nil && isSeparated || isPadded
            return isOwn && (isSeparated || isSpaced) ? (number, rest) : nil
        }
        guard isSeparated else { return nil }
        let isList = behind.first == "." && behind.dropFirst().first?.isWhitespace == true
        let isColon = behind.first == ":" || behind.first == ")" || behind.first == "："
        return isList || isColon || isPadded ? (number, rest) : nil
    }

    /// A text with the colon before it that begins the name of an emoji: `6. :rocket: Use Go`.
    private static func withShortcode(_ rest: Scalars, of whole: Scalars) -> Scalars {
        let before = whole[..<rest.startIndex]
        let name = rest.prefix {
            $0.isASCII && ($0.properties.isAlphabetic || $0.isASCIIDigit || "_+-".unicodeScalars.contains($0))
        }
        guard before.count > 1, before.last == ":", before.dropLast().last == " ", !name.isEmpty,
            rest[name.endIndex...].first == ":"
        else { return rest }
        return whole[before.index(before.endIndex, offsetBy: -1)...]
    }
}

extension RecordTitle {
    /// - Parameters:
    ///   - heading: plain text without Markdown.
    ///   - fileNumber: the number of the record, or ``numberToCome``; `nil` if it has none.
    ///   - fileName: the record's, whose prefix and part belong to the number.
    public init(heading: String, fileNumber: Int?, of fileName: RecordFileName) {
        self.init(heading: heading, fileNumber: fileNumber, prefix: fileName.prefix, part: fileName.part)
    }

    /// The number of scalars that a text begins with as the part of a number: ` v2` for `-v2`.
    private static func length(ofPart part: String, at text: Scalars) -> Int {
        func joined(_ scalars: some Collection<Unicode.Scalar>) -> String {
            String(String.UnicodeScalarView(scalars.map { "-_ ".unicodeScalars.contains($0) ? "-" : $0 }))
                .lowercased()
        }
        let count = part.unicodeScalars.count
        return joined(text.prefix(count)) == joined(part.unicodeScalars) ? count : 0
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

extension DecisionRecord {
    /// Whether the number before the title is still to be given, as in `ADR-XXXX: Use Kafka`.
    package var hasOpenNumberInTitle: Bool {
        guard let range = title.range, title.value?.number == nil else { return false }
        return PlaceholderTitle.hasOpenNumber(source[range])
    }

    /// The numbers that the front matter has before a title or as the name of the record, beside a heading.
    package var numbersInFrontMatterTitles: [(number: Int, range: Range<Int>)] {
        (frontMatter?.root.entries ?? []).compactMap { entry in
            guard entry.label == .title || Self.nameKeys.contains(entry.key.lowercased()),
                entry.value.range != title.range, let text = entry.value.scalar?.text,
                let number = RecordTitle(heading: text, fileNumber: fileName.number, of: fileName).number
            else { return nil }
            return (number, entry.value.range)
        }
    }

    private static let nameKeys: Set<String> = ["adr_name", "adr-name", "adr_title", "adr-title", "name"]
}

extension Unicode.Scalar {
    /// A part of an emoji, not a digit or `#`, which may be shown as one.
    var isPictogram: Bool {
        !isASCII && (properties.isEmoji || properties.isVariationSelector)
    }
}

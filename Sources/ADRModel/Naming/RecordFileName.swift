import ADRText

/// What a record's path says: prefix, number, date and slug.
///
/// The forms are those of real logs: `0012-x.md`, `ADR-012-x.md`, `adr012_x.md`, `ODH-ADR-XAI-0001-x.md`,
/// `2020-01-02-x.md`, `20200102-x.md`, `adr-2020-01-02-x.md`, `2021-06-05_001-x.md`, `[deprecated] 0022-x.md`, and
/// `0012-x/README.md`, where the folder carries the name.
public struct RecordFileName: Hashable, Sendable {
    /// The file name, or the folder's if the folder is the record, without `.md`.
    public let stem: String
    /// Everything before the number or date, without the joining `-` or `_`: `ADR`, `ODH-ADR-XAI`, empty.
    public let prefix: String
    /// The digits of the number as written, zeros included.
    public let digits: String?
    /// The day in the name.
    public let date: CalendarDate?
    /// What is left for the title, as written.
    public let slug: String
    /// Whether `XXXX` stands in the place of a number that is still to be given.
    public let isProvisional: Bool
    /// Whether the record is a folder whose page is named `README` or `index`.
    public let isFolder: Bool

    /// The number; `nil` in logs that number by date or not at all.
    public var number: Int? { digits.flatMap { Int($0) } }

    public init(path: String) {
        let components = path.parts(at: "/").map(String.init)
        let fileStem = Self.withoutExtension(components.last ?? "")
        let folder = components.dropLast().last
        if Self.folderPages.contains(fileStem.lowercased()), let folder {
            let named = Self.parse(folder)
            if named.digits != nil || named.date != nil {
                self.init(stem: folder, parsed: named, isFolder: true)
                return
            }
        }
        self.init(stem: fileStem, parsed: Self.parse(fileStem), isFolder: false)
    }

    /// The slug as words, `use http 2` of `use-http_2`, or the stem if there is no slug.
    public var title: String {
        let words = slug.parts(atAnyOf: "-", "_", " ").joined(separator: " ")
        return words.isEmpty ? stem : words
    }

    /// Everything that makes two numbers of one log differ: `ARCH-001` and `SEC-001` are two records.
    public var prefixKey: String {
        prefix.parts(atAnyOf: "-", "_").map { $0.lowercased() }
            .filter { !Self.recordWords.contains($0) }.joined(separator: "-")
    }

    private init(stem: String, parsed: Parsed, isFolder: Bool) {
        self.stem = stem
        self.prefix = parsed.prefix
        self.digits = parsed.digits
        self.date = parsed.date
        self.slug = parsed.slug
        isProvisional = parsed.isProvisional
        self.isFolder = isFolder
    }

    private struct Parsed {
        var prefix = ""
        var digits: String?
        var date: CalendarDate?
        var slug: String
        var isProvisional = false
    }

    /// Words that say "decision record" and so may stand before a number.
    static let recordWords: Set<String> = [
        "adr", "adrs", "ad", "dr", "ddr", "pdr", "tdr", "edr", "ard", "madr", "rfc", "dec", "decision",
        "decisions", "record", "design", "proposal",
    ]

    /// Whether a word, letter case aside, says "decision record": `ADR`, `rfc`.
    public static func isRecordWord(_ word: String) -> Bool { recordWords.contains(word.lowercased()) }

    /// The names that the page of a folder-per-record log has.
    private static let folderPages: Set<String> = [
        "readme", "index", "adr", "decision", "record", "proposal", "rfc",
    ]

    private static func withoutExtension(_ name: String) -> String {
        for suffix in [".markdown", ".md"] where name.lowercased().ends(with: suffix) {
            return String(name.dropLast(suffix.count))
        }
        return name
    }

    private typealias Scalars = Substring.UnicodeScalarView

    private static func parse(_ stem: String) -> Parsed {
        var text = Substring(stem).unicodeScalars
        if text.first == "[", let close = text.firstIndex(where: { $0 == "]" }) {
            text = text[text.index(after: close)...]
        }
        text = text.drop { $0 == " " }
        return parseDate(text) ?? parseDateBehindWord(text) ?? parseProvisional(text) ?? parseNumber(text)
            ?? Parsed(slug: String(text))
    }

    /// `adr-2020-01-02-x`
    private static func parseDateBehindWord(_ text: Scalars) -> Parsed? {
        let word = text.prefix { $0.isLetter || $0.isCombining }
        let rest = text.dropFirst(word.count)
        guard isRecordWord(String(word)), let separator = rest.first, "-_ ".unicodeScalars.contains(separator)
        else {
            return nil
        }
        var parsed = parseDate(rest.dropFirst())
        parsed?.prefix = String(word)
        return parsed
    }

    /// `2020-01-02-x`, `2020_01_02_x`, `20200102-x`, and with a number behind the date
    private static func parseDate(_ text: Scalars) -> Parsed? {
        let separators: Set<Unicode.Scalar> = ["-", "_", ".", " "]
        let digits = text.prefix { $0.isASCIIDigit || separators.contains($0) }.filter(\.isASCIIDigit)
        guard digits.count >= 8 else { return nil }
        var rest = text
        for width in [4, 2, 2] {
            guard rest.prefix(width).count == width, rest.prefix(width).allSatisfy(\.isASCIIDigit) else {
                return nil
            }
            rest = rest.dropFirst(width)
            if width == 4 || separators.contains(rest.first ?? "x") {
                if let separator = rest.first, separators.contains(separator) { rest = rest.dropFirst() }
            }
        }
        if text.prefix(9).count == 9, text.prefix(9).allSatisfy(\.isASCIIDigit) { return nil }
        let value = String(String.UnicodeScalarView(digits.prefix(8)))
        guard let year = Int(value.prefix(4)), let month = Int(value.dropFirst(4).prefix(2)),
            let day = Int(value.suffix(2)), (1900...2199).contains(year),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        let number = rest.prefix(while: \.isASCIIDigit)
        let isNumbered =
            (3...5).contains(number.count) && separators.contains(rest.dropFirst(number.count).first ?? "x")
        return Parsed(
            digits: isNumbered ? String(number) : nil, date: date,
            slug: trimmed(isNumbered ? rest.dropFirst(number.count) : rest))
    }

    /// What stands for a number that is still to be given.
    public static let provisionalDigits = "XXXX"

    /// `XXXX-x`, `ADR-XXXX-x`
    private static func parseProvisional(_ text: Scalars) -> Parsed? {
        guard let mark = text.firstRange(of: provisionalDigits.unicodeScalars) else { return nil }
        let prefix = text[..<mark.lowerBound].prefix { $0.isLetter }
        let rest = text[mark.upperBound...]
        guard rest.first == "-" || rest.first == "_",
            mark.lowerBound == text.startIndex
                || isRecordWord(String(prefix)) && text[..<mark.lowerBound].count == prefix.count + 1
        else { return nil }
        return Parsed(prefix: String(prefix), digits: nil, slug: trimmed(rest), isProvisional: true)
    }

    /// `0012-x`, `ADR012-x`, `adr-0012_x`, `ODH-ADR-Operator-0012-x`
    private static func parseNumber(_ text: Scalars) -> Parsed? {
        var prefix: [Substring] = []
        var rest = text
        while prefix.count <= 4 {
            let letters = rest.prefix { $0.isLetter || $0.isCombining }
            let afterLetters = rest.dropFirst(letters.count)
            let digits = afterLetters.prefix(while: \.isASCIIDigit)
            let isLastPart = (afterLetters.dropFirst(digits.count).first).map { !$0.isASCIIDigit } ?? true
            if !digits.isEmpty, digits.count <= 6, isLastPart {
                let whole = prefix + (letters.isEmpty ? [] : [Substring(letters)])
                guard isPrefix(whole, digitCount: digits.count) else { return nil }
                let slug = afterLetters.dropFirst(digits.count)
                guard slug.first.map({ !$0.isLetter || digits.count >= 3 }) ?? true else { return nil }
                return Parsed(
                    prefix: whole.joined(separator: "-"), digits: String(digits), slug: trimmed(slug))
            }
            guard !letters.isEmpty, let separator = afterLetters.first,
                "-_ .#".unicodeScalars.contains(separator)
            else {
                return nil
            }
            prefix.append(Substring(letters))
            rest = afterLetters.dropFirst()
        }
        return nil
    }

    /// `use-http-2` has no number: the words before one must be a record's prefix.
    private static func isPrefix(_ words: [Substring], digitCount: Int) -> Bool {
        if words.isEmpty { return true }
        if words.contains(where: { recordWords.contains($0.lowercased()) }) {
            return recordWords.contains(words[0].lowercased()) || digitCount >= 3
        }
        let isDomain = words.allSatisfy { $0.count <= 8 && $0.allSatisfy { $0.isUppercase } }
        return digitCount >= 3 && (isDomain || (words.count == 1 && words[0].count <= 5))
    }

    private static func trimmed(_ text: Scalars) -> String {
        String(text.drop { "-_. :".unicodeScalars.contains($0) })
    }
}

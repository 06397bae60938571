import ADRText

/// A file name without extension, taken apart.
struct ParsedFileName {
    var prefix = ""
    var digits: String?
    var part = ""
    var date: CalendarDate?
    var time: String?
    var slug: String
    var isProvisional = false

    private init(
        prefix: String = "", digits: String? = nil, part: String = "", date: CalendarDate? = nil,
        time: String? = nil,
        slug: String, isProvisional: Bool = false
    ) {
        self.prefix = prefix
        self.digits = digits
        self.part = part
        self.date = date
        self.time = time
        self.slug = slug
        self.isProvisional = isProvisional
    }

    private typealias Scalars = Substring.UnicodeScalarView

    init(_ stem: String) {
        if let common = Self.common(stem) {
            self = common
            return
        }
        var text = Substring(stem).unicodeScalars
        if text.first == "[", let close = text.firstIndex(where: { $0 == "]" }) {
            text = text[text.index(after: close)...]
        }
        text = text.drop { $0 == " " }
        self =
            Self.parseDate(text) ?? Self.parseDateBehindWord(text) ?? Self.parseProvisional(text)
            ?? Self.parseNumberOfYear(text) ?? Self.parseNumber(text) ?? ParsedFileName(slug: String(text))
    }

    /// `0012-use-x`, the form of most names, read from its bytes.
    private static func common(_ stem: String) -> ParsedFileName? {
        let bytes = stem.utf8
        let digits = bytes.prefix(while: \.isASCIIDigit)
        let rest = bytes[digits.endIndex...]
        guard (1...6).contains(digits.count), rest.first == UInt8(ascii: "-"),
            rest.dropFirst().first?.isASCIILetter ?? false,
            rest.allSatisfy({ $0 < 0x80 }), version(at: Substring(rest).unicodeScalars).isEmpty
        else { return nil }
        return ParsedFileName(digits: String(Substring(digits)), slug: String(Substring(rest.dropFirst())))
    }

    /// `adr-2020-01-02-x`
    private static func parseDateBehindWord(_ text: Scalars) -> ParsedFileName? {
        let word = text.prefix { $0.isLetter || $0.isCombining }
        let rest = text.dropFirst(word.count)
        guard RecordFileName.isRecordWord(String(word)), let separator = rest.first,
            "-_ ".unicodeScalars.contains(separator)
        else {
            return nil
        }
        var parsed = parseDate(rest.dropFirst())
        parsed?.prefix = String(word)
        return parsed
    }

    /// `2020-01-02-x`, `2020_01_02_x`, `20200102-x`, and with a number behind the date
    private static func parseDate(_ text: Scalars) -> ParsedFileName? {
        let separators: Set<Unicode.Scalar> = ["-", "_", ".", " "]
        let digits = text.prefix { $0.isASCIIDigit || separators.contains($0) }.filter(\.isASCIIDigit)
        guard digits.count >= 8 else { return nil }
        if let dayFirst = parseDayFirst(text) { return dayFirst }
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
        var time = isOneNumber(text) ? text.dropFirst(8).prefix(while: \.isASCIIDigit) : text.prefix(0)
        guard time.isEmpty || isTime(time) else { return nil }
        rest = rest.dropFirst(time.count)
        let value = String(String.UnicodeScalarView(digits.prefix(8)))
        guard let year = Int(value.prefix(4)), let month = Int(value.dropFirst(4).prefix(2)),
            let day = Int(value.suffix(2)), (1900...2199).contains(year),
            let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        // `20230112-adr-002-x`
        let word = rest.prefix { $0.isLetter }
        if time.isEmpty, RecordFileName.isRecordWord(String(word)), let numbered = parseNumber(rest) {
            return ParsedFileName(digits: numbered.digits, date: date, slug: numbered.slug)
        }
        let number = rest.prefix(while: \.isASCIIDigit)
        // Nobody counts that far beside days, but many take the time: `2024-05-17-1400-x`.
        if number.count == 4, isTime(number), (Int(String(number)) ?? 0) >= 600 {
            time = number
            rest = rest.dropFirst(4)
        }
        let isNumbered =
            time.isEmpty && (3...5).contains(number.count)
            && separators.contains(rest.dropFirst(number.count).first ?? "x")
        return ParsedFileName(
            digits: isNumbered ? String(number) : nil, date: date, time: time.isEmpty ? nil : String(time),
            slug: trimmed(isNumbered ? rest.dropFirst(number.count) : rest))
    }

    private static func isOneNumber(_ text: Scalars) -> Bool {
        text.prefix(9).count == 9 && text.prefix(9).allSatisfy(\.isASCIIDigit)
    }

    /// `1330`, `133007`
    private static func isTime(_ digits: Scalars) -> Bool {
        guard digits.count == 4 || digits.count == 6 else { return false }
        let pairs = stride(from: 0, to: digits.count, by: 2).map {
            Int(String(digits.dropFirst($0).prefix(2))) ?? 99
        }
        return pairs[0] < 24 && pairs.dropFirst().allSatisfy { $0 < 60 }
    }

    /// `2024-001-x`, `ADR-2024-001-x`, `2024-01-001-x`: a number that begins again with each year or month.
    private static func parseNumberOfYear(_ text: Scalars) -> ParsedFileName? {
        var prefix = Scalars()
        var rest = text
        let word = text.prefix { $0.isLetter || $0.isCombining }
        if !word.isEmpty {
            guard RecordFileName.isRecordWord(String(word)), let separator = text.dropFirst(word.count).first,
                separator == "-" || separator == "_"
            else { return nil }
            rest = text.dropFirst(word.count + 1)
        }
        let year = rest.prefix(while: \.isASCIIDigit)
        guard year.count == 4, let value = Int(String(year)), 1990...2099 ~= value,
            let separator = rest.dropFirst(4).first, separator == "-" || separator == "_"
        else { return nil }
        rest = rest.dropFirst(5)
        var series = year
        let month = rest.prefix(while: \.isASCIIDigit)
        if month.count == 2, let value = Int(String(month)), 1...12 ~= value,
            rest.dropFirst(2).first == separator
        {
            series = text[year.startIndex..<month.endIndex]
            rest = rest.dropFirst(3)
        }
        let digits = rest.prefix(while: \.isASCIIDigit)
        let behind = rest.dropFirst(digits.count)
        guard 3...4 ~= digits.count, behind.first.map("-_ .".unicodeScalars.contains) ?? true else {
            return nil
        }
        prefix = text[text.startIndex..<series.endIndex]
        return ParsedFileName(prefix: String(prefix), digits: String(digits), slug: trimmed(behind))
    }

    /// `15-01-2024-x`, where only one order of day and month is possible
    private static func parseDayFirst(_ text: Scalars) -> ParsedFileName? {
        let parts = String(text.prefix(10)).parts(atAnyOf: "-", "_", ".").map(String.init)
        guard parts.map(\.utf8.count) == [2, 2, 4],
            text.dropFirst(10).first.map({ !$0.isASCIIDigit }) ?? true,
            let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]),
            1900...2199 ~= year, first > 12 || second > 12 || first == second,
            let date = CalendarDate(year: year, month: min(first, second), day: max(first, second))
        else { return nil }
        return ParsedFileName(date: date, slug: trimmed(text.dropFirst(10)))
    }

    /// `XXXX-x`, `ADR-XXXX-x`
    private static func parseProvisional(_ text: Scalars) -> ParsedFileName? {
        guard let mark = Substring(text).firstRange(of: RecordFileName.provisionalDigits) else {
            return nil
        }
        let prefix = text[..<mark.lowerBound].prefix { $0.isLetter }
        let rest = text[mark.upperBound...]
        guard rest.first == "-" || rest.first == "_",
            mark.lowerBound == text.startIndex
                || RecordFileName.isRecordWord(String(prefix))
                    && text[..<mark.lowerBound].count == prefix.count + 1
        else { return nil }
        return ParsedFileName(prefix: String(prefix), digits: nil, slug: trimmed(rest), isProvisional: true)
    }

    /// `0012-x`, `ADR012-x`, `adr-0012_x`, `ODH-ADR-Operator-0012-x`
    private static func parseNumber(_ text: Scalars) -> ParsedFileName? {
        var prefix: [Substring] = []
        var rest = text
        while prefix.count <= 4 {
            let letters = rest.prefix { $0.isLetter || $0.isCombining }
            let afterLetters = rest.dropFirst(letters.count)
            let digits = afterLetters.prefix(while: \.isASCIIDigit)
            let isLastPart = (afterLetters.dropFirst(digits.count).first).map { !$0.isASCIIDigit } ?? true
            if !digits.isEmpty, digits.count <= 6, isLastPart {
                let whole = prefix + (letters.isEmpty ? [] : [Substring(letters)])
                guard NumberPrefix.isOne(whole, of: String(digits)) else { return nil }
                let behind = afterLetters.dropFirst(digits.count)
                let isSure = digits.count >= 3 || whole.contains { RecordFileName.isRecordWord(String($0)) }
                let part = part(at: behind, mayBeLetter: isSure)
                let slug = behind.dropFirst(part.count)
                guard slug.first.map({ !$0.isLetter || digits.count >= 3 }) ?? true else { return nil }
                return ParsedFileName(
                    prefix: whole.joined(separator: "-"), digits: String(digits), part: String(part),
                    slug: trimmed(slug))
            }
            let separators = afterLetters.prefix { "-_ .#".unicodeScalars.contains($0) }
            let isOne =
                separators.count == 1 || separators.filter { $0 != " " }.count == 1
                || separators.count == 2 && separators.first == "."
            guard !letters.isEmpty, isOne else { return nil }
            prefix.append(Substring(letters))
            rest = afterLetters.dropFirst(separators.count)
        }
        return nil
    }

    /// `.1` and `.1.2`, one letter, or `-v2`, in front of a title or at the end.
    private static func part(at text: Scalars, mayBeLetter: Bool) -> Scalars {
        let version = version(at: text)
        guard version.isEmpty else { return version }
        let part =
            if text.first == "." {
                text.prefix { $0 == "." || $0.isASCIIDigit }
            } else if mayBeLetter, text.first.map({ $0.isASCII && $0.isLetter }) ?? false {
                text.prefix(1)
            } else {
                text.prefix(0)
            }
        let isWhole = text.dropFirst(part.count).first.map { "-_ ".unicodeScalars.contains($0) } ?? true
        return isWhole && part.last != "." ? part : text.prefix(0)
    }

    /// `-v2`, in front of a title or at the end.
    private static func version(at text: Scalars) -> Scalars {
        let sign = text.dropFirst().first
        guard text.first.map("-_ ".unicodeScalars.contains) ?? false, sign == "v" || sign == "V" else {
            return text.prefix(0)
        }
        let digits = text.dropFirst(2).prefix(while: \.isASCIIDigit)
        let isWhole =
            digits.isEmpty ? false : text[digits.endIndex...].first.map("-_ ".unicodeScalars.contains) ?? true
        return isWhole ? text.prefix(2 + digits.count) : text.prefix(0)
    }

    private static func trimmed(_ text: Scalars) -> String {
        String(text.drop { "-_. :".unicodeScalars.contains($0) })
    }
}

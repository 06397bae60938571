import ADRText

extension TypedDay {
    /// What words say; `nil` for what is no day.
    static func form(_ words: [String]) -> Form? {
        guard let first = words.first else { return nil }
        guard words.count > 1 else { return form(first) }
        switch (first, words.count) {
        case ("end", _):
            let rest = words.dropFirst().drop { $0 == "of" || $0 == "the" || $0 == "this" }
            if let unit = rest.first.flatMap(unit(_:)), rest.count == 1 { return .end(of: unit, plus: 0) }
            if rest.first == "next", rest.count == 2, let unit = rest.last.flatMap(unit(_:)) {
                return .end(of: unit, plus: 1)
            }
            return form(Array(rest)).flatMap { form in
                switch form {
                case .month, .quarter: form
                default: nil
                }
            }
        case ("mid", 2): return MonthNames.number(of: words[1]).map { .middle(month: $0) }
        case ("this", 2):
            if let unit = unit(words[1]), unit != .day { return .end(of: unit, plus: 0) }
            return form(words[1]).flatMap { if case .weekday = $0 { $0 } else { nil } }
        case ("next", 2):
            if let unit = unit(words[1]) { return .away(1, unit) }
            return form(words[1]).flatMap { if case .weekday = $0 { $0 } else { nil } }
        case ("last", 2):
            if let unit = unit(words[1]) { return .away(-1, unit) }
            return WeekdayNames.number(of: words[1]).map { .weekday($0, isPast: true) }
        case ("in", 3): return away(words[1], words[2], sign: 1)
        case (_, 3) where words[2] == "ago": return away(first, words[1], sign: -1)
        case (_, 2) where unit(words[1]) != nil && Int(first) != nil: return away(first, words[1], sign: 1)
        default: return named(words)
        }
    }

    private static func form(_ word: String) -> Form? {
        if let day = CalendarDate(iso: word) { return .day(day) }
        switch word {
        case "now": return .away(0, .day)
        case "eow": return .end(of: .week, plus: 0)
        case "eom": return .end(of: .month, plus: 0)
        case "eoq": return .end(of: .quarter, plus: 0)
        case "eoy": return .end(of: .year, plus: 0)
        default: break
        }
        if let count = Self.relativeDays[word] { return .away(count, .day) }
        if let day = dayAndMonth(word) { return day }
        if let sign = ["+": 1, "-": -1][word.first], let letter = word.last, let unit = unit(String(letter)),
            let count = count(word.dropFirst().dropLast())
        {
            return .away(sign * count, unit)
        }
        if let form = period(word) { return form }
        if let month = MonthNames.number(of: word) { return .month(month, year: nil) }
        return WeekdayNames.number(of: word).map { .weekday($0, isPast: false) }
    }

    /// Today, tomorrow and yesterday in the languages of ``WeekdayNames``.
    private static let relativeDays: [String: Int] = {
        let words = [
            -1: "yesterday gestern hier ayer ontem ieri gisteren",
            0: "today heute aujourd'hui hoy hoje oggi vandaag",
            1: "tomorrow morgen demain mañana amanhã domani",
        ]
        var days: [String: Int] = [:]
        for (count, names) in words {
            for name in names.parts(at: " ") { days[String(name)] = count }
        }
        return days
    }()

    /// `11.12.`
    private static func dayAndMonth(_ word: String) -> Form? {
        let parts = word.parts(at: ".").compactMap { Int($0) }
        guard parts.count == 2, word.ends(with: "."),
            word.utf8.allSatisfy({ $0.isASCIIDigit || $0 == UInt8(ascii: ".") }),
            CalendarDate(year: 2000, month: parts[1], day: parts[0]) != nil
        else { return nil }
        return .annual(month: parts[1], day: parts[0])
    }

    /// `2027`, `2027-01`, `2027-q1`, `q1`.
    private static func period(_ word: String) -> Form? {
        let parts = word.parts(at: "-", omittingEmpty: false).map(String.init)
        if parts.count == 1 {
            if let quarter = quarter(word) { return .quarter(quarter, year: nil) }
            return year(word).map(Form.year)
        }
        guard parts.count == 2, let year = year(parts[0]) else { return nil }
        if let quarter = quarter(parts[1]) { return .quarter(quarter, year: year) }
        guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) else {
            return nil
        }
        return .month(month, year: year)
    }

    /// `4 december`, `december 4`, `4 december 2026`, `december 2026`, `q1 2027`.
    private static func named(_ words: [String]) -> Form? {
        let words = words.filter { $0 != "of" }.map { word in
            ["st", "nd", "rd", "th", "."].first {
                word.ends(with: $0) && Int(word.dropLast($0.utf8.count)) != nil
            }
            .map { String(word.dropLast($0.utf8.count)) } ?? word
        }
        guard words.count > 1 else { return nil }
        if words.count == 2, let year = year(words[1]) {
            if let quarter = quarter(words[0]) { return .quarter(quarter, year: year) }
            return MonthNames.number(of: words[0]).map { .month($0, year: year) }
        }
        let isDayFirst = Int(words[0]) != nil
        guard words.count >= 2, let day = Int(words[isDayFirst ? 0 : 1]),
            let month = MonthNames.number(of: words[isDayFirst ? 1 : 0]),
            CalendarDate(year: 2000, month: month, day: day) != nil
        else { return nil }
        guard words.count == 3 else {
            return words.count == 2 ? .annual(month: month, day: day) : nil
        }
        return year(words[2]).flatMap { CalendarDate(year: $0, month: month, day: day) }.map(Form.day)
    }

    private static func away(_ number: String, _ unit: String, sign: Int) -> Form? {
        guard let count = numbers[number] ?? count(number[...]),
            let unit = Self.unit(unit)
        else { return nil }
        return .away(sign * count, unit)
    }

    private static let numbers = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
    ]

    private static func unit(_ word: String) -> Unit? {
        switch word {
        case "d", "day", "days": .day
        case "w", "week", "weeks": .week
        case "m", "month", "months": .month
        case "q", "quarter", "quarters": .quarter
        case "y", "year", "years": .year
        default: nil
        }
    }

    private static func count(_ text: Substring) -> Int? {
        text.utf8.count <= 3 && isNumber(text) ? Int(text) : nil
    }

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        text.utf8.allSatisfy(\.isASCIIDigit)
    }

    private static func year(_ word: String) -> Int? {
        guard word.utf8.count == 4, isNumber(word), let year = Int(word), year > 0 else { return nil }
        return year
    }

    private static func quarter(_ word: String) -> Int? {
        guard word.utf8.count == 2, word.begins(with: "q"), let number = Int(word.dropFirst()) else {
            return nil
        }
        return (1...4).contains(number) ? number : nil
    }
}

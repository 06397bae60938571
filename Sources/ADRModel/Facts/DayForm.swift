import ADRText

/// The form in which a text states a day: `2020-01-02`, `02/09/2020`, `2 September 2020`, `2020年9月2日`.
struct DayForm {
    private enum Part {
        case year(isShort: Bool)
        case month(width: Int)
        case monthName(like: String)
        case day(width: Int)
        /// `rd` behind a day.
        case ordinal(like: String)
        case weekday(like: String)
        case sign(UInt8)
    }

    private let parts: [Part]

    /// - Parameters:
    ///   - text: how the day is written.
    ///   - date: the day that is meant.
    /// - Returns: `nil` if not every part of the text can be told.
    init?(of text: String, meaning date: CalendarDate) {
        let bytes = Array(text.utf8)
        var parts: [Part] = []
        var open: Set<String> = ["year", "month", "day"]
        var position = 0
        while position < bytes.count {
            let end =
                bytes[position...].firstIndex { $0.isASCIIDigit != bytes[position].isASCIIDigit }
                ?? bytes.count
            let piece = String(decoding: bytes[position..<end], as: UTF8.self)
            if bytes[position].isASCIIDigit {
                if piece.utf8.count == 8, open.count == 3 {
                    parts += [.year(isShort: false), .month(width: 2), .day(width: 2)]
                    open = []
                } else if let part = Self.number(piece, date, &open) {
                    parts.append(part)
                } else {
                    return nil
                }
            } else {
                let isBehindDay = if case .day? = parts.last { true } else { false }
                parts += Self.signs(piece, date, isBehindDay: isBehindDay, &open)
            }
            position = end
        }
        guard open.isEmpty else { return nil }
        self.parts = Self.withWidths(parts, of: text)
    }

    /// Two digits show no padding; whether there is one is told by the other number of the text.
    private static func withWidths(_ parts: [Part], of text: String) -> [Part] {
        let numbers = text.split { !$0.isNumber }
        let isPadded = numbers.contains { $0.utf8.first == UInt8(ascii: "0") }
        let isSpelled = numbers.count < 3 && !numbers.contains { $0.utf8.count == 8 }
        let isShort = numbers.contains { $0.utf8.count == 1 }
        guard !isPadded, isSpelled || isShort else { return parts }
        return parts.map {
            switch $0 {
            case .day: .day(width: 1)
            case .month: .month(width: 1)
            default: $0
            }
        }
    }

    /// What a number is: behind the year the month comes first, before it the day.
    private static func number(_ piece: String, _ date: CalendarDate, _ open: inout Set<String>) -> Part? {
        let (number, width) = (Int(piece), piece.utf8.count)
        if number == date.year, open.remove("year") != nil { return .year(isShort: false) }
        let order = open.contains("year") ? ["day", "month"] : ["month", "day"]
        for name in order where number == (name == "day" ? date.day : date.month) && open.remove(name) != nil
        {
            return name == "day" ? .day(width: width) : .month(width: width)
        }
        guard number == date.year % 100, width == 2, open.remove("year") != nil else { return nil }
        return .year(isShort: true)
    }

    /// Signs as they are, and the names of the month and the weekday among them.
    private static func signs(
        _ piece: String, _ date: CalendarDate, isBehindDay: Bool, _ open: inout Set<String>
    ) -> [Part] {
        var parts: [Part] = []
        var word = ""
        func close() {
            guard !word.isEmpty else { return }
            if MonthNames.number(of: word.lowercased()) == date.month, open.remove("month") != nil {
                parts.append(.monthName(like: word))
            } else if isBehindDay, parts.isEmpty, ordinals.contains(word.lowercased()) {
                parts.append(.ordinal(like: word.lowercased()))
            } else if WeekdayNames.isName(word) {
                parts.append(.weekday(like: word))
            } else {
                parts += word.utf8.map(Part.sign)
            }
            word = ""
        }
        for (index, scalar) in piece.unicodeScalars.enumerated() {
            let isUnit = index == 0 && "年月日년월일".unicodeScalars.contains(scalar)
            if isBehindDay, index == 0, scalar == "°" {
                parts.append(.ordinal(like: "°"))
            } else if scalar.properties.isAlphabetic && !isUnit {
                word.unicodeScalars.append(scalar)
            } else {
                close()
                parts += String(scalar).utf8.map(Part.sign)
            }
        }
        close()
        return parts
    }

    /// Another day in the same form; `nil` if its month has no name in that language.
    func text(_ date: CalendarDate) -> String? {
        var bytes: [UInt8] = []
        for part in parts {
            switch part {
            case .year(let isShort):
                bytes += Self.padded(isShort ? date.year % 100 : date.year, isShort ? 2 : 4)
            case .month(let width): bytes += Self.padded(date.month, width)
            case .day(let width): bytes += Self.padded(date.day, width)
            case .sign(let sign): bytes.append(sign)
            case .ordinal(let ending): bytes += Self.ordinal(of: date.day, like: ending).utf8
            case .weekday(let name):
                guard let other = WeekdayNames.name(of: date, like: name) else { return nil }
                bytes += other.utf8
            case .monthName(let name):
                guard let other = MonthNames.name(of: date.month, like: name) else { return nil }
                bytes += other.utf8
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let ordinals: Set<String> = ["st", "nd", "rd", "th", "er", "º"]

    /// `3rd`; French and Italian have an ending for the first day alone.
    private static func ordinal(of day: Int, like ending: String) -> String {
        if ["er", "°", "º"].contains(ending) { return day == 1 ? ending : "" }
        guard !(11...13).contains(day) else { return "th" }
        return [1: "st", 2: "nd", 3: "rd"][day % 10] ?? "th"
    }

    private static func padded(_ number: Int, _ width: Int) -> [UInt8] {
        let digits = Array(String(number).utf8)
        return Array(repeating: UInt8(ascii: "0"), count: max(0, width - digits.count)) + digits
    }
}

extension SourceText {
    /// A day in the form in which another one is written, then as `yyyy-mm-dd`: the first that is read back counts.
    func days(_ date: CalendarDate, like range: Range<Int>?) -> [String] {
        guard let range, let old = DateReading.first(in: self, range)?.date,
            let text = DayForm(of: self[range], meaning: old)?.text(date), text != date.iso
        else { return [date.iso] }
        let again = SourceText(path: path, text)
        return DateReading.first(in: again, 0..<again.bytes.count)?.date == date
            ? [text, date.iso] : [date.iso]
    }
}

/// Finds a day written in one of the forms that decision logs use.
struct DateScanner {
    let bytes: [UInt8]
    let range: Range<Int>

    /// The first day, with the name of its weekday beside it: `Fri, 3rd January 2025`, `2025年1月3日（金）`.
    func first() -> DateReading? {
        let found = firstWithoutWeekday()
        guard case .date(let date, let range)? = found else { return found }
        return .date(date, range: weekday(before: range.lowerBound)..<weekday(behind: range.upperBound))
    }

    private func firstWithoutWeekday() -> DateReading? {
        var position = range.lowerBound
        while position < range.upperBound {
            if isDigit(at: position) {
                let number = digits(from: position)
                if let reading = yearThenMonthName(number) ?? numericDate(number) ?? dayThenMonthName(number)
                {
                    return reading
                }
                position = number.range.upperBound
            } else if isLetter(at: position) {
                let word = self.word(from: position)
                if let reading = monthNameThenDay(word) { return reading }
                position = word.upperBound
            } else {
                position += 1
            }
        }
        return nil
    }

    // MARK: - Numbers only

    private func numericDate(_ first: Digits) -> DateReading? {
        if first.count == 8 { return compactDate(first) }
        if let spaced = withBlanksBehindDots(first) { return spaced }
        guard let (separator, second) = separatedNumber(after: first) else { return partialDate(first) }
        if first.count == 4 { return yearFirst(first, separator, second) }
        guard first.count <= 2, second.count <= 2,
            let (secondSeparator, year) = separatedNumber(after: second), secondSeparator == separator,
            year.count == 4 || year.count == 2
        else { return nil }
        return yearLast(first, second, year, isDotted: separator == .ascii(UInt8(ascii: ".")))
    }

    /// `12. 8. 2026`, `2026. 8. 12.`
    private func withBlanksBehindDots(_ first: Digits) -> DateReading? {
        func next(_ number: Digits) -> Digits? {
            let end = number.range.upperBound
            return end < range.upperBound && bytes[end...].starts(with: ". ".utf8) && isDigit(at: end + 2)
                ? digits(from: end + 2) : nil
        }
        guard let second = next(first), second.count <= 2, let third = next(second) else { return nil }
        if first.count == 4, third.count <= 2 {
            let date = CalendarDate(year: first.value, month: second.value, day: third.value)
            return date.map { .date($0, range: first.range.lowerBound..<third.range.upperBound) }
        }
        guard first.count <= 2, third.count == 4 else { return nil }
        return yearLast(first, second, third, isDotted: true)
    }

    /// `20200102`
    private func compactDate(_ digits: Digits) -> DateReading? {
        let date = CalendarDate(
            year: digits.value / 10000, month: digits.value / 100 % 100, day: digits.value % 100)
        guard let date, (1900...2199).contains(date.year) else { return nil }
        return .date(date, range: digits.range)
    }

    /// `2020-01-02`, `2020/1/2`, `2020年1月2日`, and with a time behind it
    private func yearFirst(_ year: Digits, _ separator: Separator, _ month: Digits) -> DateReading? {
        guard (1900...2199).contains(year.value) else { return nil }
        let start = year.range.lowerBound
        guard let (secondSeparator, day) = separatedNumber(after: month),
            secondSeparator == separator || separator == .ideograph
        else {
            return problem(.incomplete, from: start, to: endOfWord(from: month.range.upperBound))
        }
        var end = day.range.upperBound
        if separator == .ideograph, isSign(at: end, among: ["日", "일"]) { end += 3 }
        guard month.count <= 2, day.count <= 2 else {
            return problem(.unreadable, from: start, to: endOfWord(from: end))
        }
        if isLetter(at: end), separator != .ideograph, bytes[end] != UInt8(ascii: "T"), bytes[end] < 0x80 {
            return problem(.unreadable, from: start, to: endOfWord(from: end))
        }
        guard let date = CalendarDate(year: year.value, month: month.value, day: day.value) else {
            return problem(.impossible, from: start, to: end)
        }
        // Beside `09`, `2` may have been `02` or `20` and more.
        let isPadded = month.count == 2 && bytes[month.range.lowerBound] == UInt8(ascii: "0")
        if isPadded, day.count == 1, day.value <= 3, separator != .ideograph {
            return problem(.shortDay, from: start, to: end)
        }
        return .date(date, range: start..<end)
    }

    /// `2025-11019`, `2022-05-??`, `2022-`
    private func partialDate(_ year: Digits) -> DateReading? {
        guard year.count == 4, (1900...2199).contains(year.value), year.range.upperBound < range.upperBound,
            bytes[year.range.upperBound] == UInt8(ascii: "-")
        else { return nil }
        return problem(
            .incomplete, from: year.range.lowerBound, to: endOfWord(from: year.range.upperBound))
    }

    /// `13/01/2020`, `29/06/20`, `01.13.2020`; between dots the day comes first
    private func yearLast(
        _ first: Digits, _ second: Digits, _ year: Digits, isDotted: Bool
    ) -> DateReading? {
        let whole = first.range.lowerBound..<year.range.upperBound
        let isShort = year.count == 2
        let number = isShort ? 2000 + year.value : year.value
        guard (1900...2199).contains(number) else { return nil }
        let dayFirst = CalendarDate(year: number, month: second.value, day: first.value)
        let monthFirst = CalendarDate(year: number, month: first.value, day: second.value)
        switch (dayFirst, monthFirst) {
        case (let date?, nil), (nil, let date?): return .date(date, range: whole)
        case (let one?, let other?) where one == other || isDotted && !isShort:
            return .date(one, range: whole)
        case (.some, .some) where isShort: return .problem(.shortYear, range: whole)
        case (let one?, let other?): return .problem(.ambiguous(one, other), range: whole)
        case (nil, nil): return .problem(isShort ? .shortYear : .impossible, range: whole)
        }
    }

    // MARK: - Month names

    /// `8 June 2024`, `8th of June, 2024`, `11-April-2023`, `8. Juni 2024`
    private func dayThenMonthName(_ day: Digits) -> DateReading? {
        guard day.count <= 2 else { return nil }
        var position = skipping(Self.fillers, from: skippingOrdinal(from: day.range.upperBound))
        if isLetter(at: position), ["of", "de"].contains(text(word(from: position))) {
            position = skipping(Self.fillers, from: word(from: position).upperBound)
        }
        guard isLetter(at: position) else { return nil }
        let name = word(from: position)
        guard let month = MonthNames.number(of: text(name)) else { return nil }
        var yearStart = skipping(Self.fillers, from: name.upperBound)
        if isLetter(at: yearStart), text(word(from: yearStart)) == "de" {
            yearStart = skipping(Self.fillers, from: word(from: yearStart).upperBound)
        }
        guard isDigit(at: yearStart) else { return nil }
        return spelled(day: day, month: month, year: digits(from: yearStart), from: day.range.lowerBound)
    }

    /// `2024 Mar 4`, `2024-March-04`
    private func yearThenMonthName(_ year: Digits) -> DateReading? {
        let nameStart = skipping(Self.fillers, from: year.range.upperBound)
        guard (1900...2199).contains(year.value), isLetter(at: nameStart) else { return nil }
        let name = word(from: nameStart)
        guard let month = MonthNames.number(of: text(name)) else { return nil }
        let dayStart = skipping(Self.fillers, from: name.upperBound)
        guard isDigit(at: dayStart) else { return nil }
        let day = digits(from: dayStart)
        guard day.count <= 2 else { return nil }
        return spelled(day: day, month: month, year: year, from: year.range.lowerBound)
    }

    /// `June 8, 2024`, `Sep 5th, 2023`, and `May, 2026`, which names no day
    private func monthNameThenDay(_ name: Range<Int>) -> DateReading? {
        guard let month = MonthNames.number(of: text(name)) else { return nil }
        let dayStart = skipping(Self.fillers, from: name.upperBound)
        guard isDigit(at: dayStart) else { return nil }
        let day = digits(from: dayStart)
        if day.count == 4, (1900...2199).contains(day.value) {
            return problem(.incomplete, from: name.lowerBound, to: day.range.upperBound)
        }
        guard day.count <= 2 else { return nil }
        let yearStart = skipping(Self.fillers, from: skippingOrdinal(from: day.range.upperBound))
        guard isDigit(at: yearStart) else { return nil }
        return spelled(day: day, month: month, year: digits(from: yearStart), from: name.lowerBound)
    }

    private func spelled(day: Digits, month: Int, year: Digits, from start: Int) -> DateReading? {
        guard year.count == 4 else { return nil }
        let end = max(year.range.upperBound, day.range.upperBound)
        guard let date = CalendarDate(year: year.value, month: month, day: day.value) else {
            return problem(.impossible, from: start, to: end)
        }
        return .date(date, range: start..<end)
    }

    // MARK: - Characters

    private struct Digits {
        let range: Range<Int>
        let value: Int
        var count: Int { range.count }
    }

    private enum Separator: Equatable {
        case ascii(UInt8)
        case ideograph
    }

    private static let fillers: Set<UInt8> = Set(" ,-./".utf8)

    private func separatedNumber(after number: Digits) -> (Separator, Digits)? {
        let end = number.range.upperBound
        guard end < range.upperBound else { return nil }
        let separator: Separator
        let next: Int
        if [UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_")].contains(bytes[end]) {
            (separator, next) = (.ascii(bytes[end]), end + 1)
        } else if isSign(at: end, among: ["年", "月", "년", "월"]) {
            (separator, next) = (.ideograph, skipping([UInt8(ascii: " ")], from: end + 3))
        } else {
            return nil
        }
        return isDigit(at: next) ? (separator, digits(from: next)) : nil
    }

    private func isSign(at offset: Int, among signs: [String]) -> Bool {
        signs.contains { bytes[offset..<range.upperBound].starts(with: $0.utf8) }
    }

    private func digits(from start: Int) -> Digits {
        var end = start
        var value = 0
        while isDigit(at: end) {
            value = min(value * 10 + Int(bytes[end] - UInt8(ascii: "0")), 1_000_000_000)
            end += 1
        }
        return Digits(range: start..<end, value: value)
    }

    private func word(from start: Int) -> Range<Int> {
        var end = start
        while isLetter(at: end) { end += 1 }
        return start..<end
    }

    private func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).lowercased()
    }

    func skipping(_ skipped: Set<UInt8>, from start: Int) -> Int {
        var position = start
        while position < range.upperBound, skipped.contains(bytes[position]) { position += 1 }
        return position
    }

    private func skippingOrdinal(from start: Int) -> Int {
        guard isLetter(at: start) else { return start }
        let suffix = word(from: start)
        return ["st", "nd", "rd", "th", "er", "°", "º"].contains(text(suffix)) ? suffix.upperBound : start
    }

    private func endOfWord(from start: Int) -> Int {
        var end = start
        while end < range.upperBound, bytes[end] > UInt8(ascii: " "), !",)".utf8.contains(bytes[end]) {
            end += 1
        }
        return end
    }

    private func problem(_ problem: DateProblem, from start: Int, to end: Int) -> DateReading {
        .problem(problem, range: start..<end)
    }

    private func isDigit(at offset: Int) -> Bool {
        offset < range.upperBound && UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[offset]
    }

    func isLetter(at offset: Int) -> Bool {
        guard offset < range.upperBound else { return false }
        let byte = bytes[offset]
        return UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20 || byte >= 0x80
    }
}

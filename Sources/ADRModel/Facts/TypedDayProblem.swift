import ADRText

extension TypedDay {
    /// What is wrong with a text that is no day, and what may have been meant.
    public static func problem(of text: String) -> String {
        let words = text.lowercased().trimming
        let isISO =
            words.utf8.count == 10 && words.utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
        if isISO { return "There is no date \(words) in the calendar." }
        if let problem = problem(ofNumbers: words) { return problem }
        let meant = TypedDay("+" + words) == nil ? day(writtenAs: words) ?? nearest(to: words) : "+" + words
        return meant.map { "\"\(text)\" is not a date; did you mean \"\($0)\"?" }
            ?? "\"\(text)\" is not a date; write it like \(examples)."
    }

    /// What is wrong with `31.02.2027` and `11/12/2026`: no calendar has the one, and the other may be two days.
    private static func problem(ofNumbers text: String) -> String? {
        guard let sign = [Unicode.Scalar("."), "/"].first(where: { text.unicodeScalars.contains($0) }) else {
            return nil
        }
        let parts = text.parts(at: sign).map(String.init)
        let numbers = parts.compactMap { Int($0) }
        guard parts.count == 3, numbers.count == 3, parts[0].utf8.count <= 2 else { return nil }
        let year = numbers[2] < 100 ? 2000 + numbers[2] : numbers[2]
        func day(_ month: Int, _ day: Int) -> String? {
            CalendarDate(year: year, month: month, day: day)?.iso
        }
        let days =
            (sign == "."
            ? [day(numbers[1], numbers[0])] : [day(numbers[1], numbers[0]), day(numbers[0], numbers[1])])
            .compactMap(\.self)
        if days.isEmpty { return "There is no date \(text) in the calendar." }
        guard days.count == 2, days[0] != days[1] else {
            return "\"\(text)\" is not a date; did you mean \"\(days[0])\"?"
        }
        return "\"\(text)\" may be two dates; write \(days[1]) or \(days[0])."
    }

    /// The day that records may write so, as `31.12.2026`, in the form in which it is typed.
    private static func day(writtenAs text: String) -> String? {
        let source = SourceText(path: "", text)
        let range = 0..<source.bytes.count
        return source.firstDay(in: range, outside: []).flatMap {
            $0.range.lowerBound == 0 ? $0.reading.date?.iso : nil
        }
    }

    /// The word for a day or a month that was probably meant.
    public static func nearest(to text: String) -> String? {
        let typed = text.lowercased().trimming
        for start in ["last", "next", "end of"] where typed.begins(with: start.replacing(" ", with: "")) {
            let meant = "\(start) \(typed.dropFirst(start.replacing(" ", with: "").count))"
            if TypedDay(meant) != nil { return meant }
        }
        return EditDistance.nearest(to: typed, among: names)
    }

    private static let names =
        "today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
        .parts(at: " ").map(String.init)
}

import ADRText

/// Several days in one value, each with what happened on it: `created 2026-01-01, accepted 2026-02-01`.
struct NamedDays {
    typealias Day = (words: String, date: CalendarDate, range: Range<Int>)

    private let days: [Day]

    /// `nil` unless words stand before each of two days or more.
    init?(in range: Range<Int>, of source: SourceText) {
        // A collection of YAML is more than a text.
        guard let first = source.bytes[range].first, !"{[".utf8.contains(first) else { return nil }
        var days: [Day] = []
        var start = range.lowerBound
        while case .date(let date, let found)? = DateReading.first(in: source, start..<range.upperBound) {
            let words = PlainWords(source[start..<found.lowerBound]).text
            guard words.contains(where: \.isLetter) else { return nil }
            days.append((words, date, found))
            start = found.upperBound
        }
        guard days.count >= 2 else { return nil }
        self.days = days
    }

    /// The day on which the record came to its status, else the last one that is neither that of a mere change nor that on
    /// which the decision had been carried out.
    func day(of status: StatusStatement?) -> Day? {
        let names =
            [status?.word, status?.status.rawValue].compactMap(\.self)
            + (RecordEvent(status: status)?.labels ?? [])
        let decided = days.filter { day in
            let last = day.words.parts(at: " ").last.map { String($0) }
            return ![day.words, last ?? ""].contains { FactLabel($0) == .event(.completed) }
        }
        return decided.last { day in names.contains { day.words == $0 || day.words.ends(with: " " + $0) } }
            ?? decided.last { FactLabel($0.words) != .date || !FactLabel.isOfLastChange(dateLabel: $0.words) }
            ?? days.last
    }

    /// A further day, behind the last one.
    func adding(_ word: String, _ day: String, in source: SourceText) -> TextEdit? {
        guard let last = days.last, let before = days.dropLast().last else { return nil }
        let between = source[before.range.upperBound..<last.range.lowerBound]
        let joint = between.unicodeScalars.prefix { !$0.properties.isAlphabetic }
        let head = source[last.range.lowerBound - 1..<last.range.lowerBound]
        let cased = between.unicodeScalars.dropFirst(joint.count).first.map {
            $0.properties.isUppercase ? LetterCase.capitalized.applied(to: word) : word
        }
        return TextEdit(inserting: String(joint) + (cased ?? word) + head + day, at: last.range.upperBound)
    }
}

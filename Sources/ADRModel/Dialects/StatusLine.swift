import ADRText

extension DecisionRecord {
    /// The record's line of status and day with other ones: `Proposed, 2026-01-02.`, `2026-01-02: Proposed`
    ///
    /// - Returns: `nil` if the day stands elsewhere, or words stand beside them.
    package func statusLine(_ status: String, on day: CalendarDate) -> String? {
        guard let line = self.status.range.flatMap(outline.firstLine), let place = date.range,
            line.lowerBound <= place.lowerBound, place.upperBound <= line.upperBound
        else { return nil }
        let word = StatusClause(line, of: outline, reader.vocabulary).word
        let isDayFirst = place.upperBound <= word.lowerBound
        guard !word.isEmpty, isDayFirst || word.upperBound <= place.lowerBound else { return nil }
        let (first, second) = isDayFirst ? (place, word) : (word, place)
        let parts = [
            line.lowerBound..<first.lowerBound, first.upperBound..<second.lowerBound,
            second.upperBound..<line.upperBound,
        ].map { source[$0] }
        guard parts.allSatisfy({ !$0.contains { $0.isLetter || $0.isNumber } }) else { return nil }
        let day = source.days(day, like: place)[0]
        return parts[0] + (isDayFirst ? day : status) + parts[1] + (isDayFirst ? status : day) + parts[2]
    }
}

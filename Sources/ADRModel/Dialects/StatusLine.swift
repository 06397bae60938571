import ADRText

extension DecisionRecord {
    /// The record's line of status and day with other ones: `Proposed, 2026-01-02.`
    ///
    /// - Returns: `nil` if the day stands elsewhere, or words stand beside them.
    package func statusLine(_ status: String, on day: CalendarDate) -> String? {
        guard let line = self.status.range.flatMap(outline.firstLine), let place = date.range,
            line.lowerBound < place.lowerBound, place.upperBound <= line.upperBound
        else { return nil }
        let word = StatusClause(line, of: outline, reader.vocabulary).word
        guard !word.isEmpty, word.upperBound <= place.lowerBound else { return nil }
        let parts = [
            line.lowerBound..<word.lowerBound, word.upperBound..<place.lowerBound,
            place.upperBound..<line.upperBound,
        ].map { source[$0] }
        guard parts.allSatisfy({ !$0.contains { $0.isLetter || $0.isNumber } }) else { return nil }
        return parts[0] + status + parts[1] + source.days(day, like: place)[0] + parts[2]
    }
}

/// What a record states, wording included: all that must be the same when its facts have moved.
struct FullMeaning: Equatable {
    let meaning: RecordMeaning
    /// In lower case: each dialect has its own.
    let statusText: String?
    let dateText: String?
    let partialLinks: Set<Partial>
    let assessment: Assessment

    struct Assessment: Equatable {
        let reviewBy: CalendarDate?
        let confidence: Confidence?
        let reversibility: Reversibility?
        let globs: [String]
    }

    struct Partial: Hashable {
        let kind: String
        let target: String
        let scope: String?
    }

    init(_ record: DecisionRecord) {
        meaning = RecordMeaning(record)
        statusText = record.status.value?.text.lowercased()
        if case .malformed(let text, _, _) = record.date.field { dateText = text } else { dateText = nil }
        let assessment = record.assessment
        self.assessment = Assessment(
            reviewBy: assessment.reviewBy.value, confidence: assessment.confidence.value,
            reversibility: assessment.reversibility.value, globs: record.appliesTo)
        partialLinks = Set(
            record.links.filter(\.isPartial).map {
                Partial(
                    kind: $0.kind.name, target: $0.target.number.map(String.init) ?? $0.target.text,
                    scope: $0.scope)
            })
    }
}

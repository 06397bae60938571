import ADRText

/// A fact of a decision as a whole, with its value.
public enum AssessedFact: Hashable, Sendable {
    case reviewBy(CalendarDate)
    case confidence(Confidence)
    case reversibility(Reversibility)
    /// -2 to 2 for each quality.
    case quality([QualityAttribute: Int])
    /// The globs of the paths that the decision governs.
    case appliesTo([String])

    public var label: FactLabel {
        switch self {
        case .reviewBy: .reviewBy
        case .confidence: .confidence
        case .reversibility: .reversibility
        case .quality: .quality
        case .appliesTo: .appliesTo
        }
    }

    /// The fact in a sentence, with its value where that is a word: `review by 2027-05-30`.
    package var words: String {
        switch self {
        case .reviewBy(let day): "review by \(day.iso)"
        case .confidence(let confidence): "\(confidence.rawValue) confidence"
        case .reversibility(let reversibility): reversibility.rawValue
        case .quality: "qualities"
        case .appliesTo: "applies to"
        }
    }

    /// What is written; `nil` for what only a mapping can hold.
    fileprivate var value: FactValue? {
        switch self {
        case .reviewBy(let day): .day(day.iso)
        case .confidence(let confidence): .words(confidence.rawValue)
        case .reversibility(let reversibility): .words(reversibility.rawValue)
        case .appliesTo(let globs): .names(globs)
        case .quality: nil
        }
    }
}

extension RecordEditor {
    /// States a fact in the place where the record states it, or adds it in the record's dialect. Qualities keep the
    /// effects on others.
    ///
    /// - Throws: ``RecordEditError`` if the place is unreadable, or the record's dialect has no place for the fact.
    public mutating func set(_ fact: AssessedFact) throws(RecordEditError) {
        var expected = Assessed(record)
        expected.take(fact)
        guard Assessed(record) != expected else { return }
        let before = RecordMeaning(record)
        try make(try candidates(fact), at: record.frontMatterEntry(fact.label)?.value.range) {
            RecordMeaning($0) == before && Assessed($0) == expected
        }
    }

    private func candidates(_ fact: AssessedFact) throws(RecordEditError) -> [[TextEdit]] {
        let hasFrontMatter = record.frontMatter != nil || dialect == .frontMatter
        if case .quality(let effects) = fact {
            guard hasFrontMatter else { throw onlyInFrontMatter(fact) }
            let key = record.frontMatterEntry(.quality)?.key ?? style.key(.quality)
            let isOpen = record.assessment.quality.isEmpty
            let sorted = effects.sorted { $0.key.rawValue < $1.key.rawValue }
            return [
                try frontMatterEdits { editor throws(FrontMatterEditError) in
                    guard !isOpen else {
                        let pairs = sorted.map {
                            FrontMatterValue.Pair($0.key.rawValue, .verbatim("\($0.value)"))
                        }
                        return try editor.set(FrontMatterPath([.key(key)]), to: .map(pairs))
                    }
                    var edits: [TextEdit] = []
                    for (quality, effect) in sorted {
                        let path = FrontMatterPath([.key(key), .key(quality.rawValue)])
                        edits += try editor.set(path, to: .verbatim("\(effect)"))
                    }
                    return edits
                }
            ]
        }
        guard let value = fact.value else { return [] }
        let isInBody = record.bodyFacts.contains { $0.label == .appliesTo && $0.isInPreamble }
        if case .appliesTo(let globs) = fact, record.frontMatterEntry(.appliesTo) == nil,
            isInBody || !hasFrontMatter
        {
            return try candidates(fact.label, .words(GovernedPaths.markdown(globs)))
        }
        return try candidates(fact.label, value)
    }

    private func onlyInFrontMatter(_ fact: AssessedFact) -> RecordEditError {
        failure(
            "\(fact.label.standardKey) needs front matter, which this record does not have", at: nil,
            hint: "`adr convert \(record.label) --to front-matter` adds it")
    }
}

/// What a record says about the decision as a whole.
private struct Assessed: Equatable {
    var reviewBy: CalendarDate?
    var confidence: Confidence?
    var reversibility: Reversibility?
    var quality: [QualityAttribute: Int]
    var globs: [String]

    init(_ record: DecisionRecord) {
        let assessment = record.assessment
        reviewBy = assessment.reviewBy.value
        confidence = assessment.confidence.value
        reversibility = assessment.reversibility.value
        quality = Dictionary(
            assessment.quality.map { ($0.quality, $0.effect) }, uniquingKeysWith: { first, _ in first })
        globs = record.appliesTo
    }

    mutating func take(_ fact: AssessedFact) {
        switch fact {
        case .reviewBy(let day): reviewBy = day
        case .confidence(let value): confidence = value
        case .reversibility(let value): reversibility = value
        case .quality(let effects): quality.merge(effects) { $1 }
        case .appliesTo(let list): globs = list
        }
    }
}

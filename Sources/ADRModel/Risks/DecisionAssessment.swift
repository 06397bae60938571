import ADRText

/// How sure the deciders are.
public enum Confidence: String, CaseIterable, Sendable {
    case low, medium, high

    /// What a word says, also one by which people rate risks: `MED`, `h`, `very high`.
    init?(word: String) {
        guard let rating = RatingScale.commonWords[SchemaWord.normalized(word)] else { return nil }
        self = rating < 3 ? .low : rating == 3 ? .medium : .high
    }
}

/// What it takes to go back on a decision.
public enum Reversibility: String, CaseIterable, Sendable {
    case twoWay = "two-way"
    case oneWay = "one-way"
    case unknown
}

/// The effect that a decision is expected to have on a quality.
public struct QualityEffect: Hashable, Sendable {
    public let quality: QualityAttribute
    /// -2 (much worse) to 2 (much better).
    public let effect: Int
    /// UTF-8 offsets of the effect.
    public let range: Range<Int>
}

/// What a record says about the decision as a whole: its front matter, and the lines under its title as far as
/// they are understood.
public struct DecisionAssessment: Sendable {
    /// The day after which the decision is stale.
    public let reviewBy: Field<CalendarDate>
    public let confidence: Field<Confidence>
    public let reversibility: Field<Reversibility>
    public let quality: [QualityEffect]
    /// What is to be done, as the front matter lists it.
    public let actions: [RiskAction]
    /// What is wrong, in the order of the file.
    public let problems: [RiskProblem]

    public init(_ record: DecisionRecord) {
        let keys = Self.keys
        let entries = (record.frontMatter?.root.entries ?? []).compactMap { entry in
            entry.label.flatMap { keys[$0] }.map {
                FrontMatterEntry(
                    key: $0, keyRange: entry.keyRange, separator: entry.separator, value: entry.value)
            }
        }
        let body = Self.lines(of: record, besides: Set(entries.map(\.key)), keys)
        let tasks = (record.frontMatter?.root.entries ?? []).filter { $0.key == DecisionAction.key }
        let mapping = FrontMatterMapping(entries: entries + tasks + body, style: .block)
        let node = FrontMatterNode(.mapping(mapping), range: record.frontMatter?.contentRange ?? 0..<0)
        var fields = SchemaFields(node, mapping, keys: keys.values + [DecisionAction.key], of: "a decision")
        reviewBy = fields.date("review-by")
        confidence = fields.field("confidence") { text in
            Confidence(word: text).map { .success($0) }
                ?? .failure(
                    SchemaError(
                        message: SchemaWord.problem(
                            with: text, among: Confidence.allCases.map(\.rawValue), what: "confidence")))
        }
        reversibility = fields.word("reversibility", Reversibility.self)
        quality = Self.effects(&fields)
        actions = RiskEntryReader.actions(&fields)
        problems = fields.problems.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static let keys: [FactLabel: String] = [
        .reviewBy: "review-by", .confidence: "confidence", .reversibility: "reversibility",
        .quality: "quality",
    ]

    /// `Review by: 2027-01-15`: what is not a day or none of the words is about something else.
    private static func lines(
        of record: DecisionRecord, besides stated: Set<String>, _ keys: [FactLabel: String]
    ) -> [FrontMatterEntry] {
        var stated = stated
        return record.bodyFacts.compactMap { fact in
            guard fact.isInPreamble, let key = keys[fact.label] else { return nil }
            let text = record.source[fact.value]
            let isUnderstood =
                switch fact.label {
                case .reviewBy: CalendarDate(iso: text) != nil
                case .confidence: Confidence(word: text) != nil
                case .reversibility: Reversibility(rawValue: text) != nil
                default: false
                }
            guard isUnderstood, stated.insert(key).inserted else { return nil }
            let value = FrontMatterNode(.scalar(FrontMatterScalar(text, style: .plain)), range: fact.value)
            return FrontMatterEntry(key: key, keyRange: fact.name, separator: nil, value: value)
        }
    }

    private static func effects(_ fields: inout SchemaFields) -> [QualityEffect] {
        guard let node = fields.node("quality"), !node.isPlaceholder else { return [] }
        guard let mapping = node.mapping else {
            fields.report("`quality` must be written as `{reliability: 2, flexibility: -2}`", node.range)
            return []
        }
        return mapping.entries.compactMap { entry in
            guard let quality = QualityAttribute(entry.key) else {
                let names = QualityAttribute.allCases.map(\.rawValue)
                fields.report(
                    SchemaWord.problem(with: entry.key, among: names, what: "ISO 25010 quality"),
                    entry.keyRange)
                return nil
            }
            guard let text = entry.value.scalar?.text, let effect = Int(text), (-2...2).contains(effect)
            else {
                fields.report("the effect on a quality must be a number from -2 to 2", entry.value.range)
                return nil
            }
            return QualityEffect(quality: quality, effect: effect, range: entry.value.range)
        }
    }
}

extension DecisionRecord {
    /// What the front matter says about the decision as a whole; read anew at each call.
    public var assessment: DecisionAssessment { DecisionAssessment(self) }
}

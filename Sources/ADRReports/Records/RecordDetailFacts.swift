import ADRModel
import ADRText

/// The facts of a record as names and values, in the order in which they are shown.
enum RecordDetailFacts {
    /// The facts that the record tells; those that it does not tell are left out.
    static func pairs(of record: DecisionRecord) -> [(name: String, value: String)] {
        let assessment = record.assessment
        let pairs: [(String, String?)] = [
            ("Status", record.shownStatus),
            ("Reason", record.reason),
            ("Date", told(record.date.field) { $0.iso }),
            ("Decision makers", joined(record.deciders)),
            ("Consulted", joined(record.consulted)),
            ("Informed", joined(record.informed)),
            ("Tags", joined(record.tags)),
            ("Review by", told(assessment.reviewBy) { $0.iso }),
            ("Confidence", told(assessment.confidence) { $0.rawValue }),
            ("Reversibility", told(assessment.reversibility) { $0.rawValue }),
            ("Quality", joined(assessment.quality.map(effect))),
            ("Applies to", joined(record.appliesTo)),
            (
                "Open questions",
                record.openQuestions.isEmpty ? nil : record.openQuestions.joined(separator: "; ")
            ),
            ("Path", record.source.path),
        ]
        return pairs.compactMap { name, value in value.map { (name, $0) } }
    }

    /// `reliability +2`
    private static func effect(_ effect: QualityEffect) -> String {
        "\(effect.quality.rawValue) \(effect.effect > 0 ? "+" : "")\(effect.effect)"
    }

    private static func joined(_ texts: [String]) -> String? {
        texts.isEmpty ? nil : texts.joined(separator: ", ")
    }

    private static func told<Value>(_ field: Field<Value>, _ text: (Value) -> String) -> String? {
        switch field {
        case .missing: nil
        case .malformed(let text, _, let problem): "\(text) (\(problem))"
        case .present(let value, _): text(value)
        }
    }
}

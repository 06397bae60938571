/// What a fact is called where a record states it: as a key of front matter, and in front of a value of the body.
struct MetadataName {
    let key: String
    let name: String

    /// - Parameters:
    ///   - text: the name or key as it is written.
    ///   - style: the style of the log, which has its own spelling of keys.
    ///   - namesRecords: whether the value of a link is records and no other words.
    init(_ text: String, of label: FactLabel, style: LogStyle, namesRecords: Bool) {
        let words = PlainWords(text).text
        guard label.isLink ? !namesRecords : !label.isNamed(usually: words) else {
            let own = style.key(label)
            key = label.isLink || label.isNamed(usually: PlainWords(own).text) ? own : label.standardKey
            name = label.standardName
            return
        }
        let separator: Character = style.joinsKeysWithUnderscore ? "_" : "-"
        key = String(words.map { $0 == " " ? separator : $0 })
        name = LetterCase.capitalized.applied(to: words)
    }
}

extension FactLabel {
    /// The facts that every dialect can state, and that move from one to another.
    var isMovable: Bool {
        switch self {
        case .status, .date, .deciders, .consulted, .informed, .tags, .reviewBy, .confidence, .reversibility,
            .appliesTo, .link:
            true
        default: false
        }
    }

    /// Whether words say no more about a fact than its usual name: `Approved by` tells more than `Deciders`.
    fileprivate func isNamed(usually words: String) -> Bool {
        switch self {
        case .status, .reviewBy: true
        case .deciders: ["deciders", "decider", "decision makers", "decision maker"].contains(words)
        case .tags: ["tags", "tag"].contains(words)
        default: words == standardKey
        }
    }
}

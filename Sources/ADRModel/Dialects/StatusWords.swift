/// The words that a log has for the statuses.
///
/// A log of `Approved` gets `Approved`, one of `accepté` gets `accepté`. A word that says more than its status, as
/// `implemented`, is never written for it.
struct StatusWords: Hashable, Sendable {
    /// By the name of the language, empty for English.
    private let own: [String: [DecisionStatus: String]]
    /// The language of most records; `nil` for English.
    private let language: LogLanguage?

    init(_ records: [DecisionRecord]) {
        var words: [String: [DecisionStatus: [String]]] = [:]
        var languages: [LogLanguage?] = []
        for record in records {
            guard let statement = record.status.value, statement.status != .other,
                let word = statement.word, statement.correction == nil, !statement.isQualified
            else { continue }
            let language = LogLanguage(ofStatus: word)
            languages.append(language)
            if !Self.sayingMore.contains(word) {
                words[language?.name ?? "", default: [:]][statement.status, default: []].append(word)
            }
        }
        let language = Majority(languages).winner ?? nil
        self.language = language
        own = Dictionary(
            uniqueKeysWithValues: words.map { name, words in
                let standard = LogLanguage.all.first { $0.name == name }
                return (
                    name,
                    words.mapValuesWithKeys { status, words in
                        let usual = standard?.statuses[status] ?? status.rawValue
                        return words.contains(usual) ? usual : Majority(words).winner ?? usual
                    }
                )
            })
    }

    /// The language that a record states its status in, or else its log; `nil` for English.
    func language(of record: DecisionRecord?) -> LogLanguage? {
        guard let statement = record?.status.value, statement.status != .other, let word = statement.word
        else { return language }
        return LogLanguage(ofStatus: word)
    }

    /// The word for a status in a record, in lower case.
    func word(_ status: DecisionStatus, in record: DecisionRecord?) -> String {
        let language = language(of: record)
        return own[language?.name ?? ""]?[status] ?? language?.statuses[status] ?? status.rawValue
    }

    /// Words that tell, beside the status, what became of the decision or why it was not made.
    private static let sayingMore: Set<String> = [
        "implemented", "implementing", "implementable", "partially implemented", "done", "completed",
        "complete",
        "released", "shipped", "in use", "in production", "live", "closed", "resolved", "published", "locked",
        "committed", "active", "current", "effective", "in effect", "in force", "stable", "umgesetzt",
        "implementado",
        "implementada", "実装済み", "已实施", "已实现", "已落地", "已接受并实施", "구현", "구현됨", "구현 완료", "적용됨", "적용 완료",
        "deferred", "trial", "experimental", "experiment", "in progress", "in-progress", "ongoing", "planned",
        "tbd",
        "new", "rfc", "request for comments", "requested", "recommended", "pending", "awaiting",
        "withdrawn", "cancelled", "canceled", "abandoned", "dropped", "discarded", "wontfix", "won't do",
        "zurückgezogen",
        "expired", "removed", "reverted", "revoked", "archived", "stale", "historical", "sunset", "retired",
    ]
}

extension Dictionary {
    fileprivate func mapValuesWithKeys<Other>(_ change: (Key, Value) -> Other) -> [Key: Other] {
        [Key: Other](uniqueKeysWithValues: map { ($0.key, change($0.key, $0.value)) })
    }
}

import ADRText

/// The words and signs that turn a status into another one: `not accepted` is not accepted.
enum StatusNegation {
    /// Whether the words before a status deny it: `not`, `no longer`, `to be`.
    static func isBefore(_ words: ArraySlice<String>) -> Bool {
        let rest = words.reversed().drop { adverbs.contains($0) }
        guard let last = rest.first else { return false }
        return negations.contains(last) || rest.count < words.count && incomplete.contains(last)
    }

    /// Whether the words behind a status deny it: `승인 안됨`.
    static func isBehind(_ words: ArraySlice<String>) -> Bool {
        words.first.map { word in denyingEnds.contains { word.begins(with: $0) } } ?? false
    }

    /// Whether signs beside a status in a script without blanks deny it: `未承認`, `承認されていない`.
    static func isAround(before: Substring, behind: Substring) -> Bool {
        if let last = before.last, denyingSigns.contains(last) { return true }
        return denyingEnds.contains { behind.contains($0) }
    }

    /// Words that say how far a status holds, before its word.
    static let degrees: Set<String> = ["partially", "partly", "partial", "teilweise"]

    private static let negations: Set<String> = [
        "not", "non", "never", "neither", "nor", "un", "pre", "dis", "isn't", "isn’t", "wasn't", "wasn’t",
        "cannot",
        "can't", "can’t", "formerly", "previously", "originally", "initially", "nicht", "nie", "niemals",
        "kein", "keine", "ehemals",
        "pas",
        "jamais", "no", "nunca", "jamás", "não", "niet", "nooit", "не", "нет", "ні", "никогда", "nem", "není",
        "ei",
        "ikke", "inte", "ej", "aldri", "aldrig", "tidak", "belum", "chưa", "không", "değil",
    ]

    /// Words that may stand between a denial and the status.
    private static let adverbs: Set<String> = [
        "yet", "longer", "be", "been", "being", "fully", "formally", "officially", "really", "currently",
        "ever",
        "mehr", "encore", "plus", "más", "mais", "ancora", "più", "meer", "больше", "ещё", "еще",
        "fortfarande",
        "längre", "lenger", "længere",
    ]

    /// Words that deny a status only with an adverb behind them: `to be accepted`.
    private static let incomplete: Set<String> = [
        "to", "will", "should", "shall", "would", "must", "may", "might", "could", "can", "kann", "könnte",
        "peut",
        "pourrait", "puede", "podría",
    ]

    private static let denyingSigns: Set<Character> = ["未", "不", "非", "没", "沒", "無", "无", "否", "미", "불", "비"]

    private static let denyingEnds = [
        "ない", "なし", "せず", "待ち", "待", "안", "않", "못", "지 않", "지 못", "하지", "되지", "예정", "불가", "대기",
    ]
}

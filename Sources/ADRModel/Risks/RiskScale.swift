/// The words and numbers by which people rate likelihood and impact from 1 to 5.
public enum RiskScale {
    /// The rating of a likelihood: `4`, `high`, `likely`.
    public static func likelihood(_ text: String) -> Int? { rating(text, words: likelihoodWords) }

    /// The rating of an impact: `5`, `very-high`, `severe`.
    public static func impact(_ text: String) -> Int? { rating(text, words: impactWords) }

    /// The names of the five likelihoods, from 1.
    public static let likelihoodNames = ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"]

    /// The names of the five impacts, from 1.
    public static let impactNames = ["Negligible", "Minor", "Moderate", "Major", "Severe"]

    /// A number from 1 to 5, a word, or both if they agree: `High (4)`, `2 - low`, `🔴 Very high`.
    private static func rating(_ text: String, words own: [String: Int]) -> Int? {
        let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let numbers = parts.filter { $0.first?.isNumber == true }
        let word = parts.filter { $0.first?.isNumber != true }.joined(separator: " ")
        guard numbers.count <= 1, !text.contains("."), !text.contains("%"),
            !(text.trimming.hasPrefix("-") || text.trimming.hasPrefix("+"))
        else { return nil }
        let number = numbers.first.flatMap { Int($0) }
        if word.isEmpty || !numbers.isEmpty && number == nil {
            return number.flatMap { (1...5).contains($0) ? $0 : nil }
        }
        guard let rating = own[word] ?? commonWords[word], number == nil || number == rating else {
            return nil
        }
        return rating
    }

    private static let commonWords = [
        "very low": 1, "vl": 1, "negligible": 1, "minimal": 1,
        "low": 2, "l": 2,
        "medium": 3, "moderate": 3, "med": 3, "mid": 3, "m": 3,
        "high": 4, "h": 4,
        "very high": 5, "vh": 5, "extreme": 5,
    ]

    private static let likelihoodWords = [
        "rare": 1, "very unlikely": 1, "remote": 1, "improbable": 1,
        "unlikely": 2,
        "possible": 3, "occasional": 3,
        "likely": 4, "probable": 4,
        "almost certain": 5, "certain": 5, "very likely": 5, "frequent": 5,
    ]

    private static let impactWords = [
        "insignificant": 1, "trivial": 1,
        "minor": 2,
        "major": 4, "significant": 4, "serious": 4,
        "severe": 5, "critical": 5, "catastrophic": 5,
    ]
}

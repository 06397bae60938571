import ADRText

/// How likely a risk is and how hard it would strike, by the ratings of a scale.
public struct RiskLevel: Hashable, Sendable {
    /// From 1, the least likely.
    public let likelihood: Int
    /// From 1, the least hard.
    public let impact: Int

    /// The level, or `nil` if the scale has no such ratings.
    public init?(likelihood: Int, impact: Int, scale: RiskScale) {
        guard scale.likelihood.ratings.contains(likelihood), scale.impact.ratings.contains(impact) else {
            return nil
        }
        (self.likelihood, self.impact) = (likelihood, impact)
    }

    /// The level that a text such as `2x5`, `2 × 5` or `low x very high` names, or `nil`.
    public init?(_ text: String, scale: RiskScale) {
        let parts = Self.parts(of: text.lowercased())
        guard parts.count == 2, let likelihood = scale.likelihood.rating(parts[0]),
            let impact = scale.impact.rating(parts[1])
        else { return nil }
        self.init(likelihood: likelihood, impact: impact, scale: scale)
    }

    /// Likelihood times impact: an ordinal rank, not a quantity.
    public var rank: Int { likelihood * impact }

    /// As records write it: `2x5`.
    public var text: String { "\(likelihood)x\(impact)" }

    /// The level whose ``text`` this is.
    init?(written text: String) {
        let numbers = text.parts(at: "x", omittingEmpty: false).map { Int($0) }
        guard numbers.count == 2, let likelihood = numbers[0], let impact = numbers[1] else { return nil }
        (self.likelihood, self.impact) = (likelihood, impact)
    }

    /// The two sides of the sign; an `x` within a word is none.
    private static func parts(of text: String) -> [String] {
        for sign in ["×", "*", " x "] {
            guard let place = text.firstRange(of: sign) else { continue }
            return [String(text[..<place.lowerBound]), String(text[place.upperBound...])]
        }
        let parts = text.parts(at: "x", omittingEmpty: false).map(String.init)
        return parts.allSatisfy { Int($0.trimming) != nil } ? parts : []
    }
}

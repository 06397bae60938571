/// How likely a risk is and how hard it would strike, each from 1 to 5.
public struct RiskLevel: Hashable, Sendable {
    /// 1 (rare) to 5 (almost certain).
    public let likelihood: Int
    /// 1 (negligible) to 5 (severe).
    public let impact: Int

    /// The level, or `nil` if a number is not from 1 to 5.
    public init?(likelihood: Int, impact: Int) {
        guard (1...5).contains(likelihood), (1...5).contains(impact) else { return nil }
        (self.likelihood, self.impact) = (likelihood, impact)
    }

    /// The level that a text such as `2x5`, `2 × 5` or `low x very high` names, or `nil`.
    public init?(_ text: String, scale: RiskScale = .standard) {
        let parts = Self.parts(of: text.lowercased())
        guard parts.count == 2, let likelihood = scale.likelihood.rating(parts[0]),
            let impact = scale.impact.rating(parts[1])
        else { return nil }
        self.init(likelihood: likelihood, impact: impact)
    }

    /// Likelihood times impact: an ordinal rank, not a quantity.
    public var rank: Int { likelihood * impact }

    /// As records write it: `2x5`.
    public var text: String { "\(likelihood)x\(impact)" }

    /// The two sides of the sign; an `x` within a word is none.
    private static func parts(of text: String) -> [String] {
        for sign in ["×", "*", " x "] where text.contains(sign) {
            return text.split(separator: sign, omittingEmptySubsequences: false).map(String.init)
        }
        let parts = text.split(separator: "x", omittingEmptySubsequences: false).map(String.init)
        return parts.allSatisfy { Int($0.trimming) != nil } ? parts : []
    }
}

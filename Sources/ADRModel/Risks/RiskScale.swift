/// The words by which people rate likelihood and impact.
public struct RiskScale: Hashable, Sendable {
    public var likelihood: RatingScale
    public var impact: RatingScale

    public init(likelihood: RatingScale, impact: RatingScale) {
        self.likelihood = likelihood
        self.impact = impact
    }

    /// From rare to almost certain, and from negligible to severe.
    public static let standard = RiskScale(
        likelihood: RatingScale(
            names: ["Rare", "Unlikely", "Possible", "Likely", "Almost certain"],
            words: RatingScale.commonWords.merging([
                "very-unlikely": 1, "remote": 1, "improbable": 1,
                "occasional": 3,
                "probable": 4,
                "certain": 5, "very-likely": 5, "frequent": 5,
            ]) { $1 }),
        impact: RatingScale(
            names: ["Negligible", "Minor", "Moderate", "Major", "Severe"],
            words: RatingScale.commonWords.merging([
                "insignificant": 1, "trivial": 1,
                "significant": 4, "serious": 4,
                "critical": 5, "catastrophic": 5,
            ]) { $1 })
    )

    /// How levels of the scale are written, for messages.
    public var form: String {
        let (first, second) = (likelihood.names.count, impact.names.count)
        return "`2x\(second)` (likelihood x impact, "
            + (first == second ? "1 to \(first) each)" : "1 to \(first) x 1 to \(second))")
    }
}

import ADRModel

/// What the history of the repository adds to a review.
public struct RiskReviewHistory: Sendable {
    /// The log as it was at the revision to compare with.
    public var earlier: EarlierLog?
    /// The open entries over time.
    public var trend: BandTrend?
    /// Why the history could not be read, if it was asked for.
    public var gap: String?
    /// How many commits since the decision changed the code that it applies to, by the record's path.
    public var codeChanges: [String: Int]

    public init(
        earlier: EarlierLog? = nil, trend: BandTrend? = nil, codeChanges: [String: Int] = [:]
    ) {
        (self.earlier, self.trend, self.codeChanges) = (earlier, trend, codeChanges)
    }
}

/// For whom a risk review is made, and what they get to see.
public struct RiskReviewAudience: Hashable, Sendable {
    public let name: String
    /// The parts in the order in which they are shown.
    public let parts: [RiskReviewPart]

    public init(_ name: String, _ parts: [RiskReviewPart]) {
        self.name = name
        self.parts = parts
    }

    public static let all = RiskReviewAudience("all", RiskReviewPart.allCases)
    public static let productOwner = RiskReviewAudience(
        TeamRole.productOwner.rawValue,
        [
            .headline, .counts, .asks, .heatMap, .topRisks, .themes, .changes, .trend, .acceptances, .balance,
            .method,
        ])

    /// One for each role of a team, and one that sees everything.
    public static let builtIn: [RiskReviewAudience] = [
        productOwner,
        RiskReviewAudience(
            TeamRole.engineeringManager.rawValue,
            [
                .headline, .counts, .asks, .heatMap, .topRisks, .themes, .changes, .trend, .acceptances,
                .actions, .balance, .health, .gaps, .assumptions, .register, .method,
            ]),
        RiskReviewAudience(
            TeamRole.projectManager.rawValue,
            [
                .headline, .counts, .asks, .heatMap, .topRisks, .changes, .trend, .actions, .gaps, .register,
                .method,
            ]),
        RiskReviewAudience(
            TeamRole.developer.rawValue,
            [
                .headline, .counts, .heatMap, .topRisks, .themes, .actions, .qualities, .balance, .health,
                .assumptions, .method,
            ]),
        RiskReviewAudience(
            TeamRole.qa.rawValue,
            [
                .headline, .counts, .heatMap, .topRisks, .changes, .qualities, .assumptions, .register,
                .method,
            ]),
        RiskReviewAudience(
            TeamRole.ux.rawValue,
            [.headline, .counts, .heatMap, .topRisks, .qualities, .balance, .assumptions, .method]),
        all,
    ]
}

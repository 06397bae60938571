/// For whom a risk review is made, and what they get to see.
public struct RiskReviewAudience: Hashable, Sendable {
    public let name: String
    /// The parts of the page of five minutes, in the order in which they are shown.
    public let brief: [RiskReviewPart]
    /// The other parts that concern the audience, which the full page shows behind those of the brief.
    public let more: [RiskReviewPart]

    public init(_ name: String, _ brief: [RiskReviewPart], more: [RiskReviewPart] = []) {
        (self.name, self.brief, self.more) = (name, brief, more)
    }

    public static let all = RiskReviewAudience(
        "all", [.headline, .counts, .appetite, .needed, .topRisks, .betterOrWorse, .funding, .ending],
        more: [
            .everyNeed, .heatMap, .themes, .changes, .trend, .acceptances, .actions, .qualities, .balance,
            .health, .gaps, .assumptions, .register, .method,
        ])
    public static let productOwner = RiskReviewAudience(
        TeamRole.productOwner.rawValue,
        [.headline, .counts, .appetite, .needed, .topRisks, .betterOrWorse, .ending],
        more: [.everyNeed, .heatMap, .themes, .changes, .trend, .acceptances, .balance, .method])

    /// One for each role of a team, and one that sees everything.
    public static let builtIn: [RiskReviewAudience] = [
        productOwner,
        RiskReviewAudience(
            TeamRole.engineeringManager.rawValue,
            [.headline, .counts, .appetite, .funding, .needed, .topRisks, .betterOrWorse, .ending],
            more: [
                .everyNeed, .heatMap, .themes, .changes, .trend, .acceptances, .actions, .balance, .health,
                .gaps, .assumptions, .register, .method,
            ]),
        RiskReviewAudience(
            TeamRole.projectManager.rawValue,
            [.headline, .counts, .appetite, .needed, .topRisks, .betterOrWorse, .ending],
            more: [.everyNeed, .heatMap, .changes, .trend, .actions, .gaps, .register, .method]),
        RiskReviewAudience(
            TeamRole.developer.rawValue, [.headline, .counts, .topRisks, .funding, .ending],
            more: [
                .heatMap, .themes, .actions, .qualities, .balance, .health, .assumptions, .method,
            ]),
        RiskReviewAudience(
            TeamRole.qa.rawValue, [.headline, .counts, .topRisks, .betterOrWorse, .ending],
            more: [.heatMap, .changes, .qualities, .assumptions, .register, .method]),
        RiskReviewAudience(
            TeamRole.ux.rawValue, [.headline, .counts, .topRisks, .ending],
            more: [.heatMap, .qualities, .balance, .assumptions, .method]),
        all,
    ]
}

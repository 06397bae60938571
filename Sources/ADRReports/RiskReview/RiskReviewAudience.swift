/// For whom a risk review is made.
public enum RiskReviewAudience: String, CaseIterable, Sendable {
    case productOwner = "product-owner"
    case engineeringManager = "engineering-manager"
    case projectManager = "project-manager"
    case developer
    case qa
    case ux
    case all
}

/// A part of a risk review, and who gets to see it.
enum RiskReviewPart: CaseIterable {
    case counts, asks, heatMap, topRisks, themes, changes, trend, acceptances, actions, qualities, balance,
        health
    case gaps, assumptions, register, method

    /// The table of parts and audiences; everybody who is not named sees the part only in a review for all.
    var audiences: Set<RiskReviewAudience> {
        switch self {
        case .counts, .heatMap, .topRisks, .method:
            [.productOwner, .engineeringManager, .projectManager, .developer, .qa, .ux]
        case .asks: [.productOwner, .engineeringManager, .projectManager]
        case .changes: [.productOwner, .engineeringManager, .projectManager, .qa]
        // Who can pay for a remedy of many risks at once, or design it.
        case .themes: [.productOwner, .engineeringManager, .developer]
        case .trend: [.productOwner, .engineeringManager, .projectManager]
        case .acceptances: [.productOwner, .engineeringManager]
        case .actions: [.engineeringManager, .projectManager, .developer]
        case .qualities: [.developer, .qa, .ux]
        case .balance: [.productOwner, .engineeringManager, .developer, .ux]
        case .health: [.engineeringManager, .developer]
        case .gaps: [.engineeringManager, .projectManager]
        case .assumptions: [.engineeringManager, .developer, .qa, .ux]
        case .register: [.engineeringManager, .projectManager, .qa]
        }
    }

    func isShown(to audience: RiskReviewAudience) -> Bool { audience == .all || audiences.contains(audience) }
}

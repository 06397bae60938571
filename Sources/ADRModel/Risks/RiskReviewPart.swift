/// A part of a risk review, in the order of the meeting; the raw value is its name in configurations and links.
public enum RiskReviewPart: String, CaseIterable, Sendable {
    case headline, counts, appetite
    case needed = "decisions-needed"
    case topRisks = "top-risks"
    case betterOrWorse = "better-or-worse"
    case funding = "worth-funding"
    case ending = "ending-soon"
    case everyNeed = "decisions-one-by-one"
    case heatMap = "heat-map"
    case themes, changes, trend
    case acceptances = "accepted"
    case actions, qualities
    case balance = "strengths-and-weaknesses"
    case health = "decision-health"
    case gaps, assumptions, register, method

    /// The part of a name, also of one that a part had once.
    public init?(named name: String) {
        if name == Self.formerNameOfNeeded { self = .needed } else { self.init(rawValue: name) }
    }

    /// Every name by which a part is known.
    public static let names = allCases.map(\.rawValue) + [formerNameOfNeeded]

    private static let formerNameOfNeeded = "decisions-asked"
}

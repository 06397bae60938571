/// A part of a risk review, in the order of the meeting; the raw value is its name in configurations and links.
public enum RiskReviewPart: String, CaseIterable, Sendable {
    case headline, counts
    case asks = "decisions-asked"
    case heatMap = "heat-map"
    case topRisks = "top-risks"
    case themes, changes, trend
    case acceptances = "accepted"
    case actions, qualities
    case balance = "strengths-and-weaknesses"
    case health = "decision-health"
    case gaps, assumptions, register, method
}

import ADRModel

/// The colours of pictures: given as an attribute, so that a picture stands alone, and as a class, by which a page
/// with a dark side turns them.
enum Paint: Hashable {
    case ink, mutedInk, paper, panel, rule
    case band(RiskBand)
    /// Text and lines on a band.
    case onBand(RiskBand)
    case strength, weakness
    /// Text on ``strength`` and ``weakness``.
    case onEffect

    /// The ground of a band, or of what has no level.
    static func band(orNone band: RiskBand?) -> Paint { band.map(Paint.band) ?? .panel }

    /// The ink on ``band(orNone:)``.
    static func onBand(orNone band: RiskBand?) -> Paint { band.map(Paint.onBand) ?? .ink }

    /// The colour on a light page.
    var color: String {
        switch self {
        case .ink: "#1B1B1B"
        case .mutedInk: "#545B66"
        case .paper: "#FFFFFF"
        case .panel: "#F3F4F6"
        case .rule: "#D5D9DF"
        case .band(let band): Self.ground(of: band.grade)
        case .onBand(let band): band == .critical ? "#FFFFFF" : "#1B1B1B"
        case .onEffect: "#FFFFFF"
        case .strength: "#2B6CB0"
        case .weakness: "#B35806"
        }
    }

    private static func ground(of grade: RiskBand.Grade) -> String {
        switch grade {
        case .low: "#C7E9C0"
        case .medium: "#FFE08A"
        case .high: "#F79646"
        case .critical: "#B2182B"
        }
    }

    /// The name of the colours that a dark page turns.
    var className: String? {
        switch self {
        case .ink: "ink"
        case .mutedInk: "muted"
        case .paper: "paper"
        case .panel: "panel"
        case .rule: "rule"
        default: nil
        }
    }
}

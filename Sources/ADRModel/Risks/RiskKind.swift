/// What kind of entry a risk register holds.
public enum RiskKind: String, CaseIterable, Sendable {
    case risk
    /// Something that was looked at and is not a risk (ATAM).
    case nonRisk = "non-risk"
    /// A property that a quality depends on critically (ATAM).
    case sensitivity
    /// A property that serves one quality and harms another (ATAM).
    case tradeoff
    /// Technical debt (arc42).
    case debt
    /// Something taken for granted that may turn out wrong (RAID).
    case assumption

    /// Whether an entry of this kind can strike, so that it counts while it is open.
    public var canStrike: Bool {
        switch self {
        case .risk, .debt, .assumption: true
        case .nonRisk, .sensitivity, .tradeoff: false
        }
    }

    /// Whether an entry of this kind must have a level.
    public var needsLevel: Bool { self == .risk || self == .debt }
}

/// Where a risk stands in its life.
public enum RiskStatus: String, CaseIterable, Sendable {
    case open
    case inProgress = "in-progress"
    case mitigated, accepted, occurred, closed

    /// Whether a risk with this status still has to be dealt with.
    public var isOpen: Bool {
        switch self {
        case .open, .inProgress, .occurred: true
        case .mitigated, .accepted, .closed: false
        }
    }
}

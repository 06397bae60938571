/// How much a risk matters.
public enum RiskBand: String, CaseIterable, Comparable, Sendable {
    case low, medium, high, critical

    /// The letter that stands for the band where there is little room: L, M, H or C.
    public var letter: String { rawValue.prefix(1).uppercased() }

    public static func < (left: RiskBand, right: RiskBand) -> Bool { left.order < right.order }

    private var order: Int {
        switch self {
        case .low: 0
        case .medium: 1
        case .high: 2
        case .critical: 3
        }
    }
}

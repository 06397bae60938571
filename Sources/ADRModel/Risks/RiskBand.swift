/// How much a risk matters: one of four grades, by the name that the team has for it.
///
/// Bands are equal if their grades are, whatever they are called.
public struct RiskBand: Hashable, Comparable, CaseIterable, Sendable {
    /// The four grades; their names stand in JSON, whatever the team calls them.
    public enum Grade: Int, CaseIterable, Sendable {
        case low, medium, high, critical

        /// The name in JSON and of the standard method.
        public var name: String {
            switch self {
            case .low: "low"
            case .medium: "medium"
            case .high: "high"
            case .critical: "critical"
            }
        }
    }

    public let grade: Grade
    /// The name for people.
    public let name: String
    /// The letter that stands for the band where there is little room: L, M, H or C unless the team's names have
    /// other ones.
    public let letter: String

    public static let low = RiskBandNames.standard[.low]
    public static let medium = RiskBandNames.standard[.medium]
    public static let high = RiskBandNames.standard[.high]
    public static let critical = RiskBandNames.standard[.critical]

    /// From low to critical, by the standard names.
    public static let allCases: [RiskBand] = RiskBandNames.standard.bands

    public static func == (left: RiskBand, right: RiskBand) -> Bool { left.grade == right.grade }

    public func hash(into hasher: inout Hasher) { hasher.combine(grade) }

    public static func < (left: RiskBand, right: RiskBand) -> Bool {
        left.grade.rawValue < right.grade.rawValue
    }
}

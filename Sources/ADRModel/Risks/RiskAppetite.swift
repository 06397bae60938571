/// How much a team is willing to leave open: limits of the configuration.
public struct RiskAppetite: Hashable, Sendable {
    /// The gravest band first, what has no level last.
    public let limits: [Limit]

    /// What must hold of the open entries of a band.
    public struct Limit: Hashable, Sendable {
        /// `nil` for those without a level.
        public let band: RiskBand?
        public let demand: Demand

        public init(_ band: RiskBand?, _ demand: Demand) { (self.band, self.demand) = (band, demand) }
    }

    public enum Demand: Hashable, Sendable {
        /// Each has a full plan.
        case planned
        /// There are no more than so many.
        case atMost(Int)
    }

    public init(_ limits: [Limit] = []) {
        self.limits = limits.enumerated().sorted { left, right in
            let (first, second) = (
                left.element.band?.grade.rawValue ?? -1, right.element.band?.grade.rawValue ?? -1
            )
            return first == second ? left.offset < right.offset : first > second
        }.map(\.element)
    }
}

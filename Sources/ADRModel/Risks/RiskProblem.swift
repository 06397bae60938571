/// Something wrong in what a record says about risks.
public struct RiskProblem: Hashable, Sendable {
    /// What is asked of an entry and not given.
    public enum Demand: CaseIterable, Hashable, Sendable {
        /// That it can be read, and has an id and a sentence.
        case validity
        /// That each key is one of the schema.
        case knownKeys
        /// That an id belongs to one entry.
        case uniqueID
        /// That a risk or a debt has a level.
        case level
        /// That an accepted risk has an owner and a day of review.
        case informedAcceptance
        /// That a tradeoff names two qualities.
        case qualitiesOfTradeoff
    }

    public let demand: Demand
    /// UTF-8 offsets into the whole file.
    public let range: Range<Int>
    /// One sentence without a period.
    public let message: String

    public init(_ message: String, range: Range<Int>, demand: Demand = .validity) {
        self.demand = demand
        self.range = range
        self.message = message
    }
}

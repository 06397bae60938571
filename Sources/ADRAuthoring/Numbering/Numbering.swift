/// How new records are numbered, as far as a team has settled it; the rest follows the log's records.
public struct Numbering: Hashable, Sendable {
    /// What stands before the title in a file name.
    public enum Scheme: String, CaseIterable, Sendable {
        /// `0012-use-x.md`
        case sequential
        /// `20260122-use-x.md`
        case date
        /// `20260122-012-use-x.md`: the day, and a counter that runs on over the whole log.
        case dateCounter = "date-counter"
        /// `XXXX-use-x.md`, until the record is accepted and gets the next number.
        case provisional
    }

    /// `nil` to name records as the log's others are named.
    public var scheme: Scheme?
    /// The number of digits, filled with zeros; `nil` for that of the log's others.
    public var width: Int?
    /// Whether numbers that other branches have are passed over.
    public var countsBranches = true

    public init() {}

    /// The same, but records get their numbers before they are accepted.
    var withNumberAtOnce: Numbering {
        var numbering = self
        if scheme == .provisional { numbering.scheme = .sequential }
        return numbering
    }

    /// The fewest and the most digits that a number may be filled to.
    public static let widths = 1...6
}

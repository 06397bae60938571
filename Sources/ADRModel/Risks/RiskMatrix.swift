/// Which band each of the 25 levels belongs to.
public struct RiskMatrix: Hashable, Sendable {
    /// Where the bands come from.
    public enum Basis: Hashable, Sendable {
        /// The product of likelihood and impact, and the smallest one of each band above low.
        case product(medium: Int, high: Int, critical: Int)
        /// Table I-2 of NIST SP 800-30, revision 1.
        case nist
        /// The team's own table.
        case own
    }

    public let basis: Basis
    private let rows: [[RiskBand]]

    /// - Parameter rows: five rows from likelihood 1 to 5, each with five bands from impact 1 to 5; anything
    ///   else gives `nil`.
    public init?(rows: [[RiskBand]]) {
        guard rows.count == 5, rows.allSatisfy({ $0.count == 5 }) else { return nil }
        self.init(rows, basis: .own)
    }

    /// By the product of likelihood and impact.
    ///
    /// - Parameters:
    ///   - medium: the smallest product that is medium, and so on; `nil` if they do not rise from above 1 to 25.
    public init?(medium: Int, high: Int, critical: Int) {
        guard 1 < medium, medium < high, high < critical, critical <= 25 else { return nil }
        self.init(productFrom: medium, high, critical)
    }

    /// By the product: low 1 to 4, medium 5 to 9, high 10 to 15, critical 16 to 25.
    public static let product = RiskMatrix(productFrom: 5, 10, 16)

    /// Table I-2 of NIST SP 800-30, revision 1: a lookup, weighted to the impact.
    ///
    /// Of its five words, very low and low are the band low, moderate is medium, very high is critical.
    public static let nist = RiskMatrix(
        [
            [.low, .low, .low, .low, .low],
            [.low, .low, .low, .low, .medium],
            [.low, .low, .medium, .medium, .high],
            [.low, .low, .medium, .high, .critical],
            [.low, .low, .medium, .high, .critical],
        ], basis: .nist)

    public func band(of level: RiskLevel) -> RiskBand { rows[level.likelihood - 1][level.impact - 1] }

    /// Whether the bands never fall as likelihood or impact rises.
    public var isRising: Bool {
        (0..<5).allSatisfy { likelihood in
            (0..<5).allSatisfy { impact in
                let band = rows[likelihood][impact]
                return (likelihood == 4 || band <= rows[likelihood + 1][impact])
                    && (impact == 4 || band <= rows[likelihood][impact + 1])
            }
        }
    }

    private init(_ rows: [[RiskBand]], basis: Basis) {
        self.rows = rows
        self.basis = basis
    }

    private init(productFrom medium: Int, _ high: Int, _ critical: Int) {
        let rows = (1...5).map { likelihood in
            (1...5).map { impact -> RiskBand in
                switch likelihood * impact {
                case ..<medium: .low
                case ..<high: .medium
                case ..<critical: .high
                default: .critical
                }
            }
        }
        self.init(rows, basis: .product(medium: medium, high: high, critical: critical))
    }
}

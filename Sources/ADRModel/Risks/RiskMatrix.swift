/// Which band each level of a scale belongs to.
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
    private let rows: [[RiskBand.Grade]]

    /// - Parameter rows: a row for each likelihood from 1, each with a band for each impact from 1; `nil` if they
    ///   are not 2 to 10 rows of one length from 2 to 10.
    public init?(rows: [[RiskBand]]) {
        guard RatingScale.sizes.contains(rows.count), RatingScale.sizes.contains(rows[0].count),
            rows.allSatisfy({ $0.count == rows[0].count })
        else { return nil }
        self.init(rows.map { $0.map(\.grade) }, basis: .own)
    }

    /// By the product of likelihood and impact.
    ///
    /// - Parameters:
    ///   - medium: the smallest product that is medium, and so on; `nil` if they do not rise from above 1 to the
    ///     largest product of the scale.
    public init?(medium: Int, high: Int, critical: Int, scale: RiskScale) {
        guard 1 < medium, medium < high, high < critical, critical <= Self.largestProduct(of: scale) else {
            return nil
        }
        self.init(productFrom: medium, high, critical, scale)
    }

    /// By the product: medium from a fifth of the largest one, high from two fifths, critical from 16 of 25.
    ///
    /// Of five by five ratings, low is 1 to 4, medium 5 to 9, high 10 to 15, critical 16 to 25.
    public static func product(of scale: RiskScale) -> RiskMatrix {
        let largest = largestProduct(of: scale)
        func share(_ number: Int) -> Int { (largest * number + 24) / 25 }
        let medium = max(2, share(5))
        let high = max(medium + 1, share(10))
        return RiskMatrix(productFrom: medium, high, max(high + 1, share(16)), scale)
    }

    /// By the product, of five by five ratings.
    public static let product = product(of: .standard)

    /// Table I-2 of NIST SP 800-30, revision 1: a lookup of five by five ratings, weighted to the impact.
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

    /// Whether the matrix has a row for each likelihood of a scale, and a band in it for each impact.
    public func fits(_ scale: RiskScale) -> Bool {
        rows.count == scale.likelihood.names.count && rows[0].count == scale.impact.names.count
    }

    /// The grade of a level of a scale that the matrix fits.
    public func grade(of level: RiskLevel) -> RiskBand.Grade {
        rows[level.likelihood - 1][level.impact - 1]
    }

    /// Whether one level is graver than another: by band, then by rank.
    public func isGraver(_ level: RiskLevel, than other: RiskLevel) -> Bool {
        (grade(of: level).rawValue, level.rank) > (grade(of: other).rawValue, other.rank)
    }

    /// Whether the bands never fall as likelihood or impact rises.
    public var isRising: Bool {
        rows.allSatisfy { row in zip(row, row.dropFirst()).allSatisfy { $0.rawValue <= $1.rawValue } }
            && zip(rows, rows.dropFirst()).allSatisfy { row, next in
                zip(row, next).allSatisfy { $0.rawValue <= $1.rawValue }
            }
    }

    private init(_ rows: [[RiskBand.Grade]], basis: Basis) {
        self.rows = rows
        self.basis = basis
    }

    private init(productFrom medium: Int, _ high: Int, _ critical: Int, _ scale: RiskScale) {
        let rows = scale.likelihood.ratings.map { likelihood in
            scale.impact.ratings.map { impact -> RiskBand.Grade in
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

    private static func largestProduct(of scale: RiskScale) -> Int {
        scale.likelihood.names.count * scale.impact.names.count
    }
}

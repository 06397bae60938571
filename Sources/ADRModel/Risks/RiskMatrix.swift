/// Which band each of the 25 levels belongs to.
public struct RiskMatrix: Hashable, Sendable {
    private let rows: [[RiskBand]]

    /// - Parameter rows: five rows from likelihood 1 to 5, each with five bands from impact 1 to 5; anything
    ///   else gives `nil`.
    public init?(rows: [[RiskBand]]) {
        guard rows.count == 5, rows.allSatisfy({ $0.count == 5 }) else { return nil }
        self.rows = rows
    }

    /// By the product: low 1 to 4, medium 5 to 9, high 10 to 15, critical 16 to 25.
    public static let product = RiskMatrix { $0.rank }

    public func band(of level: RiskLevel) -> RiskBand { rows[level.likelihood - 1][level.impact - 1] }

    private init(rank: (RiskLevel) -> Int) {
        rows = (1...5).map { likelihood in
            (1...5).compactMap { RiskLevel(likelihood: likelihood, impact: $0) }.map {
                switch rank($0) {
                case ..<5: .low
                case ..<10: .medium
                case ..<16: .high
                default: .critical
                }
            }
        }
    }
}

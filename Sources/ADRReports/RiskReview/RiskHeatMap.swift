public import ADRModel

/// The 25 levels with the entries that have them.
public struct RiskHeatMap: Sendable {
    /// Row by row from likelihood 5 down to 1, in each row from impact 1 to 5.
    public let rows: [[Cell]]

    /// One level of the map.
    public struct Cell: Sendable {
        public let level: RiskLevel
        public let band: RiskBand
        /// The entries, in the order of the register.
        public let references: [String]
    }

    init(_ risks: [ReviewedRisk], matrix: RiskMatrix) {
        let byLevel = Dictionary(grouping: risks) { $0.entry.effectiveLevel }
        rows = (1...5).reversed().map { likelihood in
            (1...5).compactMap { RiskLevel(likelihood: likelihood, impact: $0) }.map { level in
                Cell(
                    level: level, band: matrix.band(of: level),
                    references: (byLevel[level] ?? []).map(\.reference))
            }
        }
    }
}

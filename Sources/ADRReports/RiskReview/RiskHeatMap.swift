public import ADRModel

/// The 25 levels with the entries that have them.
public struct RiskHeatMap: Sendable {
    /// Row by row from likelihood 5 down to 1, in each row from impact 1 to 5.
    public let rows: [[Cell]]
    /// The words of the axes.
    public let scale: RiskScale

    /// One level of the map.
    public struct Cell: Sendable {
        public let level: RiskLevel
        public let band: RiskBand
        /// The entries, in the order of the register.
        public let references: [String]
    }

    init(_ risks: [ReviewedRisk], method: RiskMethod) {
        scale = method.scale
        let byLevel = Dictionary(grouping: risks) { $0.entry.effectiveLevel }
        rows = (1...5).reversed().map { likelihood in
            (1...5).compactMap { RiskLevel(likelihood: likelihood, impact: $0) }.map { level in
                Cell(
                    level: level, band: method.matrix.band(of: level),
                    references: (byLevel[level] ?? []).map(\.reference))
            }
        }
    }
}

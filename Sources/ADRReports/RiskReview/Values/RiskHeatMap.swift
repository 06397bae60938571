public import ADRModel

/// All levels of the scale with the entries that have them, today and if all actions work.
public struct RiskHeatMap: Sendable {
    /// Row by row from the highest likelihood down to 1, in each row from impact 1 up.
    public let rows: [[Cell]]
    /// The same with each entry at the level that its actions shall reach.
    public let expected: [[Cell]]
    /// The words of the axes.
    public let scale: RiskScale
    /// From low to critical.
    public let bands: [RiskBand]
    /// Open entries of which only the band is known, worst first.
    public let unplaced: [ReviewedRisk]

    /// One level of the map.
    public struct Cell: Sendable {
        public let level: RiskLevel
        public let band: RiskBand
        /// The open entries, in the order of the register.
        public let references: [String]
        /// How many accepted entries stand beside them.
        public let accepted: Int
    }

    /// - Parameters:
    ///   - risks: the open entries.
    ///   - accepted: those that are accepted.
    init(_ risks: [ReviewedRisk], accepted: [ReviewedRisk], method: RiskMethod) {
        (scale, bands) = (method.scale, method.bands)
        let consent = Dictionary(grouping: accepted) { $0.entry.effectiveLevel }.mapValues(\.count)
        func rows(_ level: (Risk) -> RiskLevel?) -> [[Cell]] {
            let byLevel = Dictionary(grouping: risks) { level($0.entry) }
            return method.scale.likelihood.ratings.reversed().map { likelihood in
                method.scale.impact.ratings.compactMap {
                    RiskLevel(likelihood: likelihood, impact: $0, scale: method.scale)
                }.map { level in
                    Cell(
                        level: level, band: method.band(of: level),
                        references: (byLevel[level] ?? []).map(\.reference), accepted: consent[level] ?? 0)
                }
            }
        }
        self.rows = rows(\.effectiveLevel)
        expected = rows(\.expectedLevel)
        unplaced = risks.filter { $0.band != nil && $0.entry.effectiveLevel == nil }
    }
}

extension Risk {
    /// The level if all actions to come work: the target if there are any and it is given, else the level of today.
    fileprivate var expectedLevel: RiskLevel? {
        guard let level = effectiveLevel, actions.contains(where: { !$0.isDone }) else {
            return effectiveLevel
        }
        return target.value ?? level
    }
}

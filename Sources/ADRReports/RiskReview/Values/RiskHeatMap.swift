public import ADRModel

/// All levels of the scale with the entries that have them, today and if all actions work.
public struct RiskHeatMap: Sendable {
    /// Row by row from the highest likelihood down to 1, in each row from impact 1 up.
    public let rows: [[Cell]]
    /// The same with each entry at the level that its actions shall reach.
    public let expected: [[Cell]]
    /// Where entries come from and where they shall go, in the order of the register.
    public let moves: [Move]
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

    /// An entry's way over the map.
    public struct Move: Hashable, Sendable {
        /// What leads from one level to the other.
        public enum Cause: String, Sendable {
            /// Actions that are done: from the level before them to the one that counts today.
            case residual
            /// Actions to come: from the level that counts today to the one expected after them.
            case target
        }

        public let reference: String
        public let cause: Cause
        public let from: RiskLevel
        public let to: RiskLevel
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
        moves = risks.flatMap(Self.moves)
        unplaced = risks.filter { $0.band != nil && $0.entry.effectiveLevel == nil }
    }

    private static func moves(of risk: ReviewedRisk) -> [Move] {
        let entry = risk.entry
        guard let now = entry.effectiveLevel else { return [] }
        var moves: [Move] = []
        if let before = entry.level.value, before != now {
            moves.append(Move(reference: risk.reference, cause: .residual, from: before, to: now))
        }
        if let target = entry.target.value, target != now {
            moves.append(Move(reference: risk.reference, cause: .target, from: now, to: target))
        }
        return moves
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

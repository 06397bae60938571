public import ADRModel

/// All levels of the scale with the entries that have them.
public struct RiskHeatMap: Sendable {
    /// Row by row from the highest likelihood down to 1, in each row from impact 1 up.
    public let rows: [[Cell]]
    /// Where entries come from and where they shall go, in the order of the register.
    public let moves: [Move]
    /// The words of the axes.
    public let scale: RiskScale
    /// From low to critical.
    public let bands: [RiskBand]

    /// One level of the map.
    public struct Cell: Sendable {
        public let level: RiskLevel
        public let band: RiskBand
        /// The entries, in the order of the register.
        public let references: [String]
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

    init(_ risks: [ReviewedRisk], method: RiskMethod) {
        (scale, bands) = (method.scale, method.bands)
        let byLevel = Dictionary(grouping: risks) { $0.entry.effectiveLevel }
        rows = scale.likelihood.ratings.reversed().map { likelihood in
            method.scale.impact.ratings.compactMap {
                RiskLevel(likelihood: likelihood, impact: $0, scale: method.scale)
            }.map { level in
                Cell(
                    level: level, band: method.band(of: level),
                    references: (byLevel[level] ?? []).map(\.reference))
            }
        }
        moves = risks.flatMap(Self.moves)
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

public import ADRModel

/// What the JSON of version 1 tells and nothing else does. This folder goes with it.
extension RiskReview {
    public var gaps: RegisterGaps { RegisterGaps(basis) }

    /// What the meeting is asked to decide.
    public var asks: [ReviewAsk] { ReviewAsk.all(basis, grounds: grounds) }

    public var changes: RiskChanges? { earlier.map { RiskChanges($0, now: basis) } }

    /// Accepted decisions whose review day has passed, longest overdue first.
    public var staleDecisions: [ReviewedDecision] {
        decisions.filter { $0.standing == .accepted && $0.isStale(asOf: asOf) }.sortedByDay(\.reviewBy)
    }

    /// Accepted entries whose review day has passed, longest ago first.
    public var expiredAcceptances: [RiskAcceptance] {
        acceptances.filter { $0.daysLeft.map { $0 < 0 } ?? false }
    }

    /// Where open entries come from and where they shall go, in the order of the register.
    public var moves: [RiskMove] { open.flatMap(RiskMove.all) }
}

/// An entry's way over the heat map.
public struct RiskMove: Hashable, Sendable {
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

    fileprivate static func all(_ risk: ReviewedRisk) -> [RiskMove] {
        let entry = risk.entry
        guard let now = entry.effectiveLevel else { return [] }
        var moves: [RiskMove] = []
        if let before = entry.level.value, before != now {
            moves.append(RiskMove(reference: risk.reference, cause: .residual, from: before, to: now))
        }
        if let target = entry.target.value, target != now {
            moves.append(RiskMove(reference: risk.reference, cause: .target, from: now, to: target))
        }
        return moves
    }
}

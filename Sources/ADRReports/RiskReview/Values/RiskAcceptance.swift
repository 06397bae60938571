public import ADRModel

/// A risk that was accepted, and until when.
public struct RiskAcceptance: Sendable {
    public let risk: ReviewedRisk
    /// The last day of the acceptance; `nil` if none is set.
    public let ends: CalendarDate?
    /// Days from the review to that day; negative if the acceptance has ended.
    public let daysLeft: Int?

    /// The accepted risks, debts and assumptions of a register, earliest end first; what has no end comes last.
    static func all(_ basis: ReviewBasis) -> [RiskAcceptance] {
        basis.register.filter(\.isAccepted)
            .sortedByDay(\.entry.reviewBy.value)
            .map { risk in
                let ends = risk.entry.reviewBy.value
                return RiskAcceptance(risk: risk, ends: ends, daysLeft: ends.map(basis.asOf.days))
            }
    }
}

extension ReviewedRisk {
    /// Whether it is a risk, a debt or an assumption that was accepted, and counts.
    var isAccepted: Bool {
        counts && entry.effectiveKind.canStrike && entry.effectiveStatus == .accepted
    }
}

public import ADRModel

/// Whether a limit of the team's appetite is kept.
public struct AppetiteVerdict: Sendable {
    public let limit: RiskAppetite.Limit
    /// The entries that the limit is about: open ones, and those whose acceptance has lapsed.
    public let risks: [ReviewedRisk]
    /// Those that break the limit, worst first.
    public let offenders: [ReviewedRisk]

    public var isKept: Bool { offenders.isEmpty }

    /// A verdict for each limit.
    static func all(_ basis: ReviewBasis) -> [AppetiteVerdict] {
        guard !basis.method.appetite.limits.isEmpty else { return [] }
        let counted = basis.register.filter { risk in
            risk.isCounted || risk.counts && risk.entry.isAcceptanceExpired(asOf: basis.asOf)
        }
        return basis.method.appetite.limits.map { limit in
            let risks = counted.filter { $0.band == limit.band }
            let offenders: [ReviewedRisk]
            switch limit.demand {
            case .planned: offenders = risks.filter { !$0.hasPlan || !$0.isOpen }
            case .atMost(let most): offenders = risks.count > most ? risks : []
            }
            return AppetiteVerdict(limit: limit, risks: risks, offenders: offenders)
        }
    }

    /// `9 of 17 critical have no full plan`, `23 high, at most 5`
    public var text: String {
        let name = limit.band?.name ?? "without a level"
        switch limit.demand {
        case .planned where isKept:
            return risks.isEmpty ? "no \(name) risk is open" : "every \(name) risk has a full plan"
        case .planned:
            return
                "\(offenders.count) of \(risks.count) \(name) \(offenders.count == 1 ? "has" : "have") no full plan"
        case .atMost(let most): return "\(risks.count) \(name), at most \(most)"
        }
    }

    /// What an offender lacks, as `no owner, no action`; empty where there are too many.
    public func lack(of risk: ReviewedRisk) -> String {
        guard limit.demand == .planned else { return "" }
        guard risk.isOpen else { return "its acceptance has lapsed" }
        return risk.entry.planGaps.map { "no \($0.name)" }.joined(separator: ", ")
    }
}

extension PlanGap {
    /// As a list of what is missing tells it.
    var name: String {
        switch self {
        case .owner: "owner"
        case .response: "response"
        case .action: "action"
        case .nextAction: "next action"
        case .end: "end of acceptance"
        }
    }
}

public import ADRModel

/// Whether a limit of the team's appetite is kept.
public struct AppetiteVerdict: Sendable {
    public let limit: RiskAppetite.Limit
    /// The entries that the limit is about: open ones, and those whose acceptance has lapsed.
    public let risks: [ReviewedRisk]
    /// Those that break the limit, worst first.
    public let offenders: [ReviewedRisk]

    public var isKept: Bool { offenders.isEmpty }

    /// A verdict for each limit, on what is asked for.
    static func all(_ basis: ReviewBasis) -> [AppetiteVerdict] { all(basis, basis.register) }

    /// Whether every limit is kept, whatever is asked for.
    static func isKept(byAllOf basis: ReviewBasis) -> Bool { all(basis, basis.whole).allSatisfy(\.isKept) }

    private static func all(_ basis: ReviewBasis, _ register: [ReviewedRisk]) -> [AppetiteVerdict] {
        guard !basis.method.appetite.limits.isEmpty else { return [] }
        let counted = register.filter { risk in
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

    /// `9 of 17 critical have no full plan`, `23 high are 18 too many (at most 5)`
    public var text: String {
        let name = limit.band?.name ?? "without a level"
        switch limit.demand {
        case .planned where isKept:
            return risks.isEmpty ? "no \(name) risk is open" : "every \(name) risk has a full plan"
        case .planned:
            return
                "\(offenders.count) of \(risks.count) \(name) \(offenders.count == 1 ? "has" : "have") no full plan"
        case .atMost(let most) where isKept: return "\(risks.count) \(name), at most \(most)"
        case .atMost(let most):
            let excess = risks.count - most
            return
                "\(risks.count) \(name) \(risks.count == 1 ? "is" : "are") \(excess) too many (at most \(most))"
        }
    }

    /// For programs.
    var json: JSONValue {
        var most: JSONValue = .null
        if case .atMost(let number) = limit.demand { most = .number(number) }
        return .object([
            "band": .string(orNull: limit.band?.grade.name), "planned": .bool(limit.demand == .planned),
            "at_most": most, "count": .number(risks.count), "kept": .bool(isKept),
            "offenders": .array(
                offenders.map { risk in
                    .object([
                        "reference": .string(risk.reference), "path": .string(risk.decision.path),
                        "lack": .string(lack(of: risk)),
                    ])
                }),
        ])
    }

    /// What an offender lacks, as `no owner, no action`; where there are too many, only why one counts that is not open.
    public func lack(of risk: ReviewedRisk) -> String {
        guard risk.isOpen else {
            return "acceptance expired" + (risk.entry.reviewBy.value.map { " on \($0.iso)" } ?? "")
        }
        guard limit.demand == .planned else { return "" }
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

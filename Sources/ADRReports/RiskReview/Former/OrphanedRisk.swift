import ADRModel

/// An open entry of a superseded record that no successor carries on, and the records that took its place.
public struct OrphanedRisk: Sendable {
    public let risk: ReviewedRisk
    public let successors: [ReviewedDecision]

    /// The orphans among the open entries, worst first.
    static func all(_ basis: ReviewBasis) -> [OrphanedRisk] {
        let orphans = basis.open.filter { $0.decision.standing == .superseded }
        guard !orphans.isEmpty else { return [] }
        let supersessions = basis.logs.map(\.links.supersessions)
        return orphans.map { risk in
            OrphanedRisk(
                risk: risk,
                successors: supersessions.flatMap { $0.successors(of: risk.record) }.map(basis.decision))
        }
    }
}

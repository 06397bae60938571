import ADRModel

/// A decision on a board.
struct BoardEntry: Sendable {
    let account: DecisionAccount
    let tags: [String]
    /// What its repository is called, where there are several.
    let repository: String?
    /// By which a link leads to it within the page: `adr-12`.
    let anchor: String

    var decision: ReviewedDecision { account.decision }
    var people: [String] { decision.deciders + account.consulted + account.informed }
    var qualities: [String] { account.qualities.map { Wording.name(of: $0.quality) } }
    var status: String {
        decision.isWithdrawn
            ? "withdrawn"
            : decision.standing.flatMap { $0 == .other ? nil : $0.rawValue } ?? decision.shownStatus
                ?? "no status"
    }
    var isInForce: Bool { decision.standing?.isInForce ?? false }
    /// The gravest band of its open risks.
    var band: RiskBand? { account.openRisks.compactMap(\.band).max() }
}

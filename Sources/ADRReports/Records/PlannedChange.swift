import ADRModel

/// That a proposal supersedes or amends another decision once it is accepted, as one of the two shows it.
struct PlannedChange {
    /// The other record: the old one of a proposal, the proposal of an old one.
    let other: DecisionRecord
    /// `to supersede`, `to be superseded in part by`
    let words: String

    /// What a record plans, then what is planned for it.
    static func all(of record: DecisionRecord, in log: DecisionLog) -> [PlannedChange] {
        let links = log.links
        let own = links.statements(of: record).filter { $0.standing == .planned }.compactMap { plan in
            plan.target.record.map { PlannedChange(other: $0, words: words(of: plan.link, isOwn: true)) }
        }
        let others = links.plans(for: record).map {
            PlannedChange(other: $0.record, words: words(of: $0.link, isOwn: false))
        }
        return own + others
    }

    private static func words(of link: DecisionLink, isOwn: Bool) -> String {
        guard link.kind == .supersedes else { return isOwn ? "to amend" : "to be amended by" }
        return isOwn
            ? "to supersede" + (link.isPartial ? " a part of" : "")
            : "to be superseded" + (link.isPartial ? " in part" : "") + " by"
    }
}

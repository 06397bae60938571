import ADRModel

/// That a proposal supersedes another decision once it is accepted, as one of the two shows it.
struct PlannedSupersession {
    /// The other record: the old one of a proposal, the proposal of an old one.
    let other: DecisionRecord
    /// `to supersede`, `to be superseded in part by`
    let words: String

    /// What a record plans, then what is planned for it.
    static func all(of record: DecisionRecord, in log: DecisionLog) -> [PlannedSupersession] {
        let links = log.links
        let own = links.plans(of: record, .supersedes).compactMap { plan in
            plan.target.record.map {
                PlannedSupersession(
                    other: $0, words: "to supersede" + (plan.link.isPartial ? " a part of" : ""))
            }
        }
        let others = links.plans(for: record).filter { $0.link.kind == .supersedes }.map {
            PlannedSupersession(
                other: $0.record, words: "to be superseded" + ($0.link.isPartial ? " in part" : "") + " by")
        }
        return own + others
    }
}

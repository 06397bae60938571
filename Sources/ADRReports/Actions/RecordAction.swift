import ADRModel

/// Something that a record says is to be done, about its decision or about one of its open risks.
struct RecordAction {
    /// `A1`, of a risk `R1#1`.
    let id: String
    let action: RiskAction

    /// The actions of the decision, then those of its open risks.
    static func all(of record: DecisionRecord, method: RiskMethod) -> [RecordAction] {
        let own = DecisionAction.all(of: record).map { RecordAction(id: $0.id, action: $0.action) }
        let reader = RiskReader(record, method: method)
        return own
            + zip(reader.names, reader.risks).filter(\.1.isOpen).flatMap { name, risk in
                risk.ownedActions.enumerated().map {
                    RecordAction(id: "\(name)#\($0.offset + 1)", action: $0.element)
                }
            }
    }
}

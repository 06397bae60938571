import ADRModel
import ADRText

/// What the status of a decision means for the decisions that it supersedes or amends.
extension DecisionRecord {
    /// Makes sure that a decision that was turned down or has ended takes no other one's place.
    func checkMay(_ kind: LinkKind, _ other: DecisionRecord) throws(AuthoringError) {
        guard let status = currentStatus, status == .rejected || status == .deprecated else { return }
        throw AuthoringError(
            "\(called) is \(statusText ?? status.rawValue), so it cannot \(kind == .amends ? "amend" : "supersede") \(other.called)",
            hint: "accept it first, or name another decision", at: place(of: self.status.range))
    }
}

extension DecisionStatus {
    /// Whether a record that comes to this status does to others no longer what it did.
    ///
    /// One that is deprecated was in force, and has taken the place of the others for good.
    ///
    /// - Parameter former: the status before.
    func takesBack(after former: DecisionStatus?) -> Bool {
        self == .rejected || isPending && former?.isDecided ?? false
    }
}

extension LogRevision {
    /// Lets others be as they were before a record took their place or changed them. The record still says what it meant
    /// to do, which is a plan in a proposal, and counts for nothing in one that was turned down.
    ///
    /// - Parameter statements: what the record said of others while it did so.
    mutating func takeBack(
        _ statements: [LinkGraph.Statement], of path: String, method: RiskMethod
    ) throws(AuthoringError) {
        for statement in statements {
            guard let other = statement.target.record?.source.path else { continue }
            if statement.link.kind == .supersedes {
                var reinstatement = Reinstatement(of: [other], method: method)
                reinstatement.keepsClaims = true
                try reinstatement.reinstate(other, from: [path], in: &self)
            } else {
                try remove(statement.link.kind.inverse, at: other, to: path)
            }
        }
    }

    /// Removes a link that one record states, if it does.
    mutating func remove(_ kind: LinkKind, at path: String, to other: String) throws(AuthoringError) {
        guard let target = target(other), states(kind, at: path, to: other) else { return }
        try edit(path) { editor throws(RecordEditError) in try editor.removeLink(kind, to: target) }
    }
}

extension LinkGraph {
    /// What a record says that it does to others, and does.
    func effects(of record: DecisionRecord) -> [Statement] {
        statements(of: record).filter {
            $0.standing == .holds && $0.link.kind.waitsForDecision && $0.target.record != nil
        }
    }
}

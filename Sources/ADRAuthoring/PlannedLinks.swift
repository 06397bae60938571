import ADRModel
import ADRText

/// What proposals plan to do to other records.
extension LogRevision {
    /// Whether what the record at a path says of another, or is about to say, holds only when it is accepted.
    func isPlanned(_ kind: LinkKind, isPartial: Bool, from path: String, to other: String) -> Bool {
        guard let record = log.record(at: path) else { return false }
        let isAnswered = states(kind.inverse, at: other, to: path)
        return LinkStanding(
            kind, isPartial: isPartial, by: record, to: log.record(at: other), isAnswered: isAnswered)
            == .planned
    }

    /// Lets the other side of what a proposal planned say so, now that it is accepted.
    ///
    /// - Parameter plans: what it planned while it was a proposal.
    mutating func carryOut(
        _ plans: [LinkGraph.Statement], of path: String, risks: SupersededRisks, method: RiskMethod,
        on date: CalendarDate?, today: CalendarDate?
    ) throws(AuthoringError) {
        for plan in plans {
            let link = plan.link
            guard let old = plan.target.record?.source.path else {
                tell(
                    "“\(link.target.text)” may not be a record of the log, so no record says "
                        + "that it is \(link.kind == .supersedes ? "superseded" : "amended")",
                    at: link.target.range, in: path)
                continue
            }
            if link.kind == .supersedes {
                if !link.isPartial { try setSuperseded(old, by: [path], on: date, today: today) }
                try add(.supersededBy, at: old, to: path, isPartial: link.isPartial, scope: link.scope)
                if !link.isPartial { try settle(risks, of: old, by: path, method: method) }
            } else {
                // An amendment is no reason to leave a decision unmade.
                do throws(AuthoringError) {
                    try add(
                        link.kind.inverse, at: old, to: path, isPartial: link.isPartial, scope: link.scope)
                } catch {
                    tell("\(error.message), so \(old) is not marked as amended", at: nil, in: old)
                }
            }
        }
    }

    /// Takes the plans out of a proposal that ends without being decided on: with another status than a proposal's they
    /// would read as facts.
    mutating func dropPlans(of path: String) throws(AuthoringError) {
        guard let record = log.record(at: path), record.currentStatus?.isPending ?? false else { return }
        for link in record.links where link.kind.waitsForDecision {
            guard let other = log.resolve(link.target, from: record.source).record,
                isPlanned(
                    link.kind, isPartial: link.isPartial, from: path, to: other.source.path),
                let name = target(other.source.path)
            else { continue }
            try edit(path) { editor throws(RecordEditError) in try editor.removeLink(link.kind, to: name) }
            tell(
                "no longer says that it \(link.kind.name) \(other.called), as it was never accepted",
                at: nil, in: path)
        }
    }
}

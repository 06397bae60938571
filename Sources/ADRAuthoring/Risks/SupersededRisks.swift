public import ADRModel
import ADRText

/// What becomes of the open risks of a record that is superseded.
public enum SupersededRisks: String, CaseIterable, Sendable {
    /// They stay as they are.
    case leave
    /// The new record takes them over, and the old one closes them; each side names the other.
    case carry
    /// They are closed: the new decision does away with them.
    case close

    /// The open risks of a record, with their names across the log.
    public static func open(
        of record: DecisionRecord, method: RiskMethod
    ) -> [(reference: String, risk: Risk)] {
        named(in: record, method: method).filter(\.risk.isOpen)
    }

    /// The risks of a record, with their names across the log.
    fileprivate static func named(
        in record: DecisionRecord, method: RiskMethod
    ) -> [(reference: String, risk: Risk)] {
        let reader = RiskReader(record, method: method)
        return zip(reader.names, reader.risks).map { (reference: "\(record.label)/\($0)", risk: $1) }
    }
}

extension LogRevision {
    /// Does with the open risks of an old record what is asked for.
    mutating func settle(
        _ risks: SupersededRisks, of old: String, by new: String, method: RiskMethod
    ) throws(AuthoringError) {
        guard let before = log.record(at: old) else { return }
        for (reference, risk) in SupersededRisks.open(of: before, method: method) {
            var successor = copy(of: reference, in: new, method)
            if successor == nil, risks == .carry {
                successor = try carry(risk, named: reference, of: before, to: new, method)
            }
            if successor != nil || risks == .close {
                try close(risk, carriedTo: successor, of: old, method)
            }
        }
    }

    /// Lets a proposal take over risks that an old record keeps until the proposal is accepted.
    mutating func prepare(
        _ risks: SupersededRisks, of old: String, for new: String, method: RiskMethod
    ) throws(AuthoringError) {
        guard risks != .leave, let before = log.record(at: old) else { return }
        guard risks == .carry else {
            throw AuthoringError(
                "\(before.called) keeps its risks until it is superseded",
                hint: "use --risks close when you accept the proposal, or supersede at once with --now")
        }
        for (reference, risk) in SupersededRisks.open(of: before, method: method)
        where copy(of: reference, in: new, method) == nil {
            _ = try carry(risk, named: reference, of: before, to: new, method)
        }
        // What is closed with the acceptance has to be closable now.
        var trial = self
        try trial.settle(.carry, of: old, by: new, method: method)
    }

    /// The name of the open risk of a record that refers to one of another record.
    private func copy(of reference: String, in path: String, _ method: RiskMethod) -> String? {
        guard let record = log.record(at: path) else { return nil }
        return SupersededRisks.open(of: record, method: method)
            .first { $0.risk.refs.contains(reference) }?.reference
    }

    /// Takes risks back that another record has taken over: they get the status that they have there, where they are
    /// closed. What has been dealt with there stays closed.
    mutating func takeBack(_ old: String, from new: String, method: RiskMethod) throws(AuthoringError) {
        guard let record = log.record(at: old) else { return }
        for (reference, risk) in SupersededRisks.named(in: record, method: method)
        where risk.effectiveStatus == .closed {
            guard
                let copy = log.record(at: new).flatMap({ record in
                    SupersededRisks.open(of: record, method: method).map(\.risk)
                        .first { $0.refs.contains(reference) }
                })
            else { continue }
            try set(copy.effectiveStatus, of: risk, in: old, method)
            try close(copy, carriedTo: nil, of: new, method)
        }
    }

    private mutating func set(
        _ status: RiskStatus, of risk: Risk, in path: String, _ method: RiskMethod
    ) throws(AuthoringError) {
        try edit(path) { editor throws(RecordEditError) in
            guard let standing = Self.same(risk, in: editor.record, method) else { return }
            try editor.setRisk(standing, RiskKey.status.rawValue, to: .string(status.rawValue))
        }
    }

    /// - Returns: the name of the risk in the new record.
    private mutating func carry(
        _ risk: Risk, named reference: String, of old: DecisionRecord, to new: String, _ method: RiskMethod
    ) throws(AuthoringError) -> String {
        guard let target = log.record(at: new) else { return new }
        let known = RiskReader(target, method: method).risks
        let isFree = risk.id.value.map { id in !known.contains { $0.id.value == id } } ?? false
        let id = isFree ? risk.id.value ?? "R1" : RiskID.next(behind: known)
        let example = target.tellsRisks ? target : old
        let optional: Set<RiskKey> = example.isWithoutRiskIDs ? [.raised, .id] : [.raised]
        try edit(new) { editor throws(RecordEditError) in
            if let copy = try editor.copyRisk(risk, of: old, method: method) {
                if copy.id.value != id {
                    try editor.setRisk(copy, RiskKey.id.rawValue, to: RiskID.value(id))
                }
                guard
                    let copy = RiskReader(editor.record, method: method).risks.last(where: {
                        $0.id.value == id
                    })
                else { return }
                try editor.append(.string(reference), to: .refs, of: copy)
            } else {
                let entry = risk.assignments(id: id).filter { $0.key != RiskKey.refs.rawValue }
                let refs = FrontMatterValue.list((risk.refs + [reference]).map { .string($0) })
                try editor.addRisk(
                    RiskAssignment.sorted(entry + [RiskAssignment(RiskKey.refs.rawValue, refs)]),
                    optional: optional, like: old)
            }
        }
        let names = log.record(at: new).map { RiskReader($0, method: method).names } ?? []
        return "\(target.label)/\(names.contains(id) ? id : names.last ?? id)"
    }

    private mutating func close(
        _ risk: Risk, carriedTo successor: String?, of old: String, _ method: RiskMethod
    ) throws(AuthoringError) {
        try set(.closed, of: risk, in: old, method)
        guard let successor else { return }
        try edit(old) { editor throws(RecordEditError) in
            guard let closed = Self.same(risk, in: editor.record, method), !closed.refs.contains(successor)
            else { return }
            try editor.append(.string(successor), to: .refs, of: closed)
        }
    }

    /// A risk of a record as it was, where it stands now.
    private static func same(_ risk: Risk, in record: DecisionRecord, _ method: RiskMethod) -> Risk? {
        RiskReader(record, method: method).risks.first {
            $0.place == risk.place && $0.id.value == risk.id.value
                && $0.statement.value == risk.statement.value
        }
    }
}

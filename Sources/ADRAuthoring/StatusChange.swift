public import ADRModel
public import ADRText

/// Sets the status of records.
public struct StatusChange: Sendable {
    /// References to the records.
    public let records: [String]
    public let status: DecisionStatus
    /// The word to write, if the team has one of its own.
    public let word: String?
    /// The day of the change, set where a record states a day or has front matter.
    public let date: CalendarDate?
    /// The day that is set if no other is asked for, but not in a record whose file name tells its day.
    public let today: CalendarDate?
    /// What becomes of the open risks of records that an accepted one supersedes as it planned.
    public let risks: SupersededRisks
    public let method: RiskMethod
    /// Whether what a proposal supersedes or amends holds before the proposal is accepted.
    public let holdsAtOnce: Bool

    public init(
        _ records: [String], to status: DecisionStatus, word: String? = nil, date: CalendarDate? = nil,
        today: CalendarDate? = nil, risks: SupersededRisks = .leave, method: RiskMethod = .standard,
        holdsAtOnce: Bool = false
    ) {
        self.records = records
        self.status = status
        self.word = word
        self.date = date
        self.today = today
        self.risks = risks
        self.method = method
        self.holdsAtOnce = holdsAtOnce
    }

    /// Computes the changes; none for a record that has the status. What a proposal plans to supersede or amend says so
    /// when it is accepted, and no longer when that is taken back.
    ///
    /// - Throws: ``AuthoringError``, also for the status superseded, which takes a successor.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        guard status != .superseded else {
            throw AuthoringError(
                "a superseded record needs a successor",
                hint: "use `adr supersede OLD --by NEW`")
        }
        guard status != .other else { throw AuthoringError("this is not a status") }
        let found = try log.lookUp(records)
        for record in found { try check(record, in: log) }
        var revision = LogRevision(log, reader: reader)
        if status == .accepted, risks != .leave { try checkRisks(of: found, in: log) }
        let changing = found.filter { $0.currentStatus != status }
        let plans =
            status == .accepted
            ? try changing.map { record throws(AuthoringError) in try self.plans(of: record, in: log) } : []
        for record in changing {
            if status == .deprecated { try revision.dropPlans(of: record.source.path) }
            try revision.edit(record.source.path) { editor throws(RecordEditError) in
                let day = date ?? (editor.dayFollowsFileName ? nil : today)
                try editor.setStatus(status, word: word, on: day)
                if let date { try editor.setDate(date) } else if let today { try editor.followDate(today) }
                if let day { editor.addHistoryEntry(on: day) }
            }
            guard status.takesBack(after: record.currentStatus), status == .rejected || !holdsAtOnce else {
                continue
            }
            try revision.takeBack(log.links.effects(of: record), of: record.source.path, method: method)
        }
        for (record, plans) in zip(changing, plans) {
            try revision.carryOut(
                plans, of: record.source.path, risks: risks, method: method, on: date, today: today)
        }
        // What was superseded before keeps its risks until somebody says otherwise.
        for record in found where status == .accepted && risks != .leave && record.currentStatus == status {
            for old in superseded(by: record, in: log, isPartial: false) {
                try revision.settle(risks, of: old.source.path, by: record.source.path, method: method)
            }
        }
        return revision.changes
    }

    /// Makes sure that open risks are to be carried or closed of records that are superseded as a whole.
    private func checkRisks(of found: [DecisionRecord], in log: DecisionLog) throws(AuthoringError) {
        guard found.allSatisfy({ superseded(by: $0, in: log, isPartial: false).isEmpty }) else { return }
        let names = found.map(\.called).joined(separator: ", ")
        guard let old = found.flatMap({ superseded(by: $0, in: log, isPartial: true) }).first else {
            throw AuthoringError(
                "nothing is superseded by \(names), so there are no risks to \(risks.rawValue)",
                hint: "leave out --risks")
        }
        throw AuthoringError(
            "only part of \(old.called) is superseded by \(names), so it keeps its risks",
            hint:
                "leave out --risks; `adr risk close \(log.reference(to: old))/R1` closes one that no longer applies"
        )
    }

    /// What a record supersedes, or plans to.
    private func superseded(
        by record: DecisionRecord, in log: DecisionLog, isPartial: Bool
    ) -> [DecisionRecord] {
        log.links.statements(of: record, .supersedes)
            .filter { $0.link.isPartial == isPartial && $0.standing != .dropped }
            .compactMap(\.target.record)
    }

    /// What a record plans to do to others.
    private func plans(
        of record: DecisionRecord, in log: DecisionLog
    ) throws(AuthoringError) -> [LinkGraph.Statement] {
        guard record.links.contains(where: \.kind.waitsForDecision) else { return [] }
        let plans = log.links.statements(of: record).filter { $0.standing == .planned }
        for plan in plans where plan.link.kind == .supersedes {
            guard let old = plan.target.record else { continue }
            try SupersessionCheck(log, isPartial: plan.link.isPartial).run(old, [record], isPlan: true)
        }
        return plans
    }

    private func check(_ record: DecisionRecord, in log: DecisionLog) throws(AuthoringError) {
        guard record.currentStatus == .superseded,
            let link = record.links(.supersededBy).first(where: { !$0.isPartial })
        else { return }
        let called = log.resolve(link.target, from: record.source).record?.called ?? link.target.text
        throw AuthoringError(
            "\(record.called) is superseded by \(called)",
            hint:
                "undo that with `adr supersede \(log.reference(to: record)) --undo` if it no longer applies",
            at: record.place(of: record.status.range))
    }
}

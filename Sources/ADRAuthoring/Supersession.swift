public import ADRModel
public import ADRText

/// Supersedes records by others: the old ones get the status superseded and name the new ones, and each new
/// one names them.
///
/// With a scope only a part is superseded: the old records keep their status, and both sides say what part.
public struct Supersession: Sendable {
    /// References to the records that are superseded.
    public let old: [String]
    /// References to the records that supersede them, each of them all.
    public let new: [String]
    /// What part is superseded; `nil` for the whole.
    public let scope: String?
    /// The day of the change, set where the old records state a day.
    public let date: CalendarDate?
    /// What becomes of the open risks of records that are superseded as a whole.
    public let risks: SupersededRisks
    public let method: RiskMethod

    public init(
        of old: [String], by new: [String], scope: String? = nil, date: CalendarDate? = nil,
        risks: SupersededRisks = .leave, method: RiskMethod = .standard
    ) {
        self.old = old
        self.new = new
        self.scope = scope
        self.date = date
        self.risks = risks
        self.method = method
    }

    /// Computes the changes; none if the records state all of it.
    ///
    /// A record that others supersede already names the new ones besides.
    ///
    /// - Throws: ``AuthoringError`` for a record that is unknown, ambiguous, one of the new ones itself, or one
    ///   that itself supersedes a new one, and for a part of one that is superseded as a whole.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        let scope = scope.map { OneLineText($0).text }
        guard scope != "" else {
            throw AuthoringError(
                "the part that is superseded needs a name", hint: "say it in a few words, as retention")
        }
        let (olds, news) = (try log.lookUp(old), try log.lookUp(new))
        guard let successor = news.first else {
            throw AuthoringError("no record is named that shall supersede the others")
        }
        guard !olds.isEmpty else {
            throw AuthoringError("no record is named that \(successor.called) shall supersede")
        }
        if risks == .carry, news.count > 1 {
            throw AuthoringError(
                "open risks are carried to one record, and \(news.count) are named",
                hint: "supersede without --risks carry, and add the risks where they belong")
        }
        let check = SupersessionCheck(log, isPartial: scope != nil)
        for record in olds { try check.run(record, news) }
        var revision = LogRevision(log, reader: reader)
        for record in olds {
            try supersede(record.source.path, by: news.map(\.source.path), scope, in: &revision)
        }
        return revision.changes
    }

    private func supersede(
        _ path: String, by news: [String], _ scope: String?, in revision: inout LogRevision
    ) throws(AuthoringError) {
        for new in news { try revision.retractOtherScope(than: scope, of: path, by: new) }
        if scope == nil, revision.log.record(at: path)?.currentStatus != .superseded {
            let targets = news.compactMap { revision.target($0) }
            try revision.edit(path) { editor throws(RecordEditError) in
                try editor.setStatus(.superseded, supersededBy: targets, on: date)
                if let date, editor.hasPlaceForDate { try editor.setDate(date) }
                if let date { editor.addHistoryEntry(on: date) }
            }
        }
        for new in news { try revision.state(.supersedes, from: new, to: path, scope: scope) }
        if scope == nil, let new = news.first {
            try revision.settle(risks, of: path, by: new, method: method)
        }
    }
}

/// What stands in the way of a supersession.
private struct SupersessionCheck {
    let graph: SupersessionGraph
    let isPartial: Bool

    init(_ log: DecisionLog, isPartial: Bool) {
        graph = log.links.supersessions
        self.isPartial = isPartial
    }

    func run(_ old: DecisionRecord, _ news: [DecisionRecord]) throws(AuthoringError) {
        let path = old.source.path
        for new in news {
            guard !new.source.path.isPath(path) else {
                throw AuthoringError("\(old.called) cannot supersede itself")
            }
            guard !graph.leads(from: new, to: old) else {
                throw AuthoringError(
                    "\(old.called) supersedes \(new.called) itself, so this would make a cycle",
                    hint: "swap the two records if that is what you mean")
            }
        }
        if isPartial, let successor = graph.wholeSuccessors(of: old).first {
            throw AuthoringError(
                "all of \(old.called) is superseded by \(successor.called) already",
                hint: "take that back first: `adr supersede \(old.label) --undo`",
                at: old.place(of: old.status.range))
        }
    }
}

extension LogRevision {
    /// Removes a supersession of another part than what is meant now.
    fileprivate mutating func retractOtherScope(
        than scope: String?, of old: String, by new: String
    ) throws(AuthoringError) {
        let links = links(.supersededBy, at: old, to: new) + links(.supersedes, at: new, to: old)
        guard links.contains(where: { $0.isPartial != (scope != nil) || $0.scope != scope }) else { return }
        try retract(.supersedes, from: new, to: old)
    }
}

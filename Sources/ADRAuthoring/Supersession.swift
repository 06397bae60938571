public import ADRModel
public import ADRText

/// Supersedes records by others: the old ones get the status superseded and name the new ones, and each new
/// one names them.
///
/// With a scope only a part is superseded: the old records keep their status, and both sides say what part. A new
/// record that is a proposal only plans to supersede the others, and says so alone.
public struct Supersession: Sendable {
    /// References to the records that are superseded.
    public let old: [String]
    /// References to the records that supersede them, each of them all.
    public private(set) var new: [String]
    /// What part is superseded; `nil` for the whole.
    public let scope: String?
    /// Whether what a proposal supersedes is superseded before it is accepted.
    public let atOnce: Bool
    /// The day of the change, set where the old records state a day.
    public let date: CalendarDate?
    /// The day of a further entry where the old records tell the course of their status, if no other is asked for.
    public let today: CalendarDate?
    /// What becomes of the open risks of records that are superseded as a whole.
    public let risks: SupersededRisks
    public let method: RiskMethod

    public init(
        of old: [String], by new: [String], scope: String? = nil, atOnce: Bool = false,
        date: CalendarDate? = nil, today: CalendarDate? = nil, risks: SupersededRisks = .leave,
        method: RiskMethod = .standard
    ) {
        self.old = old
        self.new = new
        self.scope = scope
        self.atOnce = atOnce
        self.date = date
        self.today = today
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
        let scope = try LinkScope.text(scope)
        let (olds, news) = (try log.lookUp(old), try log.lookUp(new))
        guard let successor = news.first else {
            throw AuthoringError("name the record that supersedes the others")
        }
        guard !olds.isEmpty else {
            throw AuthoringError("name the records that \(successor.called) supersedes")
        }
        if risks == .carry, news.count > 1 {
            throw AuthoringError(
                "open risks can be carried to only one record, but \(news.count) are named",
                hint: "supersede without --risks carry, and add the risks where they belong")
        }
        let check = SupersessionCheck(log, isPartial: scope != nil)
        for record in olds {
            for new in news { try new.checkMay(.supersedes, record) }
            try check.run(record, news)
        }
        var revision = LogRevision(log, reader: reader)
        for record in olds {
            try supersede(record.source.path, by: news.map(\.source.path), scope, in: &revision)
        }
        return revision.changes
    }

    /// Computes the changes with a further record, which is made to supersede the others.
    ///
    /// - Throws: ``AuthoringError``, also if that record cannot be made.
    public func changes(
        with request: NewRecord, in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> (changes: ChangeSet, record: AuthoredRecord) {
        let record = try request.changes(in: log, reader: reader)
        var joint = self
        joint.new.append(record.path)
        var changes = record.changes
        changes.append(try joint.changes(in: log.applying(changes, reader: reader), reader: reader))
        return (changes, record)
    }

    private func supersede(
        _ path: String, by news: [String], _ scope: String?, in revision: inout LogRevision
    ) throws(AuthoringError) {
        let parts = news.map { new in
            let plan = scope == nil ? revision.plannedPart(of: path, by: new) : nil
            return (new: new, isPartial: scope != nil || plan != nil, scope: scope ?? plan?.scope)
        }
        for part in parts {
            if scope == nil, part.isPartial { revision.tellPart(of: path, by: part.new, part.scope) }
            try revision.retractOtherPart(than: part.scope, isPartial: part.isPartial, of: path, by: part.new)
        }
        func holds(_ new: String, _ isPartial: Bool) -> Bool {
            atOnce || !revision.isPlanned(.supersedes, isPartial: isPartial, from: new, to: path)
        }
        let successors = parts.filter { !$0.isPartial && holds($0.new, false) }.map(\.new)
        try revision.setSuperseded(path, by: successors, on: date, today: today)
        for (new, isPartial, scope) in parts {
            let holds = holds(new, isPartial)
            try revision.add(.supersedes, at: new, to: path, isPartial: isPartial, scope: scope)
            if holds {
                try revision.add(.supersededBy, at: path, to: new, isPartial: isPartial, scope: scope)
            }
        }
        guard let new = parts.first(where: { !$0.isPartial })?.new else {
            guard risks == .leave else {
                throw AuthoringError(
                    "only a part is superseded, so the record keeps its risks", hint: "leave out --risks")
            }
            return
        }
        if successors.isEmpty {
            try revision.prepare(risks, of: path, for: new, method: method)
        } else {
            try revision.settle(risks, of: path, by: new, method: method)
        }
    }
}

/// What stands in the way of a supersession.
struct SupersessionCheck {
    let graph: SupersessionGraph
    let isPartial: Bool
    private let log: DecisionLog

    init(_ log: DecisionLog, isPartial: Bool) {
        self.log = log
        graph = log.links.supersessions
        self.isPartial = isPartial
    }

    /// - Parameter isPlan: whether a new record says so already.
    func run(
        _ old: DecisionRecord, _ news: [DecisionRecord], isPlan: Bool = false
    ) throws(AuthoringError) {
        let path = old.source.path
        for new in news {
            guard !new.source.path.isPath(path) else {
                throw AuthoringError("\(old.called) cannot supersede itself")
            }
            guard !graph.leads(from: new, to: old) else {
                throw AuthoringError(
                    "\(old.called) itself supersedes \(new.called), so this would create a cycle",
                    hint: "swap the two records if that is what you mean")
            }
        }
        if isPartial, let successor = graph.wholeSuccessors(of: old).first {
            throw AuthoringError(
                "all of \(old.called) is already superseded by \(successor.called)",
                hint: isPlan
                    ? "`adr unlink \(news.first.map { log.reference(to: $0) } ?? "") supersedes \(log.reference(to: old))` drops that plan"
                    : "undo that first: `adr supersede \(log.reference(to: old)) --undo`",
                at: old.place(of: old.status.range))
        }
    }
}

extension LogRevision {
    /// Gives a record that others supersede as a whole the status that names them.
    mutating func setSuperseded(
        _ path: String, by news: [String], on date: CalendarDate?, today: CalendarDate?
    ) throws(AuthoringError) {
        guard !news.isEmpty, let old = log.record(at: path), old.currentStatus != .superseded else { return }
        try dropPlans(of: path)
        let targets = news.compactMap { target($0) }
        try edit(path) { editor throws(RecordEditError) in
            try editor.setStatus(.superseded, supersededBy: targets, on: date ?? today)
            if let date, editor.hasPlaceForDate { try editor.setDate(date) }
            if let date { editor.addHistoryEntry(on: date) }
        }
    }

    /// What part of a record another one plans to supersede; `nil` if it plans no such thing.
    fileprivate func plannedPart(of old: String, by new: String) -> DecisionLink? {
        links(.supersedes, at: new, to: old).first {
            $0.isPartial && isPlanned(.supersedes, isPartial: true, from: new, to: old)
        }
    }

    /// Tells that what is planned for a part stays so.
    fileprivate mutating func tellPart(of old: String, by new: String, _ scope: String?) {
        guard let record = log.record(at: old), let successor = log.record(at: new) else { return }
        tell(
            "\(successor.called) supersedes \(scope.map { "“\($0)”" } ?? "a part") of \(record.called), as planned; "
                + "to supersede all of it, `adr unlink \(log.reference(to: successor)) supersedes \(log.reference(to: record))` first",
            at: nil, in: old)
    }

    /// Removes a supersession of another part than what is meant now, and says so.
    fileprivate mutating func retractOtherPart(
        than scope: String?, isPartial: Bool, of old: String, by new: String
    ) throws(AuthoringError) {
        let links = links(.supersededBy, at: old, to: new) + links(.supersedes, at: new, to: old)
        guard let other = links.first(where: { $0.isPartial != isPartial || $0.scope != scope }),
            let record = log.record(at: old), let successor = log.record(at: new)
        else { return }
        let former = other.isPartial ? other.scope.map { "“\($0)”" } ?? "a part" : "all"
        let present = isPartial ? scope.map { "“\($0)”" } ?? "a part" : "all"
        tell(
            "\(successor.called) now supersedes \(present) of \(record.called), instead of \(former)",
            at: nil, in: old)
        try retract(.supersedes, from: new, to: old)
    }
}

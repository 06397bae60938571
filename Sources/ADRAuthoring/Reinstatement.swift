public import ADRModel
public import ADRText

/// Takes back that records are superseded: no side says so any more, and an old record that nothing else
/// supersedes gets a status as a record in its own right, and its risks back that were carried to the others.
public struct Reinstatement: Sendable {
    /// References to the records that were superseded.
    public let old: [String]
    /// References to the records that shall no longer supersede them; empty for all that do.
    public let new: [String]
    /// The status of a record that nothing supersedes any more; accepted unless asked for, where it is not remembered.
    public let status: DecisionStatus?
    /// The word for the status, if the team has one of its own.
    public let word: String?
    /// The day of the change, set where the old records state a day.
    public let date: CalendarDate?
    /// The day of a further entry where the old records tell the course of their status, if no other is asked for.
    public let today: CalendarDate?
    public let method: RiskMethod
    /// Whether the others still say that they supersede the old ones, which no longer holds.
    var keepsClaims = false

    public init(
        of old: [String], from new: [String] = [], to status: DecisionStatus? = nil,
        word: String? = nil, date: CalendarDate? = nil, today: CalendarDate? = nil,
        method: RiskMethod = .standard
    ) {
        self.old = old
        self.new = new
        self.status = status
        self.word = word
        self.date = date
        self.today = today
        self.method = method
    }

    /// Computes the changes.
    ///
    /// - Throws: ``AuthoringError`` for a record that is unknown, ambiguous or not superseded by the others.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        try checkStatus()
        let (olds, news) = (try log.lookUp(old), try log.lookUp(new))
        let links = log.links
        var revision = LogRevision(log, reader: reader)
        for record in olds {
            let successors = try successors(of: record, news, links)
            try reinstate(record.source.path, from: successors, in: &revision)
        }
        return revision.changes
    }

    /// The changes that give all records the bytes that they had, and the supersession is taken back by that.
    ///
    /// - Returns: `nil` if the bytes of a record are not remembered, or do not say what is meant.
    /// - Throws: ``AuthoringError`` for a record that is unknown, ambiguous or not superseded by the others.
    public func remembered(
        in log: DecisionLog, by former: FormerBytes
    ) throws(AuthoringError) -> ChangeSet? {
        try checkStatus()
        let (olds, news) = (try log.lookUp(old), try log.lookUp(new))
        let graph = log.links
        var changes = ChangeSet()
        var partners: [FilePath: Set<FilePath>] = [:]
        for record in olds {
            var successors = Set(paths: try successors(of: record, news, graph))
            let named = successorsNamed(by: record, in: log)
            // A plan stands in the proposals alone.
            if record.currentStatus != .superseded, named.isDisjoint(with: successors) {
                for successor in successors {
                    partners[successor, default: []].insert(record.source.filePath)
                }
                continue
            }
            let text = former.text(of: record) { then in
                // If none is named, those are meant that the last change added.
                let added = named.subtracting(
                    successorsNamed(by: then, in: log))
                let meant = news.isEmpty && !added.isEmpty ? added : successors
                guard isReinstated(then, like: record, from: meant, in: log) else { return false }
                successors = meant
                return true
            }
            guard !successors.isEmpty, let text else { return nil }
            changes.replace(record.source, with: text)
            for successor in successors { partners[successor, default: []].insert(record.source.filePath) }
        }
        for (path, olds) in partners.sorted(by: { $0.key < $1.key }) {
            guard let record = log.record(at: path.text) else { return nil }
            func leadsToOld(_ link: DecisionLink, from source: SourceText) -> Bool {
                link.kind == .supersedes
                    && log.resolve(link.target, from: source).record.map { olds.contains($0.source.filePath) }
                        ?? false
            }
            guard record.links.contains(where: { leadsToOld($0, from: record.source) }) else { continue }
            let text = former.text(of: record) { then in
                !then.links.contains { leadsToOld($0, from: then.source) }
                    && RecordMeaning(then).isSame(as: RecordMeaning(record), besides: .supersedes)
            }
            guard let text else { return nil }
            changes.replace(record.source, with: text)
        }
        return changes
    }

    /// Whether a former text is the record as it is, without some successors and with another status and day.
    private func isReinstated(
        _ then: DecisionRecord, like now: DecisionRecord, from successors: Set<FilePath>, in log: DecisionLog
    ) -> Bool {
        guard
            successorsNamed(by: then, in: log)
                == successorsNamed(by: now, in: log).subtracting(successors),
            then.date.value == date ?? then.date.value
        else { return false }
        if let status, then.currentStatus != status { return false }
        if then.currentStatus == .superseded, then.links(.supersededBy).isEmpty { return false }
        var (one, other) = (RecordMeaning(then), RecordMeaning(now))
        (one.status, one.date) = (other.status, other.date)
        return one.isSame(as: other, besides: .supersededBy)
    }

    private func successorsNamed(by record: DecisionRecord, in log: DecisionLog) -> Set<FilePath> {
        Set(
            record.links(.supersededBy).compactMap {
                log.resolve($0.target, from: record.source).record?.source.filePath
            })
    }

    private func checkStatus() throws(AuthoringError) {
        guard status != .superseded, status != .other else {
            throw AuthoringError(
                "a record that is no longer superseded needs another status", hint: "use accepted or proposed"
            )
        }
    }

    /// The paths of the records that shall no longer supersede one.
    private func successors(
        of record: DecisionRecord, _ news: [DecisionRecord], _ links: LinkGraph
    ) throws(AuthoringError) -> [String] {
        let held = links.supersessions.pathsOfAllSuccessors(of: record)
        let planned = links.plans(for: record).filter { $0.link.kind == .supersedes }
            .map(\.record.source.path)
        let all = held.isEmpty ? planned : held
        if let stranger = news.first(where: { !(held + planned).contains(where: $0.source.path.isPath) }) {
            throw AuthoringError(
                "\(stranger.called) does not supersede \(record.called)",
                hint: "`adr show \(record.label)` shows what does")
        }
        guard news.isEmpty else { return news.map(\.source.path) }
        guard
            !all.isEmpty || record.currentStatus == .superseded
                || record.currentStatus == status ?? .accepted
        else {
            throw AuthoringError(
                "nothing supersedes \(record.called)", at: record.place(of: record.status.range))
        }
        for statement in links.statements(of: record, .supersededBy)
        where statement.target.record == nil {
            throw AuthoringError(
                "\(record.called) names “\(statement.link.target.text)” as its successor, which may not be a record of the log",
                hint: "remove that by hand", at: record.place(of: statement.link.target.range))
        }
        return all
    }

    func reinstate(
        _ path: String, from successors: [String], in revision: inout LogRevision
    ) throws(AuthoringError) {
        let kept = revision.log.record(at: path).map { record in
            record.links(.supersededBy).filter { link in
                let other = revision.log.resolve(link.target, from: record.source).record
                return other.map { !successors.contains(where: $0.source.path.isPath) } ?? true
            }
        }
        if let kept, kept.allSatisfy(\.isPartial),
            revision.log.record(at: path)?.currentStatus == .superseded
        {
            try revision.edit(path) { editor throws(RecordEditError) in
                try editor.setStatus(status ?? .accepted, word: word, on: date ?? today)
                if let date, editor.hasPlaceForDate { try editor.setDate(date) }
            }
            for new in successors { try revision.takeBack(path, from: new, method: method) }
        }
        for new in successors {
            try revision.remove(.supersededBy, at: path, to: new)
            if !keepsClaims { try revision.remove(.supersedes, at: new, to: path) }
        }
        guard let record = revision.log.record(at: path) else { return }
        let lost = (kept ?? []).filter { link in
            !record.links(.supersededBy).contains { $0.target.text == link.target.text }
        }
        if let link = lost.first {
            throw AuthoringError(
                "\(record.called) would no longer say that “\(link.target.text)” supersedes it",
                hint: "change its status by hand", at: revision.place(of: link.target.range, in: path))
        }
    }
}

public import ADRModel
public import ADRText

/// Supersedes records by another: the old ones get the status superseded and name the new one, and the new
/// one names them.
///
/// With a scope, or `isPartial`, only a part is superseded: the old records keep their status, and both
/// sides say so.
public struct Supersession: Sendable {
    /// References to the records that are superseded.
    public let old: [String]
    /// A reference to the record that supersedes them.
    public let new: String
    public let isPartial: Bool
    /// What part is superseded.
    public let scope: String?
    /// The day of the change, set where the old records state a day.
    public let date: CalendarDate?
    /// Whether a record that another one supersedes already may be superseded by this one too.
    public let allowsAnother: Bool

    public init(
        of old: [String], by new: String, isPartial: Bool = false, scope: String? = nil,
        date: CalendarDate? = nil, allowsAnother: Bool = false
    ) {
        self.old = old
        self.new = new
        self.isPartial = isPartial || scope != nil
        self.scope = scope
        self.date = date
        self.allowsAnother = allowsAnother
    }

    /// Computes the changes; none if the records state all of it.
    ///
    /// - Throws: ``AuthoringError`` for a record that is unknown, ambiguous, the new one itself, superseded by
    ///   another one, or one that itself supersedes the new one.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        let successor = try log.lookUp(new)
        var superseded: [DecisionRecord] = []
        for reference in old { superseded.append(try log.lookUp(reference)) }
        guard !superseded.isEmpty else {
            throw AuthoringError("no record is named that \(successor.called) shall supersede")
        }
        for record in superseded { try check(record, successor, in: log) }
        var revision = LogRevision(log, reader: reader)
        for record in superseded {
            try supersede(record.source.path, by: successor.source.path, in: &revision)
        }
        return revision.changes
    }

    private func check(
        _ record: DecisionRecord, _ successor: DecisionRecord, in log: DecisionLog
    ) throws(AuthoringError) {
        let (path, newPath) = (record.source.path, successor.source.path)
        guard path != newPath else {
            throw AuthoringError("\(record.called) cannot supersede itself", path: path)
        }
        let graph = SupersessionGraph(log)
        guard !graph.reaches(newPath, from: path) else {
            throw AuthoringError(
                "\(record.called) supersedes \(successor.called) itself, so this would make a cycle",
                hint: "swap the two records if that is what you mean", path: path)
        }
        let others = graph.successors(of: path).filter { $0 != newPath }
        if let other = others.first, !isPartial, !allowsAnother {
            let called = log.record(at: other)?.called ?? other
            throw AuthoringError(
                "\(record.called) is superseded by \(called) already",
                hint: "link them with `adr link` if \(successor.called) supersedes it too", path: path,
                range: record.status.range)
        }
    }

    private func supersede(
        _ path: String, by newPath: String, in revision: inout LogRevision
    ) throws(AuthoringError) {
        guard let target = revision.target(newPath) else { return }
        if !isPartial, revision.log.record(at: path)?.currentStatus != .superseded {
            try revision.edit(path) { editor throws(RecordEditError) in
                try editor.setStatus(.superseded, supersededBy: [target])
                if let date, editor.hasPlaceForDate { try editor.setDate(date) }
            }
        }
        try revision.state(.supersedes, from: newPath, to: path, isPartial: isPartial, scope: scope)
    }
}

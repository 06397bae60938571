public import ADRModel
public import ADRText

/// Decides on records: their status, who took part in it, and why.
public struct Verdict: Sendable {
    public let status: StatusChange
    public let facts: FactChange

    public init(_ status: StatusChange, facts: FactChange) {
        self.status = status
        self.facts = facts
    }

    /// Computes the changes.
    ///
    /// - Throws: ``AuthoringError``, as ``StatusChange`` and ``FactChange`` do.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        var revision = LogRevision(log, reader: reader)
        revision.apply(try status.changes(in: log, reader: reader))
        revision.apply(try facts.changes(in: revision.log, reader: reader))
        return revision.changes
    }
}

public import ADRModel
public import ADRText

/// Removes what two records state of each other, on both sides.
public struct UnlinkRecords: Sendable {
    /// A reference to the record that the links start from.
    public let source: String
    /// The name of the kind of link; all kinds if `nil`.
    public let kind: String?
    /// A reference to the other record.
    public let target: String

    public init(_ source: String, _ kind: String?, _ target: String) {
        self.source = source
        self.kind = kind
        self.target = target
    }

    /// Computes the changes; none if neither record states such a link.
    ///
    /// - Parameter kinds: the kinds of links that the log knows; their inverses count as well.
    /// - Throws: ``AuthoringError``, also for a supersession that a status rests on.
    public func changes(
        in log: DecisionLog, kinds: [LinkKind] = LinkKind.standard, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        let (start, end) = (try log.lookUp(source), try log.lookUp(target))
        var wanted = Set(kinds + kinds.map(\.inverse))
        if let kind { wanted = [try LinkKind.named(kind, among: kinds)] }
        for (old, new) in [(start, end), (end, start)] {
            let kind: LinkKind = old.source.path == start.source.path ? .supersededBy : .supersedes
            if wanted.contains(kind) { try check(old, isNotSupersededBy: new, in: log) }
        }
        var revision = LogRevision(log, reader: reader)
        for kind in wanted.sorted(by: { $0.name < $1.name }) {
            try revision.retract(kind, from: start.source.path, to: end.source.path)
        }
        return revision.changes
    }

    /// The status of a superseded record would be left without a successor.
    private func check(
        _ old: DecisionRecord, isNotSupersededBy new: DecisionRecord, in log: DecisionLog
    ) throws(AuthoringError) {
        let isStated = old.links(.supersededBy).contains { link in
            !link.isPartial
                && log.resolve(link.target, from: old.source).record?.source.path == new.source.path
        }
        guard isStated, old.currentStatus == .superseded else { return }
        throw AuthoringError(
            "the status of \(old.called) is that \(new.called) supersedes it",
            hint: "`adr supersede \(old.label) --undo --by \(new.label)` takes that back",
            path: old.source.path, range: old.status.range)
    }
}

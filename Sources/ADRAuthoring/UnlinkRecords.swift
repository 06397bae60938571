public import ADRModel
public import ADRText

/// Removes what two records state of each other, on both sides.
public struct UnlinkRecords: Sendable {
    /// A reference to the record that the links start from.
    public let source: String
    /// The name of the kind of link, or words that the records have for it; all kinds and words if `nil`.
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
        if let kind, !start.wordedLinks(to: log.target(end), kind).isEmpty {
            return try changes(ofWords: kind, from: start, to: end, in: log, reader)
        }
        if let kind { wanted = [try LinkKind.named(kind, among: kinds)] }
        for (old, new) in [(start, end), (end, start)] {
            let kind: LinkKind = old.source.filePath == start.source.filePath ? .supersededBy : .supersedes
            if wanted.contains(kind) { try check(old, isNotSupersededBy: new, in: log) }
        }
        var revision = LogRevision(log, reader: reader)
        for kind in wanted.sorted(by: { $0.name < $1.name }) {
            try revision.retract(kind, from: start.source.path, to: end.source.path)
        }
        if kind == nil {
            for (one, other) in [(start, end), (end, start)] {
                try revision.remove(words: nil, from: one, to: other)
            }
        }
        return revision.changes
    }

    /// The other side has words of its own, which nobody names here.
    private func changes(
        ofWords words: String, from start: DecisionRecord, to end: DecisionRecord, in log: DecisionLog,
        _ reader: RecordReader
    ) throws(AuthoringError) -> ChangeSet {
        let back = end.wordedLinks(to: log.target(start))
        guard back.count <= 1 else {
            throw AuthoringError(
                "\(end.called) links to \(start.called) in several ways: "
                    + back.map { "“\($0.words)”" }.joined(separator: ", "),
                hint: "remove one by hand, or all with `adr unlink \(start.label) \(end.label)`",
                at: end.place(of: back[1].target.range))
        }
        var revision = LogRevision(log, reader: reader)
        try revision.remove(words: words, from: start, to: end)
        try revision.remove(words: nil, from: end, to: start)
        return revision.changes
    }

    /// The status of a superseded record would be left without a successor.
    private func check(
        _ old: DecisionRecord, isNotSupersededBy new: DecisionRecord, in log: DecisionLog
    ) throws(AuthoringError) {
        let isStated = old.links(.supersededBy).contains { link in
            !link.isPartial
                && log.resolve(link.target, from: old.source).record?.source.filePath == new.source.filePath
        }
        guard isStated, old.currentStatus == .superseded else { return }
        throw AuthoringError(
            "the status of \(old.called) says that \(new.called) supersedes it",
            hint: "`adr supersede \(old.label) --undo --by \(new.label)` undoes that",
            at: old.place(of: old.status.range))
    }
}

extension LogRevision {
    fileprivate mutating func remove(
        words: String?, from start: DecisionRecord, to end: DecisionRecord
    ) throws(AuthoringError) {
        guard let target = target(end.source.path) else { return }
        try edit(start.source.path) { editor throws(RecordEditError) in
            try editor.removeLink(inWords: words, to: target)
        }
    }
}

import ADRModel
import ADRText

/// Makes sure that records which go to another log, and those that stay, state the same of each other as before.
struct LinkPreservation {
    private let context: ReferenceContext
    private let before: [DecisionLog]
    private let after: [FilePath: DecisionRecord]
    private let logs: [FilePath?: DecisionLog]

    /// - Parameters:
    ///   - logs: all logs of the repository as they are.
    ///   - changes: what becomes of their records.
    init(_ logs: [DecisionLog], _ changes: ChangeSet, _ context: ReferenceContext, _ reader: RecordReader) {
        self.context = context
        before = logs
        let changed = Dictionary(
            changes.changes.compactMap { change in change.before.map { ($0.filePath, change.after) } },
            uniquingKeysWith: { first, _ in first })
        var after: [FilePath: DecisionRecord] = [:]
        for record in logs.flatMap(\.records) {
            let path = record.source.filePath
            after[path] = changed[path].flatMap(\.self).map(reader.read) ?? record
        }
        self.after = after
        let groups = Dictionary(grouping: after.values) {
            context.names.log(around: $0.source.path).map { FilePath($0) }
        }
        self.logs = Dictionary(
            uniqueKeysWithValues: groups.map { folder, records in
                (folder, DecisionLog(folder: folder?.text ?? records[0].holder, records: records))
            })
    }

    /// - Throws: ``AuthoringError`` with all places that would state something else.
    func check() throws(AuthoringError) {
        let places = before.flatMap { log in log.records.flatMap { lost($0, in: log) } }
        guard !places.isEmpty else { return }
        let list = places.map { "\n  \($0.path):\($0.line): \($0.text)" }.joined()
        throw AuthoringError(
            "links would point to other records, or to none:\(list)",
            hint: "write these as links to files, such as [ADR-2](0002-use-x.md), and try again")
    }

    private struct Place {
        let path: String
        let line: Int
        let text: String
    }

    private struct Statement: Hashable {
        let kind: String
        let path: FilePath
    }

    private func lost(_ record: DecisionRecord, in log: DecisionLog) -> [Place] {
        guard let changed = after[record.source.filePath],
            let newLog = logs[context.names.log(around: changed.source.path).map { FilePath($0) }]
        else { return [] }
        let lines = LineIndex(record.source)
        var stated: Set<Statement> = []
        let wanted = record.links.map { link in
            let path = named(by: link, of: record, in: log).map(context.newPath)
            return (link, path.map { Statement(kind: link.kind.name, path: FilePath($0)) })
        }
        for link in changed.links {
            guard let path = named(by: link, of: changed, in: newLog) else { continue }
            stated.insert(Statement(kind: link.kind.name, path: FilePath(path)))
        }
        let kept = Set(wanted.compactMap(\.1))
        let isOther = !stated.isSubset(of: kept)
        return wanted.compactMap { link, statement in
            guard statement.map({ !stated.contains($0) }) ?? isOther else { return nil }
            let line = lines.position(at: link.target.range.lowerBound).line
            return Place(path: record.source.path, line: line, text: link.target.text)
        }
    }

    /// The path of the record that a statement names, of its log or of another one.
    private func named(by link: DecisionLink, of record: DecisionRecord, in log: DecisionLog) -> String? {
        if let named = log.resolve(link.target, from: record.source).record { return named.source.path }
        guard let destination = link.target.destination, !destination.holds("://") else { return nil }
        let path = RelativePath.resolve(destination, from: record.source.path)
        let isKnown = (before + Array(logs.values)).contains { $0.record(at: path) != nil }
        return isKnown ? path : nil
    }
}

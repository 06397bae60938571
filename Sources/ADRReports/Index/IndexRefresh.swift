public import ADRModel
public import ADRText

/// Keeps the pages up to date that list the decisions of a log, when its records change.
public struct IndexRefresh {
    private let logs: [(before: DecisionLog, after: DecisionLog)]
    private let changes: ChangeSet

    /// - Parameters:
    ///   - logs: all logs of the project as they are.
    ///   - changes: what happens to their records and pages.
    public init(_ logs: [DecisionLog], changes: ChangeSet = ChangeSet(), reader: RecordReader) {
        self.changes = changes
        let records = Set(paths: logs.flatMap { $0.records.map(\.source.path) })
        self.logs = logs.map { log in
            var own = ChangeSet()
            for change in changes.changes {
                let former = change.before.flatMap { log.record(at: $0.path) == nil ? nil : $0 }
                let isOfRecord = change.before.map { records.contains(path: $0.path) } ?? true
                let new = change.after.flatMap {
                    isOfRecord && logs.innermost(around: $0.path)?.folder == log.folder ? $0 : nil
                }
                switch (former, new) {
                case (let former?, let new?): own.replace(former, with: new)
                case (let former?, nil): own.remove(former)
                case (nil, let new?): own.create(new)
                case (nil, nil): continue
                }
            }
            return (log, log.applying(own, reader: reader))
        }
    }

    /// The logs as the changes leave them.
    public var after: [DecisionLog] { logs.map(\.after) }

    /// The changes of those pages whose list is not up to date any more, computed from the result of the others; and
    /// what is wrong with pages that should list a log.
    public func changes(to pages: [SourceText]) -> (changes: ChangeSet, problems: [IndexPageProblem]) {
        var refreshed = ChangeSet()
        var problems: [IndexPageProblem] = []
        for page in pages where IndexMarkers.mayStand(in: page) {
            do throws(IndexPageProblem) {
                let listed = try IndexMarkers(in: page).log(of: page, among: logs.map(\.before))
                guard let log = logs.first(where: { $0.before.folder == listed?.folder })?.after else {
                    continue
                }
                let change = changes.changes.first { $0.before == page }
                refreshed.append(try IndexPage(log).changes(to: change?.after ?? page))
            } catch  where error.range != nil {
                problems.append(error)
            } catch {}
        }
        return (refreshed, problems)
    }
}

public import ADRModel
public import ADRText

/// Keeps the pages up to date that list the decisions of a log, when its records change.
public struct IndexRefresh {
    private let logs: [(before: DecisionLog, after: DecisionLog)]
    private let changes: ChangeSet
    private let method: RiskMethod

    /// - Parameters:
    ///   - logs: all logs of the project as they are.
    ///   - changes: what happens to their records and pages.
    ///   - method: how the team rates its risks.
    public init(
        _ logs: [DecisionLog], changes: ChangeSet = ChangeSet(), reader: RecordReader,
        method: RiskMethod = .standard
    ) {
        self.changes = changes
        self.method = method
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
                refreshed.append(try changes(to: page))
            } catch  where error.range != nil {
                problems.append(error)
            } catch {}
        }
        return (refreshed, problems)
    }

    /// The change that brings all lists of a page up to date, each that of its own log.
    private func changes(to page: SourceText) throws(IndexPageProblem) -> ChangeSet {
        var folders: [String] = []
        let known = logs.map(\.before)
        for list in try IndexMarkers.all(in: page) {
            guard let folder = try list.log(of: page, among: known)?.folder else { continue }
            if !folders.contains(folder) { folders.append(folder) }
        }
        var current = changes.changes.first { $0.before == page }?.after ?? page
        var refreshed = ChangeSet()
        for log in logs where folders.contains(log.before.folder) {
            let change = try IndexPage(log.after, method: method).changes(to: current) {
                list throws(IndexPageProblem) in
                try list.log(of: page, among: known)?.folder == log.before.folder
            }
            refreshed.append(change)
            current = change.changes.first?.after ?? current
        }
        return refreshed
    }
}

public import ADRModel
public import ADRText

/// Keeps the pages up to date that list the decisions of a log, when its records change.
///
/// A page is known to list a log if its list was up to date, or if it lies in the log's folder: other pages between whose
/// comments something else stands are left alone.
public struct IndexRefresh {
    private let logs: [(before: DecisionLog, after: DecisionLog)]
    private let changes: ChangeSet

    /// - Parameters:
    ///   - logs: all logs of the project as they are.
    ///   - changes: what happens to their records and pages.
    public init(_ logs: [DecisionLog], changes: ChangeSet, reader: RecordReader) {
        self.changes = changes
        let records = Set(paths: logs.flatMap { $0.records.map(\.source.path) })
        self.logs = logs.map { log in
            var own = ChangeSet()
            for change in changes.changes {
                let former = change.before.flatMap { log.record(at: $0.path) == nil ? nil : $0 }
                let isOfRecord = change.before.map { records.contains(path: $0.path) } ?? true
                let new = change.after.flatMap {
                    isOfRecord && Self.holder(of: $0.path, among: logs) == log.folder ? $0 : nil
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

    /// The folder of the innermost log in whose folder a file lies.
    private static func holder(of path: String, among logs: [DecisionLog]) -> String? {
        logs.map(\.folder).filter { $0.isEmpty || RelativePath.isBelow($0, path) }.max {
            $0.utf8.count < $1.utf8.count
        }
    }

    /// The changes of those pages whose list is not up to date any more, computed from the result of the others.
    public func changes(to pages: [SourceText]) -> ChangeSet {
        var refreshed = ChangeSet()
        for page in pages where IndexPage.isOne(page) {
            let holder = Self.holder(of: page.path, among: logs.map(\.before))
            for log in logs {
                guard let former = try? list(log.before, in: page),
                    former.isEmpty || holder == log.before.folder
                else { continue }
                let change = changes.changes.first { $0.before == page }
                let page = change?.after ?? page
                if let new = try? list(log.after, in: page) { refreshed.append(new) }
                break
            }
        }
        return refreshed
    }

    private func list(_ log: DecisionLog, in page: SourceText) throws(IndexPageProblem) -> ChangeSet {
        try IndexPage(DecisionIndex(log, page: page.path)).changes(to: page)
    }
}

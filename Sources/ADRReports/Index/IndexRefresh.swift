public import ADRModel
public import ADRText

/// Keeps the pages up to date that list the decisions of a log, when records get other names.
public struct IndexRefresh {
    private let logs: [(before: DecisionLog, after: DecisionLog)]
    private let changes: ChangeSet

    /// - Parameters:
    ///   - logs: all logs of the project as they are.
    ///   - changes: what happens to their records and pages.
    public init(_ logs: [DecisionLog], changes: ChangeSet, reader: RecordReader) {
        self.changes = changes
        let records = Set(logs.flatMap { $0.records.map(\.source.path) })
        var renames = ChangeSet()
        for change in changes.changes {
            guard let before = change.before, let after = change.after, records.contains(before.path)
            else { continue }
            renames.replace(before, with: after)
        }
        self.logs = logs.map { ($0, $0.applying(renames, reader: reader)) }
    }

    /// The changes, computed from the result of the others, of those pages whose list was up to date and is no
    /// more.
    public func changes(to pages: [SourceText]) -> ChangeSet {
        var refreshed = ChangeSet()
        for page in pages where IndexPage.isOne(page) {
            for log in logs where (try? list(log.before, in: page))?.isEmpty ?? false {
                let change = changes.changes.first { $0.before == page }
                let page = change?.after ?? page
                if let new = try? list(log.after, in: page) { refreshed.append(new) }
            }
        }
        return refreshed
    }

    private func list(_ log: DecisionLog, in page: SourceText) throws(IndexPageProblem) -> ChangeSet {
        try IndexPage(DecisionIndex(log, page: page.path)).changes(to: page)
    }
}

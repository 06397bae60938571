public import ADRModel
public import ADRText

/// Keeps the parts of pages up to date that the tool writes from the records, when these change.
public struct PageRefresh {
    private let logs: [(before: DecisionLog, after: DecisionLog)]
    private let changes: ChangeSet
    private let method: RiskMethod
    private let briefs: RiskBriefs

    /// - Parameters:
    ///   - logs: all logs of the project as they are.
    ///   - changes: what happens to their records and pages.
    ///   - method: how the team rates its risks.
    ///   - briefs: what the briefs of risks need.
    public init(
        _ logs: [DecisionLog], changes: ChangeSet = ChangeSet(), reader: RecordReader,
        method: RiskMethod = .standard, briefs: RiskBriefs
    ) {
        self.changes = changes
        self.method = method
        self.briefs = briefs
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

    /// The changes of those pages that are not up to date any more, computed from the result of the others; and
    /// what is wrong with pages that should be.
    public func changes(to pages: [SourceText]) -> (changes: ChangeSet, problems: [MarkedPageProblem]) {
        var refreshed = ChangeSet()
        var problems: [MarkedPageProblem] = []
        for page in pages where MarkedBlock.mayStand(in: page) {
            do throws(MarkedPageProblem) {
                refreshed.append(try changes(to: page))
            } catch {
                problems.append(error)
            }
        }
        return (refreshed, problems)
    }

    /// The change that brings all blocks of a page up to date.
    private func changes(to page: SourceText) throws(MarkedPageProblem) -> ChangeSet {
        let known = logs.map(\.before)
        let former = try MarkedBlock.all(in: page)
        let current = changes.changes.first { $0.before == page }?.after ?? page
        let blocks = current == page ? former : try MarkedBlock.all(in: current)
        var bytes = current.bytes
        for (before, block) in zip(former, blocks).reversed() {
            let text: String?
            switch block.kind {
            case .index:
                let folder = try IndexMarkers(before, on: page).log(of: page, among: known)?.folder
                let options = try IndexMarkers(block, on: current).options
                text = logs.first { $0.before.folder == folder }.map { log in
                    IndexPage(log.after, method: method).list(
                        options, in: current.path, lineEnding: current.lineEnding)
                }
            case .risks:
                let named = try before.namedLog(on: page, among: known) ?? known.innermost(around: page.path)
                let chosen = logs.filter { named == nil || $0.before.folder == named?.folder }.map(\.after)
                text = try briefs.text(of: chosen, in: block, on: current, method)
            }
            if let text { bytes.replaceSubrange(block.content, with: text.utf8) }
        }
        var refreshed = ChangeSet()
        refreshed.replace(current, with: SourceText(path: current.path, bytes: bytes))
        return refreshed
    }
}

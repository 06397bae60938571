public import ADRModel
import ADRReports
public import ADRText

/// What the pages of a repository need that tell of its records.
struct PageUpdate {
    /// Brings the pages up to date that list decisions.
    var refreshed = ChangeSet()
    /// The pages of risk reviews that only their command brings up to date.
    var stale: [StaleRiskPage] = []
}

extension Repository {
    /// Writes changes of records, and with them what brings the pages up to date that list the records.
    func write(_ changes: ChangeSet, of logs: [DecisionLog], as mode: ChangeMode) throws -> ChangeOutcome {
        let pages = mode.refreshesIndex ? pages(of: logs, after: changes) : PageUpdate()
        let named = Set(paths: changes.changes.compactMap(\.after?.path))
        var all = changes
        all.append(pages.refreshed)
        var outcome = try write(all, as: mode)
        outcome.refreshed = Set(paths: pages.refreshed.changes.compactMap(\.after?.path)).subtracting(named)
        outcome.staleRiskPages = pages.stale
        return outcome
    }

    /// What the pages of the repository need when its records change; those that cannot be read are left as they are.
    private func pages(of logs: [DecisionLog], after changes: ChangeSet) -> PageUpdate {
        guard !changes.isEmpty, !logs.isEmpty else { return PageUpdate() }
        let files = try? project.texts(git: git, among: Self.mayBePage) {
            IndexMarkers.mayStand(in: $0) || GeneratedPage.riskReviewOptions(of: $0) != nil
        }
        let texts = files?.texts ?? []
        let refresh = IndexRefresh(logs, changes: changes, reader: reader)
        return PageUpdate(
            refreshed: refresh.changes(to: texts).changes,
            stale: StaleRiskPage.all(
                among: texts, before: logs, after: refresh.after, today: today,
                method: project.configuration.risks))
    }

    private static func mayBePage(_ name: String) -> Bool {
        FolderScanner.isMarkdown(name) || name.endsIgnoringCase(with: ".html")
            || name.endsIgnoringCase(with: ".svg")
    }

    /// What brings all pages of the repository up to date that list the decisions of a log.
    ///
    /// - Throws: `GitFailure`, or ``IndexPageProblem`` where a page that should list them cannot.
    public func staleIndexPages(of logs: [DecisionLog]) throws -> ChangeSet {
        let files = try project.texts(git: git, among: FolderScanner.isMarkdown, where: IndexMarkers.mayStand)
        let (changes, problems) = IndexRefresh(logs, reader: reader).changes(to: files.texts)
        if let problem = problems.first { throw problem }
        return changes
    }

    /// What lists the decisions of a log between the markers of a page, or in a new page.
    ///
    /// The markers name the log where neither the place of the page nor its links do.
    ///
    /// - Parameters:
    ///   - options: what the list shows; what the page says unless given.
    ///   - logs: all logs of the project.
    /// - Throws: ``IndexPageProblem``.
    public func index(
        of log: DecisionLog, in page: SourceText?, at path: String, options: IndexOptions?,
        among logs: [DecisionLog]
    ) throws(IndexPageProblem) -> ChangeSet {
        func changes(_ options: IndexOptions?) throws(IndexPageProblem) -> ChangeSet {
            let index = IndexPage(log, options: options)
            if let page { return try index.changes(to: page) }
            var changes = ChangeSet()
            changes.create(SourceText(path: path, index.newPage(at: path)))
            return changes
        }
        let computed = try changes(options)
        guard let after = computed.changes.first?.after else { return computed }
        let markers = try IndexMarkers(in: after)
        guard try markers.log(of: after, among: logs)?.folder != log.folder else { return computed }
        var named = markers.options
        named.log = log.folder
        return try changes(named)
    }
}

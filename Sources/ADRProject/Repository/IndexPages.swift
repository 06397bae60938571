public import ADRModel
import ADRReports
public import ADRText

/// What the pages of a repository need that tell of its records.
struct PageUpdate {
    /// Brings the pages up to date that have lists of decisions or briefs of risks.
    var refreshed = ChangeSet()
    /// What is wrong with pages that should have them.
    var broken: [MarkedPageProblem] = []
    /// The pages of risk reviews that only their command brings up to date.
    var stale: [StaleRiskPage] = []
    /// What could not be looked at and may be such a page.
    var unread: [FileProblem] = []
}

extension Repository {
    /// Writes changes of records, and with them what brings the pages up to date that tell of the records.
    func write(_ changes: ChangeSet, of logs: [DecisionLog], as mode: ChangeMode) throws -> ChangeOutcome {
        let follows = mode.refreshesIndex && !changes.isEmpty && !logs.isEmpty
        let pages = follows ? pages(of: logs, after: changes) : PageUpdate()
        for problem in pages.broken {
            guard let page = try existingFile(problem.path), let range = problem.range else { continue }
            let place = TextPlace(page, at: range.lowerBound)
            tell(.notice(ChangeNotice(message: "\(problem.message); the page stays unchanged", place: place)))
        }
        let named = Set(paths: changes.changes.compactMap(\.after?.path))
        var all = changes
        all.append(pages.refreshed)
        var outcome = try write(all, as: mode)
        outcome.refreshed = Set(paths: pages.refreshed.changes.compactMap(\.after?.path)).subtracting(named)
        outcome.staleRiskPages = pages.stale
        outcome.unreadPages = pages.unread
        return outcome
    }

    /// What the pages of the repository need when its records change; those that cannot be read are left as they are.
    ///
    /// - Parameter keepsDays: whether a brief of risks stays that is right as of the day which it states.
    private func pages(
        of logs: [DecisionLog], after changes: ChangeSet = ChangeSet(), keepsDays: Bool = true
    ) -> PageUpdate {
        let files = pageTexts()
        var update = PageUpdate()
        update.unread = files.problems.filter { Self.mayBePage($0.path) && $0.reason != .nameIsNotUTF8 }
        let logs = whole(logs, with: files.unwritten, &update.unread)
        let refresh = PageRefresh(
            logs, changes: changes, reader: reader, method: project.configuration.risks,
            briefs: briefs(keepsDays: keepsDays))
        // A record is what its authors wrote, also where it shows what a page has.
        let pages = files.texts.filter { page in logs.allSatisfy { $0.record(at: page.path) == nil } }
        (update.refreshed, update.broken) = refresh.changes(to: pages)
        update.broken.removeAll {
            logs.innermost(around: $0.path) == nil && LogCandidates.foreignFolder(of: $0.path) != nil
        }
        update.stale = StaleRiskPage.all(
            among: files.texts, before: logs, after: refresh.after, today: today,
            method: project.configuration.risks)
        return update
    }

    private func briefs(keepsDays: Bool) -> RiskBriefs {
        func earlier(_ logs: [DecisionLog], since: String) throws(MarkerOptions.Problem) -> EarlierLog {
            do throws(GitFailure) {
                let time = CalendarDate(iso: since).map(EarlierTime.day) ?? .revision(since)
                return try ReviewHistoryReading(self).earlier(logs, at: time)
            } catch {
                throw MarkerOptions.Problem(message: error.message)
            }
        }
        return RiskBriefs(
            today: today, keepsDays: keepsDays, isForeign: { LogCandidates.foreignFolder(of: $0) != nil },
            earlier: earlier)
    }

    /// The pages that git knows or does not ignore, or where it cannot list them, those in all folders.
    private func pageTexts() -> RepositoryTexts {
        let isPage: @Sendable (SourceText) -> Bool = {
            MarkedBlock.mayStand(in: $0) || GeneratedPage.riskReviewOptions(of: $0) != nil
        }
        do {
            return try project.texts(git: git, among: Self.mayBePage, where: isPage)
        } catch {
            tell(.unlisted(error))
            return project.textsInFolders(among: Self.mayBePage, where: isPage)
        }
    }

    /// The logs with the records that git has and a sparse checkout has not written: a page lists them too.
    ///
    /// - Parameter unread: gets those that git does not hand out.
    private func whole(
        _ logs: [DecisionLog], with unwritten: [String], _ unread: inout [FileProblem]
    ) -> [DecisionLog] {
        let wanted = Set(
            paths: unwritten.filter { FolderScanner.isMarkdown($0) && logs.innermost(around: $0) != nil })
        guard !wanted.isEmpty else { return logs }
        do {
            let files = try git.index().files.filter { wanted.contains(path: $0.path) }
            let texts = zip(files, try git.contents(of: files)).map { SourceText(path: $0.path, bytes: $1) }
            return logs.map { log in
                let own = texts.filter { logs.innermost(around: $0.path)?.folder == log.folder }.map(
                    reader.read)
                let records = LogSurvey.records(among: log.records + own, folders: [log.folder])
                var skipped = ChangeSet()
                for record in records where log.record(at: record.source.path) == nil {
                    skipped.create(record.source)
                }
                return log.applying(skipped, reader: reader)
            }
        } catch {
            unread += wanted.sorted().map { FileProblem(path: $0.text, reason: .system("\(error)")) }
            return logs
        }
    }

    /// A log with the records that git has and a sparse checkout has not written.
    ///
    /// - Throws: ``RepositoryProblem`` if git does not hand them out.
    public func whole(_ log: DecisionLog) throws(RepositoryProblem) -> DecisionLog {
        guard git.isThere else { return log }
        var (skipped, unread): ([String], [FileProblem]) = ([], [])
        do {
            skipped = try git.skippedFiles().filter(project.root.lacks)
        } catch {
            tell(.unlisted(error))
        }
        let logs = whole([log], with: skipped, &unread)
        guard unread.isEmpty else { throw .unreadPages(unread, isWritten: false) }
        return logs[0]
    }

    private static func mayBePage(_ name: String) -> Bool {
        FolderScanner.isMarkdown(name) || name.endsIgnoringCase(with: ".html")
            || name.endsIgnoringCase(with: ".svg")
    }

    /// What brings all pages of the repository up to date that have lists of decisions or briefs of risks.
    ///
    /// - Parameter keepsDays: whether a brief of risks stays that is right as of the day which it states.
    /// - Throws: ``MarkedPageProblem`` where a page that should have them cannot, or ``RepositoryProblem`` if one cannot be
    ///   read.
    public func stalePages(of logs: [DecisionLog], keepsDays: Bool) throws -> ChangeSet {
        let pages = pages(of: logs, keepsDays: keepsDays)
        if let problem = pages.broken.first { throw problem }
        guard pages.unread.isEmpty else {
            throw RepositoryProblem.unreadPages(pages.unread, isWritten: false)
        }
        return pages.refreshed
    }

    /// What lists the decisions of a log between the markers of a page, or in a new page.
    ///
    /// The markers name the log where neither the place of the page nor its links do.
    ///
    /// - Parameters:
    ///   - options: what the list shows; what the page says unless given.
    ///   - logs: all logs of the project.
    /// - Throws: ``MarkedPageProblem``.
    public func index(
        of log: DecisionLog, in page: SourceText?, at path: String, options: IndexOptions?,
        among logs: [DecisionLog]
    ) throws(MarkedPageProblem) -> ChangeSet {
        func changes(_ options: IndexOptions?) throws(MarkedPageProblem) -> ChangeSet {
            let index = IndexPage(log, options: options, method: project.configuration.risks)
            if let page {
                let isOnly = try IndexMarkers.all(in: page).count == 1
                return try index.changes(to: page) { list throws(MarkedPageProblem) in
                    if isOnly { return true }
                    return try list.log(of: page, among: logs)?.folder == log.folder
                }
            }
            var changes = ChangeSet()
            changes.create(SourceText(path: path, index.newPage(at: path)))
            return changes
        }
        let computed = try changes(options)
        guard let after = computed.changes.first?.after else { return computed }
        let lists = try IndexMarkers.all(in: after)
        guard lists.count == 1, let markers = lists.first,
            try markers.log(of: after, among: logs)?.folder != log.folder
        else { return computed }
        var named = markers.options
        named.log = log.folder
        return try changes(named)
    }
}

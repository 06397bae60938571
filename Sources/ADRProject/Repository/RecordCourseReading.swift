public import ADRModel
import ADRText

extension Repository {
    /// How records came to state what they state, as far as git tells; a record that was renamed and not committed since
    /// is followed too.
    ///
    /// - Throws: ``RepositoryProblem`` if there is no repository, or what git says.
    public func courses(of records: [DecisionRecord], in logs: [DecisionLog]) throws -> [RecordCourse] {
        try demandRepository()
        let heads: [DecisionRecord?]
        if let head = try git.head() {
            var history = ProjectHistory(of: project, in: git, current: logs)
            let former = FormerRecords(of: logs, in: try history.logs(of: try git.snapshot(of: head)))
            heads = records.map(former.original)
        } else {
            heads = records.map { _ in nil }
        }
        let paths = zip(records, heads).map { ($1 ?? $0).source.path }
        return try project.progress.during("reading the history", "") {
            try zip(zip(records, heads), git.courses(of: paths, in: logs.map(\.folder))).map {
                RecordCourse($1, head: $0.1?.source, now: $0.0)
            }
        }
    }
}

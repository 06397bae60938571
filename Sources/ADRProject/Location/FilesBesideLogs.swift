import ADRModel

/// The files that might have been records if there were not the logs that were found; read when somebody asks.
struct FilesBesideLogs: Sendable {
    let candidates: LogCandidates
    let loader: RecordLoader

    /// What the repository's own files in other folders would make.
    var survey: LogSurvey { LogSurvey(documents: loader.load(candidates.besides).records) }

    /// Why none of them is a record.
    var verdicts: [(path: String, verdict: DocumentVerdict)] {
        candidates.foreign.map { ($0, DocumentVerdict(.other, .notOwn)) }
            + survey.verdicts.filter { $0.verdict.kind == .record }.map {
                ($0.path, DocumentVerdict(.other, .outsideOfLogs))
            }
    }
}

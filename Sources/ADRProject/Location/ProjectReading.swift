public import ADRModel
import ADRText

extension Project {
    /// The files that could not be read, as far as ``logs()`` and ``logs(below:)`` have come across them.
    public struct Reading: Sendable {
        public let logs: [DecisionLog]
        public internal(set) var problems: [FileProblem] = []
        /// How many folders were looked into, if there are more that were not.
        public internal(set) var folderLimit: Int?
        private let survey: LogSurvey?
        private let unread: [String]
        private let configured: [String]
        /// What lies beside the logs; `nil` if nothing is looked for there.
        var besides: FilesBesideLogs?
        /// What another reading need not read again.
        let known: @Sendable () -> KnownRecords

        public init(logs: [DecisionLog], problems: [FileProblem] = []) {
            self.init(
                logs: logs, problems: problems, survey: nil, unread: [], configured: [],
                known: { KnownRecords() })
        }

        /// - Parameters:
        ///   - unread: the paths of AsciiDoc and MDX files in the folders in question.
        ///   - configured: the folders that the configuration names.
        init(
            logs: [DecisionLog], problems: [FileProblem], survey: LogSurvey?, unread: [String],
            configured: [String], known: @escaping @Sendable () -> KnownRecords
        ) {
            self.logs = logs
            self.problems = problems
            self.survey = survey
            self.unread = unread
            self.configured = configured
            self.known = known
        }

        /// What each file was taken for, in the order of the paths.
        public var verdicts: [(path: String, verdict: DocumentVerdict)] {
            let verdicts = survey?.verdicts ?? []
            guard let besides else { return verdicts }
            return (verdicts + besides.verdicts).sorted { FilePath($0.path) < FilePath($1.path) }
        }

        /// The folders that are meant to hold records, but hold none that were found, or more that are not read.
        public var foldersWithoutRecords: [FolderWithoutRecords] {
            survey.map { FolderWithoutRecords.all(of: $0, unread: unread, configured: configured) } ?? []
        }

        /// The logs that the files of other folders would make, if there were not those that were found.
        public var logsLeftOut: [DecisionLog] { besides?.survey.logs ?? [] }
    }
}

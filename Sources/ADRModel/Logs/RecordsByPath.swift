import ADRText
import Synchronization

/// The records of all logs of a repository, by path.
public final class RecordsByPath: Sendable {
    private let records: [FilePath: DecisionRecord]
    private let logs: [(folder: String, records: [DecisionRecord])]
    private let knownLabels = Mutex<RecordLabels?>(nil)

    /// - Parameter logs: the folder and the records of each.
    public init(_ logs: [(folder: String, records: [DecisionRecord])]) {
        self.logs = logs
        records = Dictionary(
            logs.flatMap(\.records).map { ($0.source.filePath, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func record(at path: String) -> DecisionRecord? { records[path: path] }

    /// Whether a record has a number, in any series or in that of a name, as `ADR-GOV-0001`.
    func hasNumber(_ number: Int, prefixKey: String? = nil) -> Bool {
        logs.contains { log in
            log.records.contains {
                $0.number == number && (prefixKey == nil || $0.fileName.prefixKey == prefixKey)
            }
        }
    }

    /// How the records are told apart.
    var labels: RecordLabels {
        knownLabels.withLock { known in
            let labels = known ?? RecordLabels(logs)
            known = labels
            return labels
        }
    }
}

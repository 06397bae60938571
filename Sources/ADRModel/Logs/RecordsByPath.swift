import ADRText

/// The records of all logs of a repository, by path.
public final class RecordsByPath: Sendable {
    private let records: [FilePath: DecisionRecord]

    public init(_ records: some Sequence<DecisionRecord>) {
        self.records = Dictionary(
            records.map { ($0.source.filePath, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func record(at path: String) -> DecisionRecord? { records[path: path] }
}

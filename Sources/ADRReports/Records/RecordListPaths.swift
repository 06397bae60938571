public import ADRModel
import ADRText

/// The paths of records relative to the project's root, one a line, as they are: for other programs.
public struct RecordListPaths: Sendable {
    public init() {}

    public func render(_ records: [DecisionRecord]) -> String {
        records.map { $0.source.path + "\n" }.joined()
    }
}

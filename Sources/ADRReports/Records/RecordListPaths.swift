public import ADRModel
import ADRText

/// The paths of records relative to the project's root, one a line, as they are: for other programs.
public struct RecordListPaths: Sendable {
    private let folder: String

    /// - Parameter folder: the folder that paths are relative to.
    public init(folder: String = "") { self.folder = folder }

    public func render(_ records: [DecisionRecord]) -> String {
        records.map { RelativePath.from(folder, to: $0.source.path) + "\n" }.joined()
    }
}

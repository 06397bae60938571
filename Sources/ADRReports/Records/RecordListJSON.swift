public import ADRModel
import ADRText

/// A list of records as a JSON array, one object a record.
public struct RecordListJSON: Sendable {
    private let folder: String

    /// - Parameter folder: the folder that paths are relative to.
    public init(folder: String = "") { self.folder = folder }

    public func render(_ records: [DecisionRecord]) -> String {
        JSONValue.array(records.map { Self.value(of: $0, folder: folder) }).text
    }

    private static func value(of record: DecisionRecord, folder: String) -> JSONValue {
        .object([
            "path": .string(RelativePath.from(folder, to: record.source.path)),
            "number": .number(orNull: record.number),
            "title": .string(record.displayTitle),
            "status": .string(orNull: record.currentStatus?.rawValue),
            "date": .string(orNull: record.date.value?.iso),
            "tags": .strings(record.tags),
            "decision_makers": .strings(record.deciders),
            "supersedes": references(.supersedes, of: record),
            "superseded_by": references(.supersededBy, of: record),
        ])
    }

    private static func references(_ kind: LinkKind, of record: DecisionRecord) -> JSONValue {
        .strings(
            record.links(kind).map { $0.target.number.map(String.init) ?? $0.target.stem ?? $0.target.text })
    }
}

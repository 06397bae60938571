public import ADRModel
import ADRText

/// A list of records as a JSON array, one object a record.
public struct RecordListJSON: Sendable {
    public init() {}

    public func render(_ records: [DecisionRecord]) -> String {
        JSONValue.array(records.map(Self.value)).text
    }

    static func value(of record: DecisionRecord) -> JSONValue {
        .object([
            "path": .string(record.source.path),
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

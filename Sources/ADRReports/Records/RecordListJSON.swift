public import ADRModel
import ADRText

/// A list of records as a JSON array, one object a record.
public struct RecordListJSON: Sendable {
    private let folder: String

    /// - Parameter folder: the folder that paths are relative to.
    public init(folder: String = "") { self.folder = folder }

    /// - Parameter logs: those that the records are of.
    public func render(_ records: [DecisionRecord], of logs: [DecisionLog]) -> String {
        JSONValue.array(
            records.map { record in
                let log = logs.first { $0.record(at: record.source.path) != nil }
                return value(of: record, log?.links.statements(of: record) ?? [])
            }
        ).text
    }

    private func value(of record: DecisionRecord, _ statements: [LinkGraph.Statement]) -> JSONValue {
        let supersedes = statements.filter { $0.link.kind == .supersedes && $0.standing == .holds }
        let planned = statements.filter { $0.link.kind == .supersedes && $0.standing == .planned }
        let supersededBy = statements.filter { $0.link.kind == .supersededBy }
        return .object([
            "path": .string(shown(record)),
            "number": .number(orNull: record.number),
            "label": .string(record.label),
            "title": .string(record.displayTitle),
            "status": .string(orNull: record.currentStatus?.rawValue),
            "date": .string(orNull: record.date.value?.iso),
            "tags": .strings(record.tags),
            "decision_makers": .strings(record.deciders),
            "supersedes": .strings(supersedes.map(name)),
            "supersedes_paths": .strings(supersedes.map(path)),
            "supersedes_planned": .strings(planned.map(name)),
            "supersedes_planned_paths": .strings(planned.map(path)),
            "superseded_by": .strings(supersededBy.map(name)),
            "superseded_by_paths": .strings(supersededBy.map(path)),
        ])
    }

    /// A number, or a file name without `.md` where there is none.
    private func name(_ statement: LinkGraph.Statement) -> String {
        let target = statement.link.target
        return target.number.map(String.init) ?? target.stem ?? statement.target.record?.id ?? target.text
    }

    /// The path of the record that is named; empty if it is not certain to be any, as lists are sorted by their readers.
    private func path(_ statement: LinkGraph.Statement) -> String {
        statement.target.record.map(shown) ?? ""
    }

    private func shown(_ record: DecisionRecord) -> String {
        RelativePath.from(folder, to: record.source.path)
    }
}

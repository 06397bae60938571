import ADRModel
import ADRText

/// A column of a list of records, the same in every format.
public enum RecordColumn: String, CaseIterable, Sendable {
    case path, number, label, title, status, date, tags
    case deciders = "decision_makers"
    case consulted, informed
    case reviewBy = "review_by"
    case log, supersedes
    case supersedesPaths = "supersedes_paths"
    case supersedesPlanned = "supersedes_planned"
    case supersedesPlannedPaths = "supersedes_planned_paths"
    case supersededBy = "superseded_by"
    case supersededByPaths = "superseded_by_paths"

    /// The name on the command line.
    public var name: String { rawValue.exchanging("_", for: "-") }

    /// - Parameter name: as a person types it: `review-by`, `review_by`, `id`, `deciders`.
    public init?(named name: String) {
        let name = name.lowercased().exchanging("-", for: "_")
        let others = [
            "id": "label", "deciders": "decision_makers", "decider": "decision_makers", "tag": "tags",
        ]
        self.init(rawValue: others[name] ?? name)
    }

    /// What people read above the column.
    var heading: String {
        switch self {
        case .label: "ID"
        case .deciders: "Deciders"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst().exchanging("_", for: " ")
        }
    }

    /// What programs read.
    func value(of row: RecordList.Row) -> JSONValue {
        let record = row.record
        return switch self {
        case .path: .string(row.path)
        case .number: .number(orNull: record.number)
        case .label: .string(record.label)
        case .title: .string(record.displayTitle)
        case .status: .string(orNull: record.currentStatus?.rawValue)
        case .date: .string(orNull: record.date.value?.iso)
        case .tags: .strings(record.tags)
        case .deciders: .strings(record.deciders)
        case .consulted: .strings(record.consulted)
        case .informed: .strings(record.informed)
        case .reviewBy: .string(orNull: record.assessment.reviewBy.value?.iso)
        case .log: .string(row.log.folder)
        case .supersedes: .strings(row.supersedes(.holds).map(\.name))
        case .supersedesPaths: .strings(row.supersedes(.holds).map(row.path))
        case .supersedesPlanned: .strings(row.supersedes(.planned).map(\.name))
        case .supersedesPlannedPaths: .strings(row.supersedes(.planned).map(row.path))
        case .supersededBy: .strings(row.statements(.supersededBy).map(\.name))
        case .supersededByPaths: .strings(row.statements(.supersededBy).map(row.path))
        }
    }

    /// What people read; empty if there is nothing to tell.
    func text(of row: RecordList.Row) -> String {
        switch self {
        case .label: row.label
        case .status: row.statusText
        case .log: row.logName
        default: value(of: row).cell
        }
    }
}

extension JSONValue {
    /// The value as a cell of a table.
    var cell: String {
        switch self {
        case .null, .object: ""
        case .bool(let value): value ? "yes" : "no"
        case .number(let number): String(number)
        case .string(let text): text
        case .array(let values): values.map(\.cell).joined(separator: ", ")
        }
    }
}

extension LinkGraph.Statement {
    /// A number, or a file name without `.md` where there is none.
    fileprivate var name: String {
        link.target.number.map(String.init) ?? link.target.stem ?? target.record?.id ?? link.target.text
    }
}

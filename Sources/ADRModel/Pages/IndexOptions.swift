import ADRText

/// What a list of decisions shows, as the comment before it says.
public struct IndexOptions: Hashable, Sendable {
    /// A column of the list.
    public enum Column: String, CaseIterable, Sendable {
        case number, title, status, date, deciders, tags
    }

    /// The folder of the log; `nil` if the place or the links of the page tell which log it lists.
    public var log: String?
    /// Only decisions with one of these statuses; all if empty.
    public var statuses: [DecisionStatus] = []
    /// Only decisions with one of these tags; all if empty.
    public var tags: [String] = []
    public var columns = usualColumns

    public static let usualColumns: [Column] = [.number, .title, .status, .date]

    public init() {}

    /// Reads what a marker holds.
    ///
    /// - Throws: ``Problem`` for what is no option of a list.
    public init(_ options: MarkerOptions) throws(Problem) {
        for option in options.all {
            let values = option.value.parts(at: ",").map(String.init)
            func known<Value: RawRepresentable<String>>(_ value: String) throws(Problem) -> Value {
                guard let known = Value(rawValue: value) else {
                    throw Problem(message: "\"\(value)\" is unknown for `\(option.name)`")
                }
                return known
            }
            switch option.name {
            case "log": log = option.value
            case "status": for value in values { statuses.append(try known(value)) }
            case "tag": tags = values
            case "columns":
                columns = []
                for value in values { columns.append(try known(value)) }
            default: throw Problem(message: "there is no option `\(option.name)`")
            }
        }
    }

    /// Why a marker tells no options.
    public struct Problem: Error, Hashable, Sendable {
        /// One sentence without a period.
        public let message: String
    }

    /// What stands in the marker.
    public var marker: MarkerOptions {
        var options = MarkerOptions()
        func list(_ values: [String]) -> String? { values.isEmpty ? nil : values.joined(separator: ",") }
        options.add("log", log)
        options.add("status", list(statuses.map(\.rawValue)))
        options.add("tag", list(tags))
        if columns != Self.usualColumns { options.add("columns", list(columns.map(\.rawValue))) }
        return options
    }

    /// Whether the list has a decision, if its log does.
    public func includes(_ record: DecisionRecord) -> Bool {
        let hasStatus = statuses.isEmpty || record.currentStatus.map(statuses.contains) ?? false
        return hasStatus && (tags.isEmpty || !Set(tags).isDisjoint(with: record.tags))
    }
}

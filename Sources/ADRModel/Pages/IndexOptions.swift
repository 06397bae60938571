import ADRText

/// What a list of decisions shows, as the comment before it says.
public struct IndexOptions: Sendable {
    /// A column of the list.
    public enum Column: String, CaseIterable, Sendable {
        case number, title, status, date, deciders, tags
        /// The band of the worst open risk.
        case risk
        case reviewBy = "review-by"
        case amendedBy = "amended-by"

        /// Whether lists can be sorted by it.
        public var isSortable: Bool { self != .risk && self != .amendedBy }
    }

    /// What decisions are put together by, under a heading for each.
    public enum Group: String, CaseIterable, Sendable {
        case status, year, tag, folder
    }

    public enum Style: String, CaseIterable, Sendable {
        case table, list
    }

    /// The folder of the log; `nil` if the place or the links of the page tell which log it lists.
    public var log: String?
    /// Which decisions are listed.
    public var filter = RecordFilter()
    /// Only decisions in this folder, relative to the project's root.
    public var folder: String?
    public var columns = usualColumns
    public var group: Group?
    /// The column that decisions are sorted by; by number unless given.
    public var sort: Column?
    public var isReversed = false
    public var style = Style.table
    public var links = PageLinks.markdown

    public static let usualColumns: [Column] = [.number, .title, .status, .date]

    public init() {}

    /// Reads what a marker holds.
    ///
    /// - Throws: ``MarkerOptions/Problem`` for what is no option of a list.
    public init(_ options: MarkerOptions) throws(MarkerOptions.Problem) {
        for option in options.all {
            switch option.name {
            case "log": log = option.value
            case "folder": folder = option.value
            case "columns":
                columns = []
                for value in option.values { columns.append(try option.known(value)) }
            case "group": group = try option.known(option.value)
            case "sort":
                isReversed = option.value.begins(with: "-")
                let column: Column = try option.known(
                    isReversed ? option.value.dropFirst() : option.value[...])
                guard column.isSortable else { throw option.unknown(column.rawValue) }
                sort = column
            case "style": style = try option.known(option.value)
            case "links": links = try option.known(option.value)
            default: try filter.read(option)
            }
        }
    }

    /// What stands in the marker.
    public var marker: MarkerOptions {
        var options = MarkerOptions()
        options.add("log", log)
        filter.add(to: &options)
        options.add("folder", folder)
        if columns != Self.usualColumns {
            options.add("columns", columns.map(\.rawValue).joined(separator: ","))
        }
        options.add("group", group?.rawValue)
        options.add("sort", sort.map { (isReversed ? "-" : "") + $0.rawValue })
        if style != .table { options.add("style", style.rawValue) }
        if links != .markdown { options.add("links", links.rawValue) }
        return options
    }

    /// Whether the list has a decision, if its log does.
    public func includes(_ record: DecisionRecord) -> Bool {
        filter.matches(record) && (folder.map { RelativePath.isBelow($0, record.source.path) } ?? true)
    }
}

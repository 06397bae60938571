import ADRModel
import ADRText

/// The path and number of a new record.
struct RecordPlace {
    let path: String
    let number: Int?
    /// The record of another branch that the number passed over, or that has it too.
    let neighbour: BranchRecord?

    /// - Throws: ``AuthoringError`` if the number is taken or impossible, or no file name fits the title.
    init(_ request: NewRecord, title: String, in log: DecisionLog) throws(AuthoringError) {
        let date = request.date
        let folder = Self.folder(of: log)
        let siblings = log.records.filter { $0.holder.isPath(folder) }
        let named = siblings.isEmpty ? log : DecisionLog(folder: log.folder, records: siblings)
        let scheme = FileNameScheme(named, request.settledNumbering)
        let series = NumberSeries(log, prefixKey: scheme.prefixKey(in: log), elsewhere: request.elsewhere)
        let number = try Self.number(request.number, scheme, series)
        let free = Self.path(
            title, scheme, in: folder, number: number, date: date, time: request.timeOfDay,
            limit: request.longestSlug,
            besides: log.takenPaths)
        guard let free else {
            throw AuthoringError(
                "the title “\(title)” cannot be turned into a file name", hint: "choose a different title")
        }
        path = free
        self.number = number
        neighbour = number.flatMap(series.neighbour)
    }

    /// A free path that is read as that of a record with this title, number and day; `nil` if there is none.
    ///
    /// - Parameter taken: the paths in use, in lower case.
    static func path(
        _ title: String, _ scheme: FileNameScheme, in folder: String, number: Int?, date: CalendarDate?,
        time: String = "000000", limit: Int = Slug.usualLimit, besides taken: Set<String>
    ) -> String? {
        slugs(title, scheme, limit).lazy
            .map { scheme.path(in: folder, title: $0, number: number, date: date, time: time) }
            .first { !taken.contains($0.lowercased()) && isRead($0, number: number, date: date, scheme) }
    }

    private static func number(
        _ wanted: Int?, _ scheme: FileNameScheme, _ series: NumberSeries
    ) throws(AuthoringError) -> Int? {
        guard scheme.isNumbered else {
            guard wanted == nil else {
                throw AuthoringError("the records of this log have no numbers", hint: "leave out the number")
            }
            return nil
        }
        if let wanted { return try series.checked(wanted) }
        return try series.next()
    }

    /// The folder that holds the records: the log's own, unless all records are in folders below it.
    private static func folder(of log: DecisionLog) -> String {
        let folders = log.records.map(\.holder)
        return folders.contains(log.folder) ? log.folder : Majority(folders).winner ?? log.folder
    }

    /// The slug, and what to try if it is taken or names no record.
    private static func slugs(_ title: String, _ scheme: FileNameScheme, _ limit: Int) -> [String] {
        let separator = scheme.wordSeparator
        let shorter = scheme.slug(title, limit: 60)
        return [
            scheme.slug(title, limit: limit), "decision\(separator)\(shorter)",
            "\(shorter)\(separator)decision",
            ["decision", "on", shorter, "use"].joined(separator: separator),
        ] + (2..<100).map { "\(shorter)\(separator)\($0)" }
    }

    /// Whether a path is read as that of a record with this number and day.
    private static func isRead(
        _ path: String, number: Int?, date: CalendarDate?, _ scheme: FileNameScheme
    ) -> Bool {
        let name = RecordFileName(path: path)
        guard DocumentKind(path: path) == nil, name.number == number else { return false }
        return name.date == (scheme.isDated ? date : nil)
    }
}

extension DecisionLog {
    /// The paths of its records and pages, in lower case.
    var takenPaths: Set<String> {
        Set((records.map(\.source.path) + pages.map(\.source.path)).map { $0.lowercased() })
    }
}

extension NewRecord {
    /// How the record is numbered: at once if it is accepted or its number is given.
    fileprivate var settledNumbering: Numbering {
        status == .accepted || number != nil ? numbering.withNumberAtOnce : numbering
    }
}

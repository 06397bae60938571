import ADRModel
import ADRText

/// The path and number of a new record.
struct RecordPlace {
    let path: String
    let number: Int?

    /// - Throws: ``AuthoringError`` if the number is taken or impossible, or no file name fits the title.
    init(title: String, number: Int?, date: CalendarDate, in log: DecisionLog) throws(AuthoringError) {
        let scheme = FileNameScheme(log)
        let folder = Self.folder(of: log, scheme)
        let taken = Set(
            (log.records.map(\.source.path) + log.pages.map(\.source.path)).map { $0.lowercased() })
        let number = try Self.number(number, scheme, log)
        let paths = Self.slugs(title, scheme).lazy.map {
            scheme.path(in: folder, title: $0, number: number, date: date)
        }
        let free = paths.first {
            !taken.contains($0.lowercased()) && Self.isRead($0, number: number, date: date, scheme)
        }
        guard let free else {
            throw AuthoringError(
                "no file name can be made of the title “\(title)”", hint: "choose a title of other words")
        }
        path = free
        self.number = number
    }

    private static func number(
        _ wanted: Int?, _ scheme: FileNameScheme, _ log: DecisionLog
    ) throws(AuthoringError) -> Int? {
        guard scheme.isNumbered else {
            guard wanted == nil else {
                throw AuthoringError("the records of this log have no numbers", hint: "leave the number out")
            }
            return nil
        }
        let prefix = scheme.prefixKey
        let domain = log.records.filter { $0.fileName.prefixKey == prefix }
        guard let wanted else {
            let next = (domain.compactMap(\.number).max() ?? 0) + 1
            guard next <= 999_999 else {
                throw AuthoringError(
                    "the highest number of the log is too high to count on", hint: "give a number")
            }
            return next
        }
        guard (1...999_999).contains(wanted) else {
            throw AuthoringError("\(wanted) cannot be the number of a record", hint: "use 1 to 999999")
        }
        if let holder = domain.first(where: { $0.number == wanted }) {
            throw AuthoringError(
                "the number \(wanted) is taken", hint: "leave it out to get the next one",
                path: holder.source.path)
        }
        return wanted
    }

    /// The folder that holds the records: the log's own, unless all records are in folders below it.
    private static func folder(of log: DecisionLog, _ scheme: FileNameScheme) -> String {
        let folders = log.records.map { record in
            let folder = RelativePath.folder(of: record.source.path)
            return record.fileName.isFolder ? RelativePath.folder(of: folder) : folder
        }
        return folders.contains(log.folder) ? log.folder : Majority(folders).winner ?? log.folder
    }

    /// The slug, and what to try if it is taken or names no record.
    private static func slugs(_ title: String, _ scheme: FileNameScheme) -> [String] {
        let separator = scheme.wordSeparator
        let slug = Slug(title, separator: separator).text
        let shorter = Slug(title, separator: separator, limit: 60).text
        return [
            slug, "decision\(separator)\(shorter)", "\(shorter)\(separator)decision",
            "decision\(separator)\(shorter)\(separator)decision",
        ] + (2..<100).map { "\(shorter)\(separator)\($0)" }
    }

    /// Whether a path is read as that of a record with this number and day.
    private static func isRead(
        _ path: String, number: Int?, date: CalendarDate, _ scheme: FileNameScheme
    ) -> Bool {
        let name = RecordFileName(path: path)
        guard DocumentKind(path: path) == nil, name.number == number else { return false }
        return name.date == (scheme.isDated ? date : nil)
    }
}

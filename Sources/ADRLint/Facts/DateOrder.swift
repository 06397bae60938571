import ADRModel
import ADRText

/// The days of a log in the order of its numbers, if they rise with them.
struct DateOrder: Sendable {
    /// A record whose day does not lie between those of its neighbours, where the same day of another year would.
    struct Outlier: Sendable {
        let before: DecisionRecord
        let day: CalendarDate
    }

    /// By the path of the record.
    let outliers: [FilePath: Outlier]

    init(_ log: DecisionLog, today: CalendarDate) {
        let dated = log.records.filter {
            $0.number != nil && $0.date.value != nil && $0.date.place != .fileName
        }
        let series = Dictionary(grouping: dated) { Series(folder: $0.holder, prefix: $0.fileName.prefixKey) }
        var outliers: [FilePath: Outlier] = [:]
        for records in series.values {
            let found = Self.outliers(of: records, today: today)
            // Two may be mistyped; where more are, numbers do not follow the days.
            guard found.count <= 2, records.count >= Self.fewest else { continue }
            let days = records.filter { found[$0.source.filePath] == nil }.compactMap(\.date.value)
            let falls = zip(days, days.dropFirst()).count { $1 < $0 }
            guard falls * 10 <= days.count else { continue }
            outliers.merge(found) { first, _ in first }
        }
        self.outliers = outliers
    }

    /// Fewer days have no order.
    private static let fewest = 4
    /// Days between which a slip of one year shows; one of more years shows also in longer times.
    private static let short = 60
    private static let long = 730

    private struct Series: Hashable {
        let folder: String
        let prefix: String
    }

    /// - Parameter records: in the order of their numbers.
    private static func outliers(of records: [DecisionRecord], today: CalendarDate) -> [FilePath: Outlier] {
        var outliers: [FilePath: Outlier] = [:]
        for (index, record) in records.enumerated().dropFirst() {
            guard let day = record.date.value, let earlier = records[index - 1].date.value, day < earlier
            else {
                continue
            }
            let later = index + 1 < records.count ? records[index + 1].date.value ?? today : today
            guard earlier <= later, let fitting = Self.year(of: day, between: earlier, and: later) else {
                continue
            }
            let years = fitting.year - day.year
            guard earlier.days(until: later) <= (years > 4 ? long : short) else { continue }
            outliers[record.source.filePath] = Outlier(before: records[index - 1], day: fitting)
        }
        return outliers
    }

    /// The day in the first year in which it lies between two others.
    private static func year(
        of day: CalendarDate, between earlier: CalendarDate, and later: CalendarDate
    ) -> CalendarDate? {
        guard later.year > day.year else { return nil }
        return (max(day.year + 1, earlier.year)...later.year).lazy
            .compactMap { CalendarDate(year: $0, month: day.month, day: day.day) }
            .first { earlier <= $0 && $0 <= later }
    }
}

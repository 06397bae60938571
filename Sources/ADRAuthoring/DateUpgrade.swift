public import ADRModel
public import ADRText

/// Rewrites the days that early versions of adr-tools wrote, `31/12/2016`, as `2016-12-31`.
public struct DateUpgrade: Sendable {
    public init() {}

    /// Computes the changes; none if no record states its day in the old form.
    ///
    /// - Throws: ``AuthoringError`` for a day that the calendar does not have.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        var revision = LogRevision(log, reader: reader)
        for record in log.records {
            guard let day = try day(of: record) else { continue }
            try revision.edit(record.source.path) { editor throws(RecordEditError) in
                try editor.rewriteDate(as: day)
            }
        }
        return revision.changes
    }

    /// The day of a record that states it as day, month and year with slashes between.
    private func day(of record: DecisionRecord) throws(AuthoringError) -> CalendarDate? {
        guard record.date.place != .fileName, let range = record.date.range else { return nil }
        let parts = record.source[range].parts(at: "/", omittingEmpty: false)
        guard parts.map(\.utf8.count) == [2, 2, 4],
            parts.joined().utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard let date = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0]) else {
            throw AuthoringError(
                "“\(record.source[range])” is not a valid dd/mm/yyyy date",
                hint: "correct it by hand and try again", at: record.place(of: range))
        }
        return date
    }
}

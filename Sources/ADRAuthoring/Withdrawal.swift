public import ADRModel
public import ADRText

/// Takes back proposals that nobody has decided on.
public struct Withdrawal: Sendable {
    /// References to the records.
    public let records: [String]
    /// The status that withdrawn proposals have, and the word for it.
    public let status: DecisionStatus
    public let word: String
    /// Why, as text; `nil` if nobody says.
    public let reason: String?
    public let day: CalendarDate

    /// The status of a withdrawn proposal, unless the team has a meaning of its own for the word.
    public static let status = DecisionStatus.rejected
    public static let word = "withdrawn"

    public init(
        _ records: [String], status: DecisionStatus = Self.status, word: String = Self.word,
        reason: String? = nil, day: CalendarDate
    ) {
        self.records = records
        self.status = status
        self.word = word
        self.reason = reason
        self.day = day
    }

    /// Computes the changes; none for a record that is withdrawn already.
    ///
    /// - Throws: ``AuthoringError``, also for a record that has been decided on.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        let found = try log.lookUp(records).filter { $0.status.value?.word != word }
        for record in found {
            switch record.currentStatus {
            case .draft, .proposed, .other, nil: break
            case let status?:
                throw AuthoringError(
                    "\(record.called) is \(status.rawValue), so it has been decided on",
                    hint: "use `adr deprecate` or `adr supersede` for what no longer holds",
                    path: record.source.path, range: record.status.range)
            }
        }
        let paths = found.map(\.source.path)
        var revision = LogRevision(log, reader: reader)
        revision.apply(
            try StatusChange(paths, to: status, word: word, date: nil, today: day)
                .changes(in: log, reader: reader))
        guard let reason else { return revision.changes }
        for path in paths {
            try revision.edit(path) { editor throws(RecordEditError) in
                try editor.addParagraph("Withdrawn: " + MarkdownWriter.escaped(OneLineText(reason).text))
            }
        }
        return revision.changes
    }
}

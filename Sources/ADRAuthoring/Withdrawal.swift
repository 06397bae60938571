public import ADRModel
public import ADRText

/// Takes back proposals that nobody has decided on.
public struct Withdrawal: Sendable {
    /// References to the records.
    public let records: [String]
    /// The status that withdrawn proposals have.
    public let status: DecisionStatus
    /// Why, as text; `nil` if nobody says.
    public let reason: String?
    public let day: CalendarDate

    /// The status of a withdrawn proposal, unless the team has a meaning of its own for the word.
    public static let status = DecisionStatus.rejected

    /// The word by which the configuration may give it another one.
    public static let word = StatusVocabulary.withdrawn

    public init(
        _ records: [String], status: DecisionStatus = Self.status, reason: String? = nil, day: CalendarDate
    ) {
        self.records = records
        self.status = status
        self.reason = reason
        self.day = day
    }

    /// Computes the changes; in a record that is withdrawn already, only the reason is new.
    ///
    /// - Throws: ``AuthoringError``, also for a record that has been decided on.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        let all = try log.lookUp(records)
        let word = status == Self.status ? LogStyle(log).withdrawn : Self.word
        // Also in a log that has a word of its own, records may say it in English.
        let found = all.filter { ![word, Self.word].contains($0.status.value?.word) }
        for record in found {
            switch record.currentStatus {
            case .draft, .proposed, .other, nil: break
            case let status?:
                throw AuthoringError(
                    "\(record.called) is \(status.rawValue), so it cannot be withdrawn",
                    hint: "use `adr deprecate` or `adr supersede` for a decision that no longer applies",
                    at: record.place(of: record.status.range))
            }
        }
        let change = StatusChange(found.map(\.source.path), to: status, word: word, date: nil, today: day)
        var facts = FactChange(of: all.map(\.source.path))
        facts.reason = reason.map { ($0, day) }
        return try Verdict(change, facts: facts).changes(in: log, reader: reader)
    }
}

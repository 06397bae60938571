public import ADRModel
public import ADRText

/// Adds a risk to a record.
public struct NewRisk: Sendable {
    /// How the record is named.
    public let record: String
    /// What the risk shall say; without an id it gets the next one of the record, without `raised` today.
    public let assignments: [RiskAssignment]
    public let today: CalendarDate
    public let method: RiskMethod

    public init(
        of record: String, _ assignments: [RiskAssignment], today: CalendarDate,
        method: RiskMethod
    ) {
        self.record = record
        self.assignments = assignments
        self.today = today
        self.method = method
    }

    /// Computes the changes, and the new risk's name across the log: its place where a table has no column for ids.
    ///
    /// - Throws: ``AuthoringError``
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> (changes: ChangeSet, reference: String) {
        let record = try log.lookUp(self.record)
        var entry = assignments.filter { $0.value != nil }
        var optional: Set<RiskKey> = []
        if !entry.contains(where: { $0.key == RiskKey.raised.rawValue }) {
            entry.append(RiskAssignment(RiskKey.raised.rawValue, .verbatim(today.iso)))
            optional.insert(.raised)
        }
        let neighbour = record.tellsRisks ? nil : log.records.last(where: \.tellsRisks)
        let given = entry.first { $0.key == RiskKey.id.rawValue }?.value
        let id = RiskID.next(behind: RiskReader(record, method: method).risks)
        if given == nil {
            entry.append(RiskAssignment(RiskKey.id.rawValue, RiskID.value(id)))
            if (neighbour ?? record).isWithoutRiskIDs { optional.insert(.id) }
        }
        var revision = RiskRevision(log, of: record, reader: reader, method: method)
        let pairs = RiskAssignment.sorted(entry)
        try revision.edit { editor throws(RecordEditError) in
            try editor.addRisk(pairs, optional: optional, like: neighbour)
        }
        var name = id
        if case .string(let own) = given { name = own }
        let names = revision.riskNames
        let isNamed = names.contains(name)
        // Those who are to rate it may do so later.
        return (
            try revision.changes(
                of: names.lastIndex(of: isNamed ? name : names.last ?? name), sparing: .level),
            "\(log.reference(to: record))/\(isNamed ? name : names.last ?? name)"
        )
    }
}

public import ADRModel
public import ADRText

/// Takes the risks of a record's tables over into its front matter.
public struct RiskImport: Sendable {
    /// How the record is named.
    public let record: String
    /// Whether the tables are removed.
    public let removesTables: Bool
    public let method: RiskMethod

    public init(of record: String, removesTables: Bool = false, method: RiskMethod) {
        self.record = record
        self.removesTables = removesTables
        self.method = method
    }

    /// Computes the changes, and how many risks are taken over; those that the front matter has are not.
    ///
    /// - Throws: ``AuthoringError``, also if a row cannot be read or a table would lose what has no key.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> (changes: ChangeSet, count: Int) {
        let record = try log.lookUp(self.record)
        let risks = RiskReader(record, method: method)
        let tables = record.riskTableFacts
        guard !tables.isEmpty else {
            throw AuthoringError(
                "\(record.called) has no table of risks",
                hint: "it stands under a heading as Risks, with columns as Risk, Likelihood, Impact",
                path: record.source.path)
        }
        if let problem = risks.problems.first(where: { problem in
            tables.contains { $0.range.contains(problem.range.lowerBound) }
        }) {
            let place = LineIndex(record.source).position(at: problem.range.lowerBound)
            throw AuthoringError(
                "\(record.source.path):\(place.line):\(place.column): \(problem.message)",
                hint: "correct the table first", path: record.source.path,
                range: problem.range)
        }
        if removesTables, let column = tables.flatMap(\.otherColumns).first {
            throw AuthoringError(
                "a risk has no key for the column “\(column)”",
                hint: "import without removing the table, or remove the column first",
                path: record.source.path, range: tables.first?.range)
        }
        var known = risks.risks
        var revision = RiskRevision(log, of: record, reader: reader, method: method)
        let rows = risks.risks.filter { $0.place == .table }
        for row in rows {
            let id = row.id.value ?? RiskID.next(behind: known)
            let entry = RiskAssignment.sorted(row.assignments(id: id))
            try revision.edit { editor throws(RecordEditError) in try editor.addRiskToFrontMatter(entry) }
            known = revision.risks
        }
        if removesTables {
            try revision.edit { editor throws(RecordEditError) in try editor.removeRiskTables() }
        }
        return (try revision.changes(), rows.count)
    }
}

extension Risk {
    /// Everything that the entry says.
    func assignments(id: String) -> [RiskAssignment] {
        func text(_ key: RiskKey, _ value: String?) -> RiskAssignment {
            RiskAssignment(key.rawValue, value.map(FrontMatterValue.string))
        }
        func list(_ key: RiskKey, _ values: [String]) -> RiskAssignment {
            RiskAssignment(
                key.rawValue, values.isEmpty ? nil : .list(values.map(FrontMatterValue.string)))
        }
        func day(_ key: RiskKey, _ value: CalendarDate?) -> RiskAssignment {
            RiskAssignment(key.rawValue, value.map { .verbatim($0.iso) })
        }
        let tasks = actions.compactMap(\.task.value).map { task in
            FrontMatterValue.map([.init("do", .string(task))])
        }
        return [
            RiskAssignment(RiskKey.id.rawValue, RiskID.value(id)), text(.kind, kind.value?.rawValue),
            text(.risk, statement.value),
            text(.level, level.value?.text), list(.quality, (quality.value ?? []).map(\.rawValue)),
            text(.response, response.value?.rawValue), text(.owner, owner.value),
            RiskAssignment(RiskKey.actions.rawValue, tasks.isEmpty ? nil : .list(tasks)),
            text(.trigger, trigger.value), text(.fallback, fallback.value),
            text(.target, target.value?.text), text(.residual, residual.value?.text),
            text(.status, status.value?.rawValue), day(.raised, raised.value),
            day(.reviewBy, reviewBy.value), list(.refs, refs),
        ]
    }
}

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
    /// - Throws: ``AuthoringError``, also if a row cannot be read or what is removed with a table would be lost.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> (changes: ChangeSet, count: Int) {
        let record = try log.lookUp(self.record)
        let risks = RiskReader(record, method: method)
        let tables = record.riskTableFacts
        guard !tables.isEmpty else {
            throw AuthoringError(
                "\(record.called) has no risk table",
                hint: "put it under a heading such as Risks, with columns such as Risk, Likelihood, Impact")
        }
        if let problem = risks.problems.first(where: { problem in
            tables.contains { $0.range.contains(problem.range.lowerBound) }
        }) {
            throw AuthoringError(
                problem.message, hint: "correct the table first", at: record.place(of: problem.range))
        }
        if removesTables, let column = tables.flatMap(\.otherColumns).first {
            throw AuthoringError(
                "a risk has no key for the column “\(column)”",
                hint: "import without removing the table, or remove the column first",
                at: record.place(of: tables.first?.range))
        }
        let markup = tables.reduce(into: [:]) { $0.merge($1.markup) { first, _ in first } }
        var known = risks.risks
        var revision = RiskRevision(log, of: record, reader: reader, method: method)
        let rows = risks.risks.filter { $0.place == .table }
        var names: [String: String] = [:]
        for (row, name) in zip(risks.risks, risks.names) where row.place == .table {
            let id = row.id.value ?? RiskID.next(behind: known)
            if row.id.value == nil { names[name] = id }
            let entry = RiskAssignment.sorted(row.assignments(id: id, markup: markup))
            try revision.edit { editor throws(RecordEditError) in try editor.addRiskToFrontMatter(entry) }
            known = revision.risks
        }
        if removesTables {
            try checkForLoss(of: risks.repeatedRows, markup, from: record, to: revision)
            try revision.edit { editor throws(RecordEditError) in try editor.removeRiskTables() }
        }
        var renaming = LogRevision(log, reader: reader)
        renaming.apply(try revision.changes())
        try rename(names, of: record, in: &renaming)
        return (renaming.changes, rows.count)
    }

    /// Lets the risks of the log refer to the ids of those that had none.
    private func rename(
        _ names: [String: String], of holder: DecisionRecord, in revision: inout LogRevision
    ) throws(AuthoringError) {
        guard !names.isEmpty else { return }
        for record in revision.log.records {
            for (position, risk) in RiskReader(record, method: method).risks.enumerated() {
                for ref in risk.refs {
                    guard let (label, name) = ref.partedAtLast("/"), let id = names[String(name)],
                        revision.log.resolve(String(label)).record?.source.path.isPath(holder.source.path)
                            ?? false
                    else { continue }
                    try revision.edit(record.source.path) { editor throws(RecordEditError) in
                        let risk = RiskReader(editor.record, method: method).risks[position]
                        try editor.replaceRef(ref, with: "\(label)/\(id)", of: risk, method: method)
                    }
                }
            }
        }
    }

    /// - Throws: ``AuthoringError`` if the front matter has not all sentences of rows that it repeats, or not what
    ///   cells hold beyond plain text.
    private func checkForLoss(
        of rows: [Risk], _ markup: [Range<Int>: String], from record: DecisionRecord,
        to revision: RiskRevision
    ) throws(AuthoringError) {
        let kept = revision.frontMatterTexts
        var told = Array(markup)
        for row in rows {
            if case .present(let text, let range) = row.statement, markup[range] == nil {
                told.append((range, text))
            }
        }
        told.sort { $0.key.lowerBound < $1.key.lowerBound }
        guard let lost = told.first(where: { !kept.contains($0.value) }) else { return }
        throw AuthoringError(
            "“\(lost.value)” would be missing from the front matter",
            hint: "import without removing the table, or add it to the front matter first",
            at: record.place(of: lost.key))
    }
}

extension Risk {
    /// Everything that the entry says.
    ///
    /// - Parameter markup: the Markdown of the cells that hold more than plain text, by their ranges.
    func assignments(id: String, markup: [Range<Int>: String] = [:]) -> [RiskAssignment] {
        func text(_ key: RiskKey, _ value: String?) -> RiskAssignment {
            RiskAssignment(key.rawValue, value.map(FrontMatterValue.string))
        }
        func whole(_ field: Field<String>) -> String? {
            field.range.flatMap { markup[$0] } ?? field.value
        }
        func list(_ key: RiskKey, _ values: [String]) -> RiskAssignment {
            RiskAssignment(
                key.rawValue, values.isEmpty ? nil : .list(values.map(FrontMatterValue.string)))
        }
        func day(_ key: RiskKey, _ value: CalendarDate?) -> RiskAssignment {
            RiskAssignment(key.rawValue, value.map { .verbatim($0.iso) })
        }
        let tasks = actions.compactMap { action in
            whole(action.task).map { task in
                let facts: [(String, FrontMatterValue?)] = [
                    ("do", .string(task)), ("owner", whole(action.owner).map { .string($0) }),
                    ("by", action.by.value.map { .verbatim($0.iso) }),
                    ("ref", action.ref.value.map { .string($0) }),
                    ("effort", action.effort.value.map { .string($0.rawValue) }),
                    ("done", action.isDone ? .verbatim("true") : nil),
                ]
                return FrontMatterValue.map(facts.compactMap { key, value in value.map { .init(key, $0) } })
            }
        }
        let ratings = votes.map { FrontMatterValue.Pair($0.voter, .string($0.level.text)) }
        return [
            RiskAssignment(RiskKey.id.rawValue, RiskID.value(id)), text(.kind, kind.value?.rawValue),
            text(.risk, whole(statement)),
            text(.level, level.value?.text), list(.quality, (quality.value ?? []).map(\.rawValue)),
            text(.response, response.value?.rawValue), text(.owner, whole(owner)),
            RiskAssignment(RiskKey.actions.rawValue, tasks.isEmpty ? nil : .list(tasks)),
            text(.trigger, whole(trigger)), text(.fallback, whole(fallback)),
            text(.target, target.value?.text), text(.residual, residual.value?.text),
            RiskAssignment(RiskKey.votes.rawValue, ratings.isEmpty ? nil : .map(ratings)),
            text(.status, status.value?.rawValue), text(.reason, whole(reason)), day(.raised, raised.value),
            day(.expectedBy, expectedBy.value), day(.reviewBy, reviewBy.value), list(.refs, refs),
        ]
    }
}

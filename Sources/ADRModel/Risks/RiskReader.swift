import ADRText

/// Reads what a record says about its risks: the front matter's `risks`, then tables under headings on risks.
public struct RiskReader: Sendable {
    /// The risks in the order of the file. An entry of a table is left out if the front matter has
    /// its id or, where it has none, its sentence.
    public let risks: [Risk]
    /// What is wrong, in the order of the file. Everything else of the entry concerned is read.
    public let problems: [RiskProblem]

    public init(_ record: DecisionRecord, method: RiskMethod) {
        var risks: [Risk] = []
        var problems: [RiskProblem] = []
        let entries = record.frontMatter?.root.entries ?? []
        for entry in entries where FactLabel(entry.key) == .risks && !entry.value.isNull {
            var reader = RiskEntryReader(method: method)
            if let items = entry.value.sequence?.items {
                risks += items.filter { !$0.isNull }.compactMap { reader.read($0) }
            } else if !entry.value.isPlaceholder {
                problems.append(RiskProblem("`risks` must be a list", range: entry.value.range))
                if entry.value.mapping != nil, let risk = reader.read(entry.value) { risks.append(risk) }
            }
            problems += reader.problems
        }
        problems += Self.repeatedIDs(in: risks)
        let rows = Self.rows(in: record.outline, method, &problems)
        problems += Self.repeatedIDs(in: rows)
        let ids = Set(risks.compactMap(\.id.value))
        let statements = Set(risks.compactMap(\.statement.value))
        self.risks =
            risks
            + rows.filter { row in
                row.id.value.map { !ids.contains($0) }
                    ?? row.statement.value.map { !statements.contains($0) } ?? true
            }
        self.problems = problems
    }

    private static func rows(
        in outline: MarkdownOutline, _ method: RiskMethod, _ problems: inout [RiskProblem]
    ) -> [Risk] {
        var risks: [Risk] = []
        for table in RiskTable.all(in: outline) {
            for row in table.table.rows {
                var reader = RiskRowReader(
                    outline: outline, cells: row, columns: table.columns, method: method)
                if let risk = reader.risk() { risks.append(risk) }
                problems += reader.problems
            }
        }
        return risks
    }

    private static func repeatedIDs(in risks: [Risk]) -> [RiskProblem] {
        var seen: Set<String> = []
        return risks.compactMap { risk in
            guard case .present(let id, let range) = risk.id, !seen.insert(id).inserted else { return nil }
            return RiskProblem("the id `\(id)` stands here again", range: range, demand: .uniqueID)
        }
    }
}

import ADRText

/// Reads what a record says about its risks: the front matter's `risks`, then tables under headings on risks.
public struct RiskReader: Sendable {
    /// The risks in the order of the file, without ``repeatedRows``.
    public let risks: [Risk]
    /// The name of each of ``risks`` within the record: its id, or its place, as `#2`, if it has none.
    ///
    /// Places are counted through the rows of the tables, and on through the front matter. So a risk that is added
    /// gets the last place, and no other one gets another name.
    public let names: [String]
    /// The place of each of ``risks``, from 1 on.
    public let places: [Int]
    /// The rows of tables whose id or, where they have none, whose sentence the front matter has.
    public let repeatedRows: [Risk]
    /// What is wrong, in the order of the file. Everything else of the entry concerned is read.
    public let problems: [RiskProblem]

    public init(_ record: DecisionRecord, method: RiskMethod) {
        var risks: [Risk] = []
        var problems: [RiskProblem] = []
        let entries = record.frontMatter?.root.entries ?? []
        for entry in entries where entry.label == .risks && !entry.value.isNull {
            var reader = RiskEntryReader(method: method)
            if let sequence = entry.value.sequence {
                for (item, range) in zip(sequence.items, sequence.itemRanges) {
                    if let risk = reader.read(item, at: range) { risks.append(risk) }
                }
            } else if !entry.value.isPlaceholder {
                problems.append(RiskProblem("`risks` must be a list", range: entry.value.range))
                if entry.value.mapping != nil, let risk = reader.read(entry.value, at: entry.range) {
                    risks.append(risk)
                }
            }
            problems += reader.problems
        }
        problems += Self.repeatedIDs(in: risks)
        let rows = Self.rows(in: record.outline, method, &problems)
        problems += Self.repeatedIDs(in: rows)
        let ids = Set(risks.compactMap { $0.id.value?.lowercased() })
        let statements = Set(risks.compactMap(\.statement.value))
        let markup = risks.isEmpty ? [:] : RiskTable.markup(in: record.outline)
        func isRepeated(_ row: Risk) -> Bool {
            if let id = row.id.value { return ids.contains(id.lowercased()) }
            guard case .present(let text, let range) = row.statement else { return false }
            return statements.contains(text) || markup[range].map(statements.contains) ?? false
        }
        let ownRows = rows.indices.filter { !isRepeated(rows[$0]) }
        self.risks = risks + ownRows.map { rows[$0] }
        places = risks.indices.map { rows.count + $0 + 1 } + ownRows.map { $0 + 1 }
        names = zip(self.risks, places).map { $0.id.value ?? "#\($1)" }
        repeatedRows = rows.filter(isRepeated)
        self.problems = problems
    }

    private static func rows(
        in outline: MarkdownOutline, _ method: RiskMethod, _ problems: inout [RiskProblem]
    ) -> [Risk] {
        var risks: [Risk] = []
        for table in RiskTable.candidates(in: outline) {
            if let problem = unreadLevel(of: table, in: outline, method) { problems.append(problem) }
            guard table.isAssessed else { continue }
            for row in table.table.rows {
                var reader = RiskRowReader(
                    outline: outline, cells: row, columns: table.columns, method: method)
                if let risk = reader.risk() { risks.append(risk) }
                problems += reader.problems
            }
        }
        return risks
    }

    private static func unreadLevel(
        of table: RiskTable, in outline: MarkdownOutline, _ method: RiskMethod
    ) -> RiskProblem? {
        let heading = table.unreadLevel(in: outline) { cell in
            method.bandNames.band(ofCell: cell) != nil || RiskLevel(cell, scale: method.scale) != nil
        }
        return heading.map { range in
            RiskProblem(
                "the column `\(outline.plainText(of: range))` is not read as a level; name it `Level`, or use `Likelihood`"
                    + " and `Impact`", range: range, demand: .level)
        }
    }

    private static func repeatedIDs(in risks: [Risk]) -> [RiskProblem] {
        var seen: Set<String> = []
        return risks.compactMap { risk in
            guard case .present(let id, let range) = risk.id, !seen.insert(id.lowercased()).inserted else {
                return nil
            }
            return RiskProblem("the id `\(id)` is repeated here", range: range, demand: .uniqueID)
        }
    }
}

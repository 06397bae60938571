import ADRText

/// Reads what a record says about its risks: the front matter's `risks`, then tables under headings on risks.
public struct RiskReader: Sendable {
    /// The risks in the order of the file. An entry of a table whose id the front matter has is left out.
    public let risks: [Risk]
    /// What is wrong, in the order of the file. Everything else of the entry concerned is read.
    public let problems: [RiskProblem]

    public init(_ record: DecisionRecord, method: RiskMethod = .standard) {
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
        let ids = Set(risks.compactMap(\.id.value))
        var tables = RiskTableReader(record.outline, method: method)
        tables.read()
        risks += tables.risks.filter { risk in risk.id.value.map { !ids.contains($0) } ?? true }
        self.risks = risks
        self.problems = problems + tables.problems + Self.repeatedIDs(in: tables.risks)
    }

    private static func repeatedIDs(in risks: [Risk]) -> [RiskProblem] {
        var seen: Set<String> = []
        return risks.compactMap { risk in
            guard case .present(let id, let range) = risk.id, !seen.insert(id).inserted else { return nil }
            return RiskProblem("the id `\(id)` stands here again", range: range, demand: .uniqueID)
        }
    }
}

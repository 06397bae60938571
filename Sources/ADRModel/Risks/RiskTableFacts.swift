import ADRText

/// What can be told of a table of risks without its rows.
public struct RiskTableFacts: Hashable, Sendable {
    /// UTF-8 offsets of all its lines.
    public let range: Range<Int>
    /// What there are columns for.
    public let keys: Set<RiskKey>
    /// The headings of columns that hold something no key of a risk is known for.
    public let otherColumns: [String]
    /// The Markdown of the cells that hold more than their plain text tells, by the cells' ranges.
    public let markup: [Range<Int>: String]
}

extension DecisionRecord {
    /// Whether a further risk goes into a table without a column for ids.
    public var isWithoutRiskIDs: Bool {
        frontMatterEntry(.risks) == nil
            && RiskTable.all(in: outline).last.map { $0.columns[.id] == nil } ?? false
    }

    /// Whether there is a place where the record tells its risks.
    public var tellsRisks: Bool {
        frontMatterEntry(.risks) != nil || !RiskTable.all(in: outline).isEmpty
    }

    /// The tables of the body that tell risks, in document order.
    public var riskTableFacts: [RiskTableFacts] {
        RiskTable.all(in: outline).map { table in
            let known = Set(table.columns.values)
            let others = table.table.header.indices.filter { column in
                !known.contains(column)
                    && table.table.rows.contains { $0.count > column && !$0[column].isEmpty }
            }
            return RiskTableFacts(
                range: table.block.range, keys: Set(table.columns.keys),
                otherColumns: others.map { outline.plainText(of: table.table.header[$0]) },
                markup: table.markup(in: outline))
        }
    }
}

import ADRText

/// How many findings there are of each rule, the most frequent first.
public struct LintStatistics: Sendable {
    /// A rule and the number of its findings.
    public struct Count: Hashable, Sendable {
        public let rule: String
        public let count: Int
        /// How many of them have a fix.
        public let fixable: Int
    }

    public let counts: [Count]

    public init(_ report: LintReport) {
        counts = Dictionary(grouping: report.entries, by: \.diagnostic.rule).map { rule, entries in
            Count(rule: rule, count: entries.count, fixable: entries.count { $0.diagnostic.fix != nil })
        }
        .sorted { ($1.count, $0.rule) < ($0.count, $1.rule) }
    }

    /// A JSON array for the forms that are JSON, a table for all others.
    public func render(as format: LintFormat) -> String {
        switch format {
        case .json, .jsonl: json
        default: table
        }
    }

    private var table: String {
        guard !counts.isEmpty else { return "" }
        return TerminalTable(
            columns: ["COUNT", "FIXABLE", "RULE"],
            rows: counts.map { [String($0.count), String($0.fixable), $0.rule] }, width: nil
        ).text
    }

    private var json: String {
        JSONValue.array(
            counts.map {
                .object([
                    "rule": .string($0.rule), "count": .number($0.count), "fixable": .number($0.fixable),
                ])
            }
        ).text
    }
}

public import ADRModel
import ADRText

/// Finds an open risk of a superseded record that no successor carries on.
public struct DroppedRiskRule: Rule {
    public static let description = RuleDescription(
        id: "dropped-risk",
        summary: "An open risk of a superseded decision is carried on by a successor, or closed.",
        rationale: """
            Superseding a decision does not make its risks go away. A successor carries one on if it tells the same \
            sentence, or names it in its `refs`, as `12/R1`. If it cannot strike any more, close it.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Carried on, referred to, or closed",
                files: [
                    "0001-use-mysql.md": """
                    ---
                    status: superseded
                    superseded-by: [2]
                    risks:
                      - {id: R1, risk: Failover loses writes, level: 2x5}
                      - {id: R2, risk: Only two people know partitioning, level: 4x3}
                      - {id: R3, risk: The licence changes, level: 1x3, status: closed}
                    ---
                    # Use MySQL

                    """,
                    "0002-use-postgresql.md": """
                    ---
                    status: accepted
                    supersedes: [1]
                    risks:
                      - {id: R1, risk: Failover loses writes., level: 1x5}
                      - {id: R2, risk: Nobody can tune it, level: 3x3, refs: [ADR-0001/R2]}
                    ---
                    # Use PostgreSQL

                    """,
                ])
        ],
        failing: [
            RuleExample(
                "Forgotten",
                files: [
                    "0001-use-mysql.md": """
                    ---
                    status: superseded
                    superseded-by: [2]
                    risks:
                      - ↓{id: R1, risk: Failover loses writes, level: 2x5}
                    ---
                    # Use MySQL

                    """,
                    "0002-use-postgresql.md":
                        "---\nstatus: accepted\nsupersedes: [1]\n---\n# Use PostgreSQL\n",
                ])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus == .superseded else { return [] }
        let open = context.risks.risks.filter(\.isOpen)
        guard !open.isEmpty else { return [] }
        let later = successors(of: record, context).flatMap {
            RiskReader($0, method: context.riskMethod).risks
        }
        return open.compactMap { risk in
            if later.contains(where: { Self.carries($0, risk, of: record, in: context.log) }) { return nil }
            return Finding("\(risk.called) is open, and no successor carries it on", at: risk.range)
        }
    }

    /// The records that took this one's place, and those that took theirs.
    private func successors(of record: DecisionRecord, _ context: LintContext) -> [DecisionRecord] {
        var found: [String: DecisionRecord] = [:]
        var open = context.facts.supersessions.successors(of: record)
        while let next = open.popLast() {
            guard found.updateValue(next, forKey: next.source.path) == nil else { continue }
            open += context.facts.supersessions.successors(of: next)
        }
        return Array(found.values)
    }

    private static func carries(
        _ later: Risk, _ risk: Risk, of record: DecisionRecord, in log: DecisionLog
    ) -> Bool {
        if let sentence = risk.statement.value, let own = later.statement.value, words(sentence) == words(own)
        {
            return true
        }
        guard let id = risk.id.value?.lowercased() else { return false }
        return later.refs.contains { ref in
            guard let slash = ref.lastIndex(of: "/"), ref[ref.index(after: slash)...].lowercased() == id,
                case .record(let named) = log.resolve(String(ref[..<slash]))
            else { return false }
            return named.source.path == record.source.path
        }
    }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { $0 }
    }
}

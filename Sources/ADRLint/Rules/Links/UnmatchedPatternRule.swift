public import ADRModel
import ADRText

/// Finds a pattern of `applies-to` that no file has.
public struct UnmatchedPatternRule: Rule {
    public static let description = RuleDescription(
        id: "unmatched-pattern",
        summary: "Every pattern in `applies-to` matches a file.",
        rationale: """
            A pattern that matches nothing governs nothing: `adr why`, and anyone who asks which \
            decisions apply to a file, will not find the decision. The pattern was mistyped, or what it \
            governed was moved or deleted; perhaps the decision no longer applies. Proposals may name \
            files that are yet to be written.
            """,
        defaultSeverity: .warning,
        passing: [
            RuleExample(
                "Files that exist",
                files: [
                    "0001-use-postgresql.md":
                        "---\nstatus: accepted\napplies-to: [\"src/orders/**\", \"!src/orders/old/**\"]\n---\n# Use PostgreSQL\n"
                ], otherFiles: ["src/orders/db.swift"])
        ],
        failing: [
            RuleExample(
                "A folder that was moved, and a file that was deleted",
                files: [
                    "0001-use-postgresql.md":
                        "---\nstatus: accepted\napplies-to: [↓\"src/order/**\", ↓src/orders/store.swift]\n---\n# Use PostgreSQL\n"
                ], otherFiles: ["src/orders/db.swift"])
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard record.currentStatus?.isInForce ?? false else { return [] }
        return record.patterns.compactMap { text, range in
            guard !text.isEmpty, !text.begins(with: "!") else { return nil }
            let pattern = GlobPattern(text)
            guard !context.holdsFile(pattern), !(pattern.isLiteral && context.pathExists(text)) else {
                return nil
            }
            let message =
                pattern.isLiteral
                ? "\(Excerpt(text)), which this decision governs, does not exist"
                : "no file matches \(Excerpt(text))"
            return Finding(message, at: range)
        }
    }
}

public import ADRModel
import ADRText

/// Finds front matter that cannot be read as it was meant.
public struct UnreadableFrontMatterRule: Rule {
    public static let description = RuleDescription(
        id: "unreadable-front-matter",
        summary: "Every tool can read the front matter.",
        rationale: """
            One missing character makes a site generator drop the page or, worse, the one key that \
            mattered. This tool still reads the rest of the record, but others may not.
            """,
        defaultSeverity: .error,
        passing: [
            RuleExample(
                "A title with a colon, quoted",
                """
                ---
                status: accepted
                title: "Storage: use PostgreSQL"
                ---
                # Storage: use PostgreSQL

                """),
            RuleExample("No front matter at all", "# Use PostgreSQL\n\nWe will use PostgreSQL.\n"),
        ],
        failing: [
            RuleExample(
                "A colon in plain text",
                """
                ---
                status: accepted
                title: Storage↓: use PostgreSQL
                ---
                # Storage: use PostgreSQL

                """,
                fixed: """
                    ---
                    status: accepted
                    title: "Storage: use PostgreSQL"
                    ---
                    # Storage: use PostgreSQL

                    """),
            RuleExample(
                "A handle and a glob without quotes",
                """
                ---
                decision-makers: [↓@ana, lee]
                applies-to:
                  - ↓*.sql
                ---
                # Use PostgreSQL

                """,
                fixed: """
                    ---
                    decision-makers: ["@ana", lee]
                    applies-to:
                      - "*.sql"
                    ---
                    # Use PostgreSQL

                    """),
            RuleExample(
                "A colon in TOML",
                "+++\ndate = 2026-02-03\n↓status: accepted\n+++\n# Use PostgreSQL\n"),
            RuleExample(
                "A fence that is not closed",
                """
                ↓---
                status: accepted

                # Use PostgreSQL

                """),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard let frontMatter = record.frontMatter else { return [] }
        let all = frontMatter.problems.filter { $0.kind != .duplicateKey }
        // What is read of a line that breaks the syntax may not be what was meant.
        let broken = Set(
            all.filter { $0.kind == .syntax }.map { record.source.bytes.lineStart(of: $0.range.lowerBound) })
        let problems = all.filter {
            $0.kind != .unquotedText
                || !broken.contains(record.source.bytes.lineStart(of: $0.range.lowerBound))
        }
        let unquoted = problems.filter { $0.kind == .unquotedText }.map(\.range.lowerBound)
        let nodes = unquoted.isEmpty ? [] : PlainScalars(frontMatter).nodes
        let nodesAt = Dictionary(
            unquoted.compactMap { place in Self.node(at: place, among: nodes).map { (place, $0) } },
            uniquingKeysWith: { first, _ in first })
        let fixes = QuotingFixes(Array(nodesAt.values), in: record.source)
        return problems.map { problem in
            let node = problem.kind == .unquotedText ? nodesAt[problem.range.lowerBound] : nil
            return Finding(problem.message, at: problem.range, fix: node.flatMap { fixes[$0] })
        }
    }

    /// The node that holds a place or ends there.
    private static func node(at place: Int, among nodes: [FrontMatterNode]) -> FrontMatterNode? {
        let next = nodes.partitioningIndex { $0.range.upperBound >= place }
        return next < nodes.count && nodes[next].range.lowerBound <= place ? nodes[next] : nil
    }
}

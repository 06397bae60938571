public import ADRModel
import ADRText

/// Finds a section of a settled record in which nothing stands.
public struct EmptySectionRule: Rule {
    static let sections = RuleOption(
        "sections", default: SectionName.allCases.map(\.rawValue),
        "Sections that must not be empty; the usual name of a section also covers its other names.")
    static let usual = RuleOption(
        "usual", default: true,
        "Whether to check other sections too, if the log's template or a fifth of its records have them."
    )

    public static let description = RuleDescription(
        id: "empty-section",
        summary: "The sections of a settled record are not empty.",
        rationale: """
            An empty heading promises a reason or a consequence and leaves readers guessing. The \
            sections of a draft or a proposal may wait; once the decision is made, no one comes back to \
            fill them.
            """,
        defaultSeverity: .warning,
        options: [sections.declaration, usual.declaration],
        passing: [
            RuleExample(
                "Text, or subsections with text",
                """
                ---
                status: accepted
                ---
                # Use PostgreSQL

                ## Context

                Orders must survive a crash.

                ## Consequences

                ### Good

                We know it well.

                """),
            RuleExample("Not yet decided", "---\nstatus: proposed\n---\n# Use PostgreSQL\n\n## Context\n"),
        ],
        failing: [
            RuleExample(
                "Nothing, or only a comment",
                """
                # 1. Use PostgreSQL

                ## Status

                Accepted

                ## ↓Context

                ## Decision

                We will use PostgreSQL.

                ## ↓Consequences

                <!-- What becomes easier? -->

                """)
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard context.isComplete(record) else { return [] }
        let outline = record.outline
        let wanted = context[Self.sections]
        return outline.headings.indices.compactMap { index in
            let heading = outline.headings[index]
            guard Self.isEmpty(headingAt: index, of: outline) else { return nil }
            let text = outline.plainText(of: heading.textRange)
            // An empty section for the status is a missing status.
            if record.status.place == nil, SectionName(text) == .status { return nil }
            let isWanted = SectionName(text).map { wanted.contains($0.rawValue) }
            let isUsual = context[Self.usual] && context.facts.sections.isUsual(text.lowercased())
            guard isWanted ?? (isUsual || isSide(headingAt: index, of: outline, context)),
                !holdsPrompts(headingAt: index, of: record, context)
            else { return nil }
            let title = Excerpt(record.source[heading.textRange])
            return Finding("the section \(title) is empty\(record.settledClause)", at: heading.textRange)
        }
    }

    /// Whether a heading is one side of a balance of which another side is told: `Negative` beside `Positive`.
    private func isSide(headingAt index: Int, of outline: MarkdownOutline, _ context: LintContext) -> Bool {
        let headings = outline.headings
        guard headings[index].level > 2, let side = BalanceSide(headings[index], outline),
            !context.facts.sections.isMostlyEmpty(side)
        else { return false }
        let level = headings[index].level
        let before = headings[..<index].lastIndex { $0.level < level }.map { $0 + 1 } ?? 0
        let behind = headings[(index + 1)...].firstIndex { $0.level < level } ?? headings.count
        return (before..<behind).contains {
            $0 != index && headings[$0].level == level && BalanceSide(headings[$0], outline) != nil
                && !Self.isEmpty(headingAt: $0, of: outline)
        }
    }

    /// Whether comments of a template stand there, which are told by themselves.
    private func holdsPrompts(
        headingAt index: Int, of record: DecisionRecord, _ context: LintContext
    ) -> Bool {
        let headings = record.outline.headings
        let end =
            index + 1 < headings.count ? headings[index + 1].range.lowerBound : record.source.bytes.count
        let range = headings[index].range.upperBound..<end
        return context.inlines.comments.contains {
            range.contains($0.range.lowerBound) && TemplateTextRule.isPrompt($0, record, context)
        }
    }

    /// Whether neither text nor a deeper heading follows before the next heading.
    static func isEmpty(headingAt index: Int, of outline: MarkdownOutline) -> Bool {
        let heading = outline.headings[index]
        let next = index + 1 < outline.headings.count ? outline.headings[index + 1] : nil
        if let next, next.level > heading.level || (next.style == .setext && heading.style == .atx) {
            return false
        }
        return outline.blocks[(heading.blockIndex + 1)..<(next?.blockIndex ?? outline.blocks.count)]
            .allSatisfy {
                switch $0.kind {
                case .comment, .thematicBreak: true
                default: false
                }
            }
    }
}

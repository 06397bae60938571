public import ADRModel
import ADRText

/// Finds words of a template that should have been replaced or removed before the decision was made.
public struct TemplateTextRule: Rule {
    public static let description = RuleDescription(
        id: "template-text",
        summary: "A settled record has no text left over from its template.",
        rationale: """
            A leftover prompt says that its question was never answered, and hides among real sentences. \
            The rule knows the prompts of common templates and of the log's own, and the sentences of \
            the log's own templates that fewer than a third of the records have. It reports them once \
            per section. What most records keep above their own text is part of the log's form.
            """,
        defaultSeverity: .warning, hasCauses: true,
        passing: [
            RuleExample(
                "Filled in",
                """
                ---
                status: accepted
                ---
                # Use PostgreSQL

                ## Context and Problem Statement

                Orders must survive a crash; see `{orderId}` in the log.

                """),
            RuleExample(
                "Not yet decided",
                "---\nstatus: proposed\n---\n# {short title, representative of solved problem}\n"),
        ],
        failing: [
            RuleExample(
                "MADR placeholders",
                """
                ---
                status: accepted
                ---
                # Use PostgreSQL

                ## Considered Options

                * PostgreSQL
                * ↓{title of option 2}

                <!-- This is an optional element. Feel free to remove. -->
                ## More Information

                """),
            RuleExample(
                "A prompt from a built-in template",
                """
                # 1. Use PostgreSQL

                ## Status

                Accepted

                ## Decision

                ↓<!-- What will be done? Begin with "We will". -->

                We will use PostgreSQL.

                """),
            RuleExample(
                "A sentence from the log's own template",
                files: [
                    "template.md": "# Title\n\n## Consequences\n\n- What becomes easier\n",
                    "0001-use-a.md":
                        "# Use A\n\nStatus: accepted\n\n## Consequences\n\n- ↓What becomes easier\n",
                    "0002-use-b.md": "# Use B\n\nStatus: accepted\n\n## Consequences\n\n- Reports\n",
                    "0003-use-c.md": "# Use C\n\nStatus: accepted\n\n## Consequences\n\n- Orders\n",
                    "0004-use-d.md": "# Use D\n\nStatus: accepted\n\n## Consequences\n\n- Invoices\n",
                ]),
            RuleExample(
                "A prompt from the log's own template",
                files: [
                    "template.md": "# Title\n\n## Context\n\n<!-- Who asked for this, and why now? -->\n",
                    "0001-use-postgresql.md": """
                    # Use PostgreSQL

                    Status: accepted

                    ## Context

                    ↓<!-- Who asked for this, and why now? -->
                    The orders team did.

                    """,
                ]),
        ]
    )

    public init() {}

    public func check(_ record: DecisionRecord, in context: LintContext) -> [Finding] {
        guard context.isComplete(record) else { return [] }
        let found =
            frontMatterComments(record) + comments(record, context) + prompts(record, context)
        return bySection(found, of: record).filter { !isForm($0, of: record, context) }
    }

    /// The first finding of each section, which tells how many more there are.
    private func bySection(_ found: [Finding], of record: DecisionRecord) -> [Finding] {
        let starts = record.outline.headings.map(\.range.lowerBound)
        let sections = Dictionary(grouping: found) { finding in
            starts.partitioningIndex { $0 > finding.range.lowerBound }
        }
        return sections.values.compactMap { findings in
            let findings = findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
            return findings.first.map { first in
                let more = findings.dropFirst().map {
                    Diagnostic.Note(path: record.source.path, range: $0.range, message: "also left over")
                }
                return Finding(first.message, at: first.range, notes: more)
            }
        }
    }

    /// Whether most records keep the prompt, and text of its own follows it in the section.
    private func isForm(_ finding: Finding, of record: DecisionRecord, _ context: LintContext) -> Bool {
        let outline = record.outline
        guard context.facts.templates.isKept(record.source.bytes[finding.range]) else { return false }
        if record.frontMatter?.range.contains(finding.range.lowerBound) ?? false { return true }
        let headings = outline.headings.map(\.range.lowerBound)
        let next = headings.partitioningIndex { $0 > finding.range.lowerBound }
        let end = next < headings.count ? headings[next] : record.source.bytes.count
        let blocks = outline.blocks[outline.blockIndexes(in: finding.range.upperBound..<end)]
        return blocks.contains { block in
            if case .comment = block.kind { return false }
            return block.range.lowerBound >= finding.range.upperBound
                && !outline.lines(of: block).allSatisfy {
                    context.facts.templates.contains(record.source.bytes[$0])
                }
        }
    }

    private func frontMatterComments(_ record: DecisionRecord) -> [Finding] {
        guard let frontMatter = record.frontMatter,
            record.source.bytes[frontMatter.contentRange].contains(UInt8(ascii: "#"))
        else { return [] }
        return FrontMatterComments(of: frontMatter, in: record.source).ranges.filter {
            TemplatePrompts.isComment(record.source.bytes[$0].dropFirst())
        }.map { Finding("the template's comment \(Excerpt(record.source[$0])) is left over", at: $0) }
    }

    private func comments(_ record: DecisionRecord, _ context: LintContext) -> [Finding] {
        context.inlines.comments.filter {
            Self.isPrompt($0, record, context) && !record.outline.isInHeading($0.range.lowerBound)
        }.map {
            Finding(
                "the template's comment \(Excerpt(record.source[$0.innerRange])) is left over", at: $0.range)
        }
    }

    /// Whether a comment is one of a template.
    static func isPrompt(
        _ comment: MarkdownComment, _ record: DecisionRecord, _ context: LintContext
    ) -> Bool {
        let text = record.source.bytes[comment.innerRange]
        return TemplatePrompts.isComment(text) || context.facts.templates.contains(text)
    }

    private func prompts(_ record: DecisionRecord, _ context: LintContext) -> [Finding] {
        let outline = record.outline
        let links = Set(context.inlines.links.map(\.range.lowerBound))
        return outline.blocks.flatMap { block -> [Range<Int>] in
            switch block.kind {
            case .paragraph, .heading: outline.lines(of: block).flatMap { prompts(in: $0, record, context) }
            case .table: TemplatePrompts.placeholders(in: record.source.bytes, block.range)
            default: []
            }
        }
        .filter { !context.inlines.isCode($0.lowerBound) && !links.contains($0.lowerBound) }
        .map { Finding("the template's text \(Excerpt(record.source[$0])) is left over", at: $0) }
    }

    private func prompts(
        in line: Range<Int>, _ record: DecisionRecord, _ context: LintContext
    ) -> [Range<Int>] {
        let bytes = record.source.bytes
        if TemplatePrompts.isLine(bytes[line]) || context.facts.templates.contains(bytes[line]) {
            return [line]
        }
        return TemplatePrompts.placeholders(in: bytes, line)
    }
}

extension MarkdownOutline {
    /// Whether a place is a part of a heading: `## Drivers <!-- optional -->` is how the heading is written.
    fileprivate func isInHeading(_ offset: Int) -> Bool {
        blocks[blockIndexes(in: offset..<offset + 1)].contains {
            if case .heading = $0.kind { true } else { false }
        }
    }
}

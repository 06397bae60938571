import ADRModel
import ADRText

/// A record's facts, links and risks as Markdown; paths lead from the project's root.
public struct RecordDetailMarkdown: Sendable {
    public init() {}

    public func render(_ detail: RecordDetail) -> String {
        let record = detail.record
        let facts = RecordDetailFacts.pairs(of: record).map {
            "- \($0.name): \(MarkdownText.inline($0.value))"
        }
        var blocks = [
            "# \(MarkdownText.inline("\(record.label): \(record.displayTitle)"))",
            (facts + (detail.links + detail.plans).map(told)).joined(separator: "\n"),
        ]
        if !detail.risks.isEmpty { blocks += ["## Risks", risks(detail.risks)] }
        return blocks.joined(separator: "\n\n") + (detail.risks.isEmpty ? "\n" : "")
    }

    private func told(_ link: RecordDetail.Link) -> String {
        let note = link.note.map { " (\(MarkdownText.inline($0)))" } ?? ""
        let target =
            switch link.target {
            case .decision(let decision):
                MarkdownText.link("\(decision.label) \(decision.title)", to: decision.path)
            case .ambiguous(let decisions):
                MarkdownText.inline(link.text) + ", ambiguous: "
                    + decisions.map { MarkdownText.link($0.label, to: $0.path) }.joined(separator: " or ")
            case .unknown: MarkdownText.inline(link.text) + ", not found"
            }
        return "- \(MarkdownText.inline(link.kind.phrase)): \(target)\(note)"
    }

    private func risks(_ risks: [ReviewedRisk]) -> String {
        MarkdownTableText(
            columns: ["ID", "Risk", "Level", "Band", "Status", "Response", "Owner"],
            rows: risks.map { risk in
                [
                    risk.id, risk.statement, risk.entry.effectiveLevel?.text ?? "",
                    risk.band?.name ?? "", risk.entry.effectiveStatus.rawValue,
                    risk.entry.response.value?.rawValue ?? "", risk.entry.owner.value ?? "",
                ].map(MarkdownText.inline)
            }
        ).text
    }
}

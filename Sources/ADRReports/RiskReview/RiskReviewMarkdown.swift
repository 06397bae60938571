import ADRModel
import ADRText

/// A risk review as a Markdown page.
public struct RiskReviewMarkdown: Sendable {
    private let folder: String

    /// - Parameter page: the path of the page relative to the project's root, from which its links lead to the
    ///   records.
    public init(page: String = "") { folder = RelativePath.folder(of: page) }

    public func render(_ review: RiskReview) -> String {
        var blocks = ["# Risk review as of \(review.asOf.iso)"]
        if review.register.isEmpty {
            blocks += [
                MarkdownText.inline(RiskReviewHeadline.invitation(of: review)),
                "```yaml\n\(RiskReviewHeadline.example)\n```",
            ]
        } else {
            blocks += [RiskReviewHeadline.text(of: review) + ".", "## Heat map", heatMap(review.heatMap)]
        }
        for section in RiskReviewSection.sections(of: review) {
            blocks += ["## \(section.title)", section.items.map(item).joined(separator: "\n")]
        }
        if let problems = RiskReviewHeadline.problems(of: review) { blocks.append(problems + ".") }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func heatMap(_ map: RiskHeatMap) -> String {
        let impacts = map.scale.impact.names.enumerated().map { "\($0 + 1) \($1)" }
        let rows = map.rows.map { row in
            let likelihood = row.first?.level.likelihood ?? 1
            return ["**\(likelihood) \(map.scale.likelihood.names[likelihood - 1])**"]
                + row.map { cell in
                    ([cell.band.letter] + cell.references.map { "**\(MarkdownText.inline($0))**" })
                        .joined(separator: " ")
                }
        }
        let table = MarkdownTableText(columns: ["Likelihood / impact"] + impacts, rows: rows)
        return table.text + "\nL low, M medium, H high, C critical."
    }

    private func item(_ item: RiskReviewSection.Item) -> String {
        let mark = item.level.map { "**\(item.band?.letter ?? "-") \($0)** " } ?? ""
        let path = RelativePath.from(folder, to: item.path)
        let details = item.details.map(MarkdownText.inline).joined(separator: "; ")
        return "- \(mark)\(MarkdownText.link(item.reference, to: path)) \(MarkdownText.inline(item.text))"
            + (details.isEmpty ? "" : " (\(details))")
    }
}

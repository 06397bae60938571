import ADRModel

/// A risk review for a terminal of 80 columns; bands are told by letter (L, M, H, C) and, if wanted, by colour.
///
/// Of long lists the first entries are shown, and how many more there are.
public struct RiskReviewTerminal: Sendable {
    private let isColoured: Bool
    private let width = 80
    private let maximumListLength = 20

    public init(coloured: Bool) { isColoured = coloured }

    public func render(_ review: RiskReview) -> String {
        var blocks = [heading("Risk review as of \(review.asOf.iso)")]
        if review.register.isEmpty {
            blocks[0] += "\n" + wrapped(RiskReviewHeadline.invitation(of: review))
            blocks.append(RiskReviewHeadline.example)
        } else {
            blocks[0] += "\n" + wrapped(RiskReviewHeadline.text(of: review))
            blocks.append(RiskHeatMapTerminal(isColoured: isColoured).render(review.heatMap))
        }
        for section in RiskReviewSection.sections(of: review) {
            blocks.append(list(section))
        }
        if let problems = RiskReviewHeadline.problems(of: review) { blocks.append(wrapped(problems)) }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func list(_ section: RiskReviewSection) -> String {
        let count = section.items.count
        var lines = [heading("\(section.title) (\(count))")]
        lines += section.items.prefix(maximumListLength).map(item)
        if count > maximumListLength { lines.append("  and \(count - maximumListLength) more") }
        return lines.joined(separator: "\n")
    }

    private func heading(_ text: String) -> String { isColoured ? TerminalStyle.bold(text) : text }

    private func item(_ item: RiskReviewSection.Item) -> String {
        let mark = item.level.map { "\(item.band?.letter ?? "-") \($0)  " } ?? ""
        let first = TerminalText.line("\(mark)\(item.reference)  \(item.text)")
        let details = item.details.map(TerminalText.line).joined(separator: "; ")
        let lines = wrapped("  " + first, indentation: 4)
        return details.isEmpty ? lines : lines + "\n" + wrapped("    " + details, indentation: 4)
    }

    /// Wraps a text; blanks at its beginning stay.
    private func wrapped(_ text: String, indentation: Int = 0) -> String {
        let blanks = text.prefix { $0 == " " }
        return blanks
            + TerminalText.wrapped(
                String(text.dropFirst(blanks.count)), to: width, indentation: indentation,
                used: blanks.count)
    }
}

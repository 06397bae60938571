import ADRModel

/// Whether the team's appetite is kept, limit by limit.
struct AppetitePart: ReviewPart {
    let review: RiskReview

    static let name = "appetite"
    static let summary = "whether the team's limits are kept"
    static let linesOfRow = 0
    static let hasMore = false

    func section(for reader: ReviewReader) -> ReportSection? {
        let verdicts = review.appetite
        guard !verdicts.isEmpty else { return nil }
        let broken = verdicts.filter { !$0.isKept }
        let told = (broken.isEmpty ? verdicts : broken).map { ReportText($0.text) }.joined(separator: "; ")
        return ReportSection(
            name: Self.name, title: "Appetite",
            blocks: [.text(.strong(broken.isEmpty ? "pass:" : "FAIL:") + " " + told)], isShort: true)
    }
}

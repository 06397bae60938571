import ADRModel

/// Whether the team's appetite is kept, limit by limit.
struct AppetitePart {
    let review: RiskReview

    var section: ReportSection? {
        let verdicts = review.appetite
        guard !verdicts.isEmpty else { return nil }
        let broken = verdicts.filter { !$0.isKept }
        let told = (broken.isEmpty ? verdicts : broken).map { ReportText($0.text) }.joined(separator: "; ")
        return ReportSection(
            name: RiskReviewPart.appetite.rawValue, title: "Appetite",
            blocks: [.text(.strong(broken.isEmpty ? "pass:" : "FAIL:") + " " + told)], isShort: true)
    }
}

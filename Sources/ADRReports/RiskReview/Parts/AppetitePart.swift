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
        let verdict = Self.word(broken.isEmpty)
        return ReportSection(
            name: Self.name, title: "Appetite",
            blocks: [.text(.strong(verdict + ":") + " " + told + whole)], isShort: true)
    }

    /// What is asked for may keep limits that the whole does not.
    private var whole: ReportText {
        guard !review.basis.filter.isEmpty else { return "" }
        return "; all risks: " + .strong(Self.word(AppetiteVerdict.isKept(byAllOf: review.basis)))
    }

    private static func word(_ isKept: Bool) -> String { isKept ? "pass" : "FAIL" }

    var json: JSONValue? { .array(review.appetite.map(\.json)) }
}

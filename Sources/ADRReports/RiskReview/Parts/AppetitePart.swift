import ADRModel

/// Whether the team's appetite is kept, limit by limit.
struct AppetitePart: ReviewPart {
    let review: RiskReview

    static let name = "appetite"
    static let summary = "whether risks stay within the team's limits"
    static let linesOfRow = 0
    static let hasMore = false

    func section(for reader: ReviewReader) -> ReportSection? {
        let verdicts = review.appetite
        guard !verdicts.isEmpty else { return nil }
        let broken = verdicts.filter { !$0.isKept }
        let told = (broken.isEmpty ? verdicts : broken).map { ReportText($0.text) }.joined(separator: "; ")
        let verdict = .strong(Self.word(broken.isEmpty) + ":") + " " + told + lapsed + whole
        return ReportSection(
            name: Self.name, title: "Appetite",
            blocks: [.summary(verdict, first: verdict, of: lacking(broken))], isShort: true)
    }

    /// `; 0022/R2 counts: its acceptance has expired`, if there are any.
    private var lapsed: ReportText {
        let risks = review.register.filter { risk in
            !risk.isOpen && review.appetite.contains { $0.risks.contains { $0 === risk } }
        }
        guard !risks.isEmpty else { return "" }
        let reason = risks.count == 1 ? " counts: its acceptance" : " count: their acceptance"
        return "; " + .few(risks) + ReportText(reason + " has expired")
    }

    /// What each risk lacks that breaks a limit: `C 0005/R1 has no owner, no action`.
    private func lacking(_ broken: [AppetiteVerdict]) -> [ReportText] {
        broken.filter { $0.limit.demand == .planned }.flatMap { verdict in
            verdict.offenders.map { risk in
                .leveled([risk]) + ReportText(" \(risk.isOpen ? "has " : "")\(verdict.lack(of: risk))")
            }
        }
    }

    /// What is asked for may keep limits that the whole does not.
    private var whole: ReportText {
        guard !review.basis.filter.isEmpty else { return "" }
        return "; all risks: " + .strong(Self.word(AppetiteVerdict.isKept(byAllOf: review.basis)))
    }

    private static func word(_ isKept: Bool) -> String { isKept ? "pass" : "FAIL" }

    var json: JSONValue? { .array(review.appetite.map(\.json)) }
}

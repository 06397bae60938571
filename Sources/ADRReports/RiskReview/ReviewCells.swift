import ADRModel

extension ReportText {
    /// `0002/R1`, a link to the record.
    static func reference(_ risk: ReviewedRisk) -> ReportText {
        .link(risk.reference, to: risk.decision.path)
    }

    /// `0002`, a link to the record.
    static func label(_ decision: ReviewedDecision) -> ReportText { .link(decision.label, to: decision.path) }

    /// `0002 Use a queue (accepted)`, of which the number is a link.
    static func named(_ decision: ReviewedDecision) -> ReportText {
        .label(decision)
            + ReportText(" \(decision.title)" + (decision.shownStatus.map { " (\($0))" } ?? ""))
    }

    /// `C 4x5`, or `C` where only the band is known; `-` without both.
    static func level(of risk: ReviewedRisk) -> ReportText {
        guard let band = risk.band else { return "-" }
        return .band(band, band.letter + (risk.entry.effectiveLevel.map { " \($0.text)" } ?? ""))
    }

    /// `0002/R1, 0004/R2`, each a link.
    static func references(_ risks: [ReviewedRisk]) -> ReportText {
        risks.map(ReportText.reference).joined(separator: ", ")
    }

    /// The worst of them, and how many more there are.
    static func few(_ risks: [ReviewedRisk]) -> ReportText {
        few(risks) { .reference($0) }
    }

    /// The same with the band of each: `C 0002/R1, H 0004/R2 and 12 more`.
    static func leveled(_ risks: [ReviewedRisk]) -> ReportText {
        few(risks) { risk in (risk.band.map { .band($0, $0.letter) + " " } ?? "") + .reference(risk) }
    }

    private static func few(
        _ risks: [ReviewedRisk], _ name: (ReviewedRisk) -> ReportText
    ) -> ReportText {
        let shown = risks.firstOrAll(4)
        return shown.map(name).joined(separator: ", ") + ReportText(Wording.more(risks.count - shown.count))
    }

    /// `0002, 0004`, each a link.
    static func labels(_ decisions: [ReviewedDecision]) -> ReportText {
        decisions.map(ReportText.label).joined(separator: ", ")
    }

    /// The day, or nothing.
    static func day(_ day: CalendarDate?) -> ReportText { ReportText(day?.iso ?? "") }

    /// Names of qualities.
    static func qualities(_ qualities: [QualityAttribute]?) -> ReportText {
        ReportText((qualities ?? []).map(Wording.name).joined(separator: ", "))
    }
}

extension ReportBlock {
    /// How many there are and the first of them, and each of them where there is room; `nil` for none.
    static func summary<Element>(
        _ count: String, of elements: [Element], first limit: Int = 1,
        named: ((Element) -> ReportText)? = nil, told: (Element) -> ReportText
    ) -> ReportBlock? {
        guard !elements.isEmpty else { return nil }
        let shown = elements.firstOrAll(limit)
        return .summary(
            .strong(count),
            first: .strong(count) + ": " + shown.map { named?($0) ?? told($0) }.joined(separator: ", ")
                + ReportText(Wording.more(elements.count - shown.count)),
            of: elements.map(told))
    }
}

extension ReviewedRisk {
    /// The action to be done next, as one line: `Second zone, lee, by 2026-12-15 (overdue by 3 days)`.
    func nextActionText(asOf day: CalendarDate) -> String {
        guard let action = nextAction else { return "" }
        let text =
            (action.task.value ?? "(no task)") + (action.owner.value.map { ", \($0)" } ?? "")
            + (action.by.value.map { ", by \($0.iso)" } ?? "")
        guard action.isOverdue(asOf: day), let by = action.by.value else { return text }
        return "\(text) (\(Wording.distance(days: day.days(until: by))))"
    }
}

extension RiskMethod {
    /// A person with the roles that the team's configuration gives: `ana (qa)`.
    func introduction(of person: String) -> String {
        guard let roles = roles[person], !roles.isEmpty else { return person }
        return "\(person) (\(roles.map(\.rawValue).joined(separator: ", ")))"
    }
}

import ADRModel

/// A list of a risk review, the same in every rendering for people.
struct RiskReviewSection {
    let title: String
    let items: [Item]

    struct Item {
        var band: RiskBand?
        var level: String?
        let reference: String
        let path: String
        let text: String
        var details: [String] = []
    }

    /// The lists that are not empty, most pressing first.
    static func sections(of review: RiskReview) -> [RiskReviewSection] {
        [
            RiskReviewSection(
                title: "Top risks", items: review.topRisks.map { Item($0, plan(of: $0)) }),
            RiskReviewSection(title: "Open risks without an owner", items: review.unowned.map { Item($0) }),
            RiskReviewSection(
                title: "Open risks without a response", items: review.untreated.map { Item($0) }),
            RiskReviewSection(
                title: "Open risks without a level", items: review.unrated.map { Item($0) }),
            RiskReviewSection(
                title: "Overdue actions",
                items: review.overdueActions.map { Item($0.risk, overdue($0, asOf: review.asOf)) }),
            RiskReviewSection(
                title: "Overdue reviews",
                items: review.overdueReviews.map { Item($0, [due($0.entry.reviewBy.value, review.asOf)]) }),
            RiskReviewSection(
                title: "Acceptances that have ended",
                items: review.expiredAcceptances.map { Item($0, [due($0.entry.reviewBy.value, review.asOf)]) }
            ),
            RiskReviewSection(
                title: "Decisions whose review is due",
                items: review.staleDecisions.map { Item($0, [due($0.reviewBy, review.asOf)]) }),
            RiskReviewSection(
                title: "Open risks on superseded decisions",
                items: review.onSuperseded.map { Item($0.risk, [succession(of: $0)]) }),
            RiskReviewSection(
                title: "Accepted decisions with no risk recorded",
                items: review.withoutRisks.map { Item($0) }),
        ].filter { !$0.items.isEmpty }
    }

    private static func plan(of risk: ReviewedRisk) -> [String] {
        var plan = ["owner: \(risk.entry.owner.value ?? "nobody")"]
        plan.append("response: \(risk.entry.response.value?.rawValue ?? "none")")
        if let action = risk.nextAction { plan.append("next: \(told(action))") }
        if let trigger = risk.entry.trigger.value { plan.append("watch: \(trigger)") }
        return plan
    }

    private static func told(_ action: RiskAction) -> String {
        (action.task.value ?? "(no task)") + (action.owner.value.map { ", \($0)" } ?? "")
            + (action.by.value.map { ", by \($0.iso)" } ?? "")
    }

    private static func overdue(_ overdue: RiskReview.OverdueAction, asOf: CalendarDate) -> [String] {
        [told(overdue.action), "overdue by \(days(overdue.by.days(until: asOf)))"]
    }

    private static func due(_ day: CalendarDate?, _ asOf: CalendarDate) -> String {
        day.map { "was due on \($0.iso), \(days($0.days(until: asOf))) ago" } ?? ""
    }

    private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    private static func succession(of orphan: RiskReview.OrphanedRisk) -> String {
        let successors = orphan.successors.map { "\($0.label) \($0.title)" }.joined(separator: ", ")
        return successors.isEmpty ? "no successor is named" : "superseded by \(successors)"
    }
}

extension RiskReviewSection.Item {
    init(_ risk: ReviewedRisk, _ details: [String] = []) {
        self.init(
            band: risk.band, level: risk.entry.effectiveLevel?.text, reference: risk.reference,
            path: risk.decision.path, text: risk.statement, details: details)
    }

    init(_ decision: ReviewedDecision, _ details: [String] = []) {
        self.init(
            reference: decision.label, path: decision.path, text: decision.title, details: details)
    }
}

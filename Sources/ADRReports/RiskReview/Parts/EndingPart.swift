import ADRModel

/// What ends or is due before the next review.
struct EndingPart {
    let review: RiskReview

    /// How many days lie between reviews.
    private static let days = 90
    private static let named = 2

    var section: ReportSection {
        let ends = self.ends
        var facts = ends.map { $0.name + ReportText(" on " + Wording.day($0.day, asOf: review.asOf)) }
        if ends.count > Self.named { facts = [summary(of: ends)] }
        let due = review.actions.pending.count { ($0.daysLeft).map { (0...Self.days).contains($0) } ?? false }
        let late = review.actions.overdue.count
        facts.append(
            ReportText(
                (due == 0 ? "no actions" : Wording.counted(due, "action")) + " due"
                    + (late > 0 ? ", \(late) late" : "")))
        return ReportSection(
            name: RiskReviewPart.ending.rawValue, title: "Next \(Self.days) days",
            blocks: [.text(facts.joined(separator: "; "))], isShort: true)
    }

    /// `2 acceptances and 12 reviews, first 0032/R2 on 2 Dec`
    private func summary(of ends: [End]) -> ReportText {
        let acceptances = ends.count(where: \.isAcceptance)
        let counts = [(acceptances, "acceptance"), (ends.count - acceptances, "review")]
            .filter { $0.0 > 0 }.map { Wording.counted($0.0, $0.1) }
        return ReportText(Wording.list(counts) + ", first ") + ends[0].reference
            + ReportText(" on " + Wording.day(ends[0].day, asOf: review.asOf))
    }

    /// Something that ends on a day.
    private struct End {
        let isAcceptance: Bool
        let reference: ReportText
        let day: CalendarDate

        var name: ReportText { (isAcceptance ? "acceptance of " : "review of ") + reference }
    }

    /// Acceptances, reviews of risks and reviews of decisions, the first to come first.
    private var ends: [End] {
        let acceptances = review.acceptances.map { (true, ReportText.reference($0.risk), $0.ends) }
        let risks = review.open.map { (false, ReportText.reference($0), $0.entry.reviewBy.value) }
        let decisions = review.decisions.filter { $0.standing == .accepted }
            .map { (false, ReportText.label($0), $0.reviewBy) }
        return (acceptances + risks + decisions).compactMap { isAcceptance, reference, day in
            day.flatMap { day in
                (0...Self.days).contains(review.asOf.days(until: day))
                    ? End(isAcceptance: isAcceptance, reference: reference, day: day) : nil
            }
        }.sortedByDay(\.day)
    }
}

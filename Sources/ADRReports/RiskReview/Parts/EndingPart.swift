import ADRModel

/// What ends or is due before the next review.
struct EndingPart: ReviewPart {
    let review: RiskReview

    static let name = "ending-soon"
    static let summary = "what ends or is due in the next 90 days"
    static let linesOfRow = 0
    static let hasMore = false

    /// How many days lie between reviews.
    private static let days = 90
    private static let named = 2
    /// The most that a text that sums them up unfolds to.
    private static let unfolded = 20

    func section(for reader: ReviewReader) -> ReportSection? {
        let ends = self.ends
        var facts = ends.count > Self.named ? [summary(of: ends)] : ends.map(text)
        if ends.count <= Self.named {
            facts.append(ReportText((due == 0 ? "no actions" : Wording.counted(due, "action")) + " due"))
        }
        let late = [(review.actions.overdue.count, "action"), (lateReviews, "review")].filter { $0.0 > 0 }
        if !late.isEmpty {
            let counts = late.map { Wording.counted($0.0, $0.1) }
            facts.append(ReportText("late: " + counts.joined(separator: ", ")))
        }
        return ReportSection(
            name: Self.name, title: "Next \(Self.days) days",
            blocks: [.summary(facts.joined(separator: "; "), of: ends.count > Self.named ? pressing : [])],
            isShort: true)
    }

    /// What ends or is late, each with whom to ask, the gravest first.
    private var pressing: [ReportText] {
        let endings = ends.map { end in
            (risk: end.risk, text: text(of: end), owner: end.risk?.entry.owner.value)
        }
        let late = review.actions.overdue.map { action in
            let by = action.by.map { Wording.due($0, asOf: review.asOf) } ?? ""
            return (
                risk: Optional(action.risk),
                text: .reference(action.risk) + ReportText(" \(action.task), \(by)"),
                owner: action.owner
            )
        }
        let sorted = (endings + late).enumerated().sorted { left, right in
            func weight(_ risk: ReviewedRisk?) -> Int { -(risk?.band?.grade.rawValue ?? -1) }
            return (weight(left.element.risk), left.offset) < (weight(right.element.risk), right.offset)
        }
        return sorted.prefix(Self.unfolded).map(\.element).map { item in
            (item.risk.map { .level(of: $0) + " " } ?? "") + item.text
                + ReportText(item.owner.map { " (\($0))" } ?? (item.risk == nil ? "" : " (no owner)"))
        }
    }

    var json: JSONValue? {
        .object([
            "days": .number(Self.days),
            "ends": .array(
                ends.map { end in
                    .object([
                        "kind": .string(end.kind.rawValue), "reference": .string(end.reference.plain),
                        "day": .string(end.day.iso),
                    ])
                }),
            "actions_due": .number(due), "actions_late": .number(review.actions.overdue.count),
            "reviews_late": .number(lateReviews),
        ])
    }

    /// How many actions are due until then.
    private var due: Int {
        review.actions.pending.count { ($0.daysLeft).map { (0...Self.days).contains($0) } ?? false }
    }

    /// How many open risks and accepted decisions were to be looked at before today.
    private var lateReviews: Int {
        review.open.count { $0.entry.reviewBy.value.map { $0 < review.asOf } ?? false }
            + review.decisions.count { $0.standing == .accepted && $0.isStale(asOf: review.asOf) }
    }

    /// `2 acceptances, 12 reviews, 1 risk, 17 actions; first 0032/R2, 2 Dec`
    private func summary(of ends: [End]) -> ReportText {
        let counts = Kind.allCases.map { kind in (ends.count { $0.kind == kind }, kind.rawValue) }
        let told = (counts + [(due, "action")]).filter { $0.0 > 0 }.map { Wording.counted($0.0, $0.1) }
        return ReportText(told.joined(separator: ", ") + "; first ") + ends[0].reference
            + ReportText(", " + Wording.day(ends[0].day, asOf: review.asOf))
    }

    /// `acceptance of 0032/R2 on 2 Dec`
    private func text(of end: End) -> ReportText {
        end.name + ReportText(" on " + Wording.day(end.day, asOf: review.asOf))
    }

    /// Something that ends on a day.
    private struct End {
        let kind: Kind
        let reference: ReportText
        /// `nil` if it is about a decision.
        let risk: ReviewedRisk?
        let day: CalendarDate

        var name: ReportText {
            kind == .risk ? reference + " expected" : ReportText("\(kind.rawValue) of ") + reference
        }
    }

    /// What comes to its end: a risk is expected to strike until a day.
    private enum Kind: String, CaseIterable {
        case acceptance, review, risk
    }

    /// Acceptances, reviews and risks that are expected, the first to come first.
    private var ends: [End] {
        func end(_ kind: Kind, of risk: ReviewedRisk, _ day: CalendarDate?) -> End? {
            day.map { End(kind: kind, reference: .reference(risk), risk: risk, day: $0) }
        }
        let acceptances = review.acceptances.map { end(.acceptance, of: $0.risk, $0.ends) }
        let risks = review.open.flatMap { risk in
            [
                end(.review, of: risk, risk.entry.reviewBy.value),
                end(.risk, of: risk, risk.entry.expectedBy.value),
            ]
        }
        let decisions = review.decisions.filter { $0.standing == .accepted }.map { decision in
            decision.reviewBy.map { End(kind: .review, reference: .label(decision), risk: nil, day: $0) }
        }
        return (acceptances + risks + decisions).compactMap(\.self)
            .filter { (0...Self.days).contains(review.asOf.days(until: $0.day)) }.sortedByDay(\.day)
    }
}

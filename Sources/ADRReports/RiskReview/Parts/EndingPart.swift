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

    func section(for reader: ReviewReader) -> ReportSection? {
        let ends = self.ends
        var facts = ends.map { $0.name + ReportText(" on " + Wording.day($0.day, asOf: review.asOf)) }
        if ends.count > Self.named { facts = [summary(of: ends)] }
        let late = review.actions.overdue.count
        facts.append(
            ReportText(
                (due == 0 ? "no actions" : Wording.counted(due, "action")) + " due"
                    + (late > 0 ? ", \(late) late" : "")))
        return ReportSection(
            name: Self.name, title: "Next \(Self.days) days",
            blocks: [.text(facts.joined(separator: "; "))], isShort: true)
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
        ])
    }

    /// How many actions are due until then.
    private var due: Int {
        review.actions.pending.count { ($0.daysLeft).map { (0...Self.days).contains($0) } ?? false }
    }

    /// `2 acceptances, 12 reviews and 1 risk, first 0032/R2 on 2 Dec`
    private func summary(of ends: [End]) -> ReportText {
        let counts = Kind.allCases.compactMap { kind in
            let count = ends.count { $0.kind == kind }
            return count == 0 ? nil : Wording.counted(count, kind.rawValue)
        }
        return ReportText(Wording.list(counts) + ", first ") + ends[0].reference
            + ReportText(" on " + Wording.day(ends[0].day, asOf: review.asOf))
    }

    /// Something that ends on a day.
    private struct End {
        let kind: Kind
        let reference: ReportText
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
        let acceptances = review.acceptances.map {
            (Kind.acceptance, ReportText.reference($0.risk), $0.ends)
        }
        let risks = review.open.flatMap { risk in
            [(Kind.review, risk.entry.reviewBy), (.risk, risk.entry.expectedBy)].map { kind, day in
                (kind, ReportText.reference(risk), day.value)
            }
        }
        let decisions = review.decisions.filter { $0.standing == .accepted }
            .map { (Kind.review, ReportText.label($0), $0.reviewBy) }
        return (acceptances + risks + decisions).compactMap { kind, reference, day in
            day.flatMap { day in
                (0...Self.days).contains(review.asOf.days(until: day))
                    ? End(kind: kind, reference: reference, day: day) : nil
            }
        }.sortedByDay(\.day)
    }
}

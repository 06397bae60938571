import ADRModel

/// What is late, and what ends or is due before the next review.
struct EndingPart: ReviewPart {
    let review: RiskReview

    static let name = "ending-soon"
    static let summary = "what ends or is due in the next 90 days"
    static let linesOfRow = 0

    /// How many days lie between reviews.
    private static let days = 90
    /// The most that a page of five minutes tells one by one.
    private static let named = 3

    func section(for reader: ReviewReader) -> ReportSection? {
        let dates = dates
        let isShort = dates.count <= Self.named
        if reader.isThorough {
            guard !isShort else { return nil }
            return ReportSection(
                name: Self.name, title: "Late, and next \(Self.days) days, one by one (\(dates.count))",
                blocks: [.list(dates.map { text(of: $0) })])
        }
        let grave = (isShort ? dates : gravest(of: dates)).map { text(of: $0, isBrief: !isShort) }
            .joined(separator: "; ")
        return ReportSection(
            name: Self.name, title: "Next \(Self.days) days",
            blocks: [
                dates.isEmpty
                    ? .text("nothing ends or is due")
                    : isShort
                        ? .text(grave)
                        : .summary(
                            ReportText(counts(of: dates) + "; gravest: ") + grave,
                            of: dates.map { text(of: $0) })
            ],
            isShort: true)
    }

    var json: JSONValue? {
        let dates = dates
        func late(_ kind: Kind) -> JSONValue { .number(dates.count { $0.kind == kind && $0.daysLeft < 0 }) }
        return .object([
            "days": .number(Self.days),
            "ends": .array(
                dates.filter { $0.kind != .action && $0.daysLeft >= 0 }.sortedByDay(\.day).map { date in
                    .object([
                        "kind": .string(date.kind.rawValue), "reference": .string(date.reference.plain),
                        "day": .string(date.day.iso),
                    ])
                }),
            "actions_due": .number(dates.count { $0.kind == .action && $0.daysLeft >= 0 }),
            "actions_late": late(.action), "reviews_late": late(.review),
            "acceptances_lapsed": late(.acceptance),
        ])
    }

    /// `3 acceptances, 8 reviews, 34 actions; late: 5 actions, 4 reviews`
    private func counts(of dates: [Date]) -> String {
        func list(_ isLate: Bool) -> String {
            Kind.allCases.map { kind in
                (kind, dates.count { $0.kind == kind && ($0.daysLeft < 0) == isLate })
            }
            .filter { $0.1 > 0 }
            .map { $0 == .risk ? "\($1) expected to strike" : Wording.counted($1, $0.rawValue) }
            .joined(separator: ", ")
        }
        let (due, late) = (list(false), list(true))
        return [due, late.isEmpty ? "" : "late: " + late].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// The gravest that ends, the gravest action to come, and the gravest that is late, in their order.
    private func gravest(of dates: [Date]) -> [Date] {
        let places = [
            dates.firstIndex { $0.daysLeft >= 0 && $0.kind != .action },
            dates.firstIndex { $0.daysLeft >= 0 && $0.kind == .action },
            dates.firstIndex { $0.daysLeft < 0 },
        ]
        return places.compactMap(\.self).sorted().map { dates[$0] }
    }

    /// `H 2x5 acceptance of 0032/R2, 2 Dec (emil)`
    ///
    /// - Parameter isBrief: whether actions are told without what is to be done.
    private func text(of date: Date, isBrief: Bool = false) -> ReportText {
        let who = date.people.isEmpty ? "no owner" : Wording.few(date.people)
        return (date.risk.map { .level(of: $0) + " " } ?? "") + words(of: date, isBrief)
            + ReportText(" (\(who))")
    }

    private func words(of date: Date, _ isBrief: Bool) -> ReportText {
        let day = ReportText(", " + Wording.due(date.day, asOf: review.asOf))
        switch date.kind {
        case .acceptance where date.daysLeft < 0: return "acceptance lapsed of " + date.reference + day
        case .action where isBrief: return "action of " + date.reference + day
        case .acceptance, .review: return ReportText("\(date.kind.rawValue) of ") + date.reference + day
        case .risk:
            return date.reference + " expected to strike by "
                + ReportText(Wording.day(date.day, asOf: review.asOf))
        case .action: return date.reference + " " + .elastic(date.task) + day
        }
    }

    /// Something that ends or is due on a day.
    private struct Date {
        let kind: Kind
        let reference: ReportText
        /// `nil` if it is about a decision.
        let risk: ReviewedRisk?
        let day: CalendarDate
        let people: [String]
        /// Negative if it is late.
        let daysLeft: Int
        /// What is to be done.
        var task = ""
    }

    /// What comes to its end or is to be done: a risk is expected to strike until a day.
    private enum Kind: String, CaseIterable {
        case acceptance, review, risk, action
    }

    /// What is late or comes within the days, the gravest first, and of the same band the first to come.
    private var dates: [Date] {
        func date(_ kind: Kind, _ risk: ReviewedRisk, _ day: CalendarDate?) -> Date? {
            day.map { day in
                Date(
                    kind: kind, reference: .reference(risk), risk: risk, day: day,
                    people: [risk.entry.owner.value].compactMap(\.self),
                    daysLeft: review.asOf.days(until: day))
            }
        }
        let acceptances = review.acceptances.map { date(.acceptance, $0.risk, $0.ends) }
        let risks = review.open.flatMap { risk in
            [
                date(.review, risk, risk.entry.reviewBy.value),
                date(.risk, risk, risk.entry.expectedBy.value).flatMap { $0.daysLeft < 0 ? nil : $0 },
            ]
        }
        let decisions = review.decisions.filter { $0.standing == .accepted }.map { decision in
            decision.reviewBy.map { day in
                Date(
                    kind: .review, reference: .label(decision), risk: nil, day: day,
                    people: decision.deciders, daysLeft: review.asOf.days(until: day))
            }
        }
        let actions = review.actions.pending.map { action in
            action.by.map { day in
                Date(
                    kind: .action, reference: .reference(action.risk), risk: action.risk, day: day,
                    people: [action.owner].compactMap(\.self), daysLeft: review.asOf.days(until: day),
                    task: action.task)
            }
        }
        return (acceptances + risks + decisions + actions).compactMap(\.self)
            .filter { $0.daysLeft <= Self.days }.sortedByDay(\.day).enumerated()
            .map { (date: $1, weight: (-($1.risk?.band?.grade.rawValue ?? -1), $0)) }
            .sorted { $0.weight < $1.weight }.map(\.date)
    }
}

import ADRModel

/// What is late, and what ends or is due before the next review.
struct EndingPart: ReviewPart {
    let review: RiskReview

    static let name = "ending-soon"
    static let summary = "what ends or is due in the next 90 days"
    static let linesOfRow = 0

    /// How many days lie between reviews.
    private static let days = 90

    func section(for reader: ReviewReader) -> ReportSection? {
        let dates = dates
        let kinds = Kind.allCases.map { kind in
            let ofKind = dates.filter { $0.kind == kind }
            return [ofKind.filter(\.isLate), ofKind.filter { !$0.isLate }].filter { !$0.isEmpty }
        }.filter { !$0.isEmpty }
        if reader.isThorough {
            guard kinds.joined().contains(where: { $0.firstOrAll(1).count < $0.count }) else { return nil }
            return ReportSection(
                name: Self.name, title: "Late, and next \(Self.days) days, one by one (\(dates.count))",
                blocks: [.list(dates.map { text(of: $0, reader) })])
        }
        return ReportSection(
            name: Self.name, title: "Next \(Self.days) days",
            blocks: kinds.isEmpty
                ? [.text("nothing ends or is due")] : kinds.map { block(of: $0, reader) },
            isShort: true)
    }

    var json: JSONValue? {
        let dates = dates
        func count(_ kind: Kind, isLate: Bool = true) -> JSONValue {
            .number(dates.count { $0.kind == kind && $0.isLate == isLate })
        }
        return .object([
            "days": .number(Self.days),
            "ends": .array(
                dates.filter { $0.kind.ends && !$0.isLate }.sortedByDay(\.day).map { date in
                    .object([
                        "kind": .string(date.kind.rawValue), "reference": .string(date.reference.plain),
                        "day": .string(date.day.iso),
                    ])
                }),
            "actions_due": count(.action, isLate: false), "actions_late": count(.action),
            "follow_ups_due": count(.followUp, isLate: false), "follow_ups_late": count(.followUp),
            "reviews_late": count(.review), "acceptances_lapsed": count(.acceptance),
        ])
    }

    /// `4 reviews late: M 0019/R3 4 Sep and 3 more; 8 due: L 0020/R1 31 Jan and 7 more`, with each of them by day.
    private func block(of groups: [[Date]], _ reader: ReviewReader) -> ReportBlock {
        func told(_ separator: ReportText, _ names: ([Date]) -> ReportText) -> ReportText {
            groups.enumerated().map { index, dates in
                .strong(dates[0].kind.words(dates.count, areLate: dates[0].isLate, isAlone: index == 0))
                    + names(dates)
            }.joined(separator: separator)
        }
        return .summary(
            told(", ") { _ in "" },
            first: told("; ") { dates in
                let shown = dates.sorted { $0.urgency < $1.urgency }.firstOrAll(1)
                return ": " + shown.map(name).joined(separator: ", ")
                    + ReportText(Wording.more(dates.count - shown.count))
            },
            of: reader.mineFirst(groups.flatMap { $0.sortedByDay(\.day) }) {
                $0.people.contains(where: reader.isMine)
            }
            .map { text(of: $0, reader) })
    }

    /// `H 0032/R2 2 Dec`
    private func name(of date: Date) -> ReportText {
        (date.risk?.band.map { .band($0, $0.letter) + " " } ?? "") + date.reference
            + ReportText(" " + (date.kind == .risk ? Wording.time : Wording.day)(date.day, review.asOf))
    }

    /// `H 3x4 0032/R2 Nobody can restore it, 2 Dec (emil)`
    private func text(of date: Date, _ reader: ReviewReader) -> ReportText {
        let mine = date.people.filter(reader.isMine)
        let who: ReportText =
            date.people.isEmpty
            ? "no owner"
            : mine.isEmpty ? ReportText(Wording.few(date.people)) : .strong(Wording.few(mine))
        let words = date.words.isEmpty ? "" : " " + ReportText.elastic(date.words)
        let due = (date.kind == .risk ? Wording.time : Wording.due)(date.day, review.asOf)
        let level = date.risk.map { $0.band == nil ? "" : .level(of: $0) + " " } ?? ""
        return level + date.reference + words
            + ReportText(", \(due) (") + who + ")"
    }

    /// Something that ends or is due on a day.
    private struct Date {
        let kind: Kind
        let reference: ReportText
        /// `nil` if it is about a decision.
        var risk: ReviewedRisk?
        let day: CalendarDate
        let people: [String]
        /// What is to be done, or what it is about.
        let words: String
        let isLate: Bool

        /// What is high or critical, then the rest, of each the longest late or first to come.
        var urgency: (Int, CalendarDate) { (risk?.isGrave ?? false ? 0 : 1, day) }
    }

    /// What comes to its end or is to be done: a risk is expected to strike until a day.
    private enum Kind: String, CaseIterable {
        case acceptance, review, risk, action
        case followUp = "follow-up"

        /// Whether it is no work of anybody's.
        var ends: Bool { self != .action && self != .followUp }

        /// `4 acceptances lapsed`, and behind that `3 end`.
        func words(_ count: Int, areLate: Bool, isAlone: Bool) -> String {
            let verb: String
            switch self {
            case .acceptance: verb = areLate ? "lapsed" : count == 1 ? "ends" : "end"
            case .risk: verb = "expected to strike"
            case .review, .action, .followUp: verb = areLate ? "late" : "due"
            }
            guard isAlone else { return "\(count) \(verb)" }
            let noun =
                self == .followUp
                ? Wording.counted(count, "action") + " of decisions" : Wording.counted(count, rawValue)
            return noun + " " + verb
        }
    }

    /// What is late or comes within the days, the gravest first, and of the same band the first to come.
    private var dates: [Date] {
        func date(
            _ kind: Kind, _ risk: ReviewedRisk, _ day: CalendarDate?, by owner: String? = nil,
            do task: String? = nil
        ) -> Date? {
            day.map { day in
                Date(
                    kind: kind, reference: .reference(risk), risk: risk, day: day,
                    people: [owner ?? risk.entry.owner.value].compactMap(\.self),
                    words: task ?? risk.statement, isLate: day < review.asOf)
            }
        }
        func date(
            _ kind: Kind, _ decision: ReviewedDecision, _ day: CalendarDate?, by people: [String],
            do task: String
        ) -> Date? {
            day.map { day in
                Date(
                    kind: kind, reference: .label(decision), day: day, people: people, words: task,
                    isLate: day < review.asOf)
            }
        }
        let acceptances = review.acceptances.map { date(.acceptance, $0.risk, $0.ends) }
        let risks = review.open.flatMap { risk in
            [
                date(.review, risk, risk.entry.reviewBy.value),
                date(.risk, risk, risk.entry.expectedBy.value).flatMap { $0.isLate ? nil : $0 },
            ]
        }
        let decisions = review.decisions.filter { $0.standing == .accepted }.flatMap { decision in
            [date(.review, decision, decision.reviewBy, by: decision.deciders, do: decision.title)]
                + review.basis.followUps(of: decision).map { action in
                    date(
                        .followUp, decision, action.by.value, by: [action.owner.value].compactMap(\.self),
                        do: action.task.value ?? "(no task)")
                }
        }
        let actions = review.actions.pending.map {
            date(.action, $0.risk, $0.by, by: $0.owner, do: $0.task)
        }
        return (acceptances + risks + decisions + actions).compactMap(\.self)
            .filter { review.asOf.days(until: $0.day) <= Self.days }.sortedByDay(\.day).enumerated()
            .map { (date: $1, weight: (-($1.risk?.band?.grade.rawValue ?? -1), $0)) }
            .sorted { $0.weight < $1.weight }.map(\.date)
    }
}

import ADRModel

/// Something that ends or is due on a day.
struct DueDate {
    let kind: Kind
    let reference: ReportText
    /// `nil` if it is about a decision.
    var risk: ReviewedRisk?
    let day: CalendarDate
    let people: [String]
    /// What is to be done, or what it is about.
    let words: String
    let isLate: Bool

    /// How many days lie between reviews.
    static let daysAhead = 90

    /// What is high or critical, then the rest, of each the longest late or first to come.
    var urgency: (Int, CalendarDate) { (risk?.isGrave ?? false ? 0 : 1, day) }

    /// `H 0032/R2 2 Dec`
    func name(asOf today: CalendarDate) -> ReportText {
        (risk?.band.map { .band($0, $0.letter) + " " } ?? "") + reference
            + ReportText(" " + (kind == .risk ? Wording.time : Wording.day)(day, today))
    }

    /// `H 3x4 0032/R2 Nobody can restore it, 2 Dec (emil)`
    func text(for reader: ReviewReader, asOf today: CalendarDate) -> ReportText {
        let mine = people.filter(reader.isMine)
        let who: ReportText =
            people.isEmpty
            ? "no owner"
            : mine.isEmpty ? ReportText(Wording.few(people)) : .strong(Wording.few(mine))
        let words = words.isEmpty ? "" : " " + ReportText.elastic(words)
        let due = (kind == .risk ? Wording.time : Wording.due)(day, today)
        let level = risk.map { $0.band == nil ? "" : .level(of: $0) + " " } ?? ""
        return level + reference + words
            + ReportText(", \(due) (") + who + ")"
    }

    /// What comes to its end or is to be done: a risk is expected to occur by a day.
    enum Kind: String, CaseIterable {
        case acceptance, review, risk, action
        case followUp = "follow-up"

        /// Whether it is no work of anybody's.
        var ends: Bool { self != .action && self != .followUp }

        /// What one is called beside others.
        var noun: String {
            switch self {
            case .acceptance, .review, .action: rawValue
            case .followUp: Self.action.rawValue
            case .risk: "expected"
            }
        }

        /// `4 acceptances expired`, and behind that `3 end`.
        func words(_ count: Int, areLate: Bool, isAlone: Bool) -> String {
            let verb: String
            switch self {
            case .acceptance: verb = areLate ? "expired" : count == 1 ? "ends" : "end"
            case .risk: verb = "expected to occur"
            case .review, .action, .followUp: verb = areLate ? "late" : "due"
            }
            guard isAlone else { return "\(count) \(verb)" }
            let noun =
                self == .followUp
                ? Wording.counted(count, "action") + " of decisions" : Wording.counted(count, rawValue)
            return noun + " " + verb
        }
    }
}

extension RiskReview {
    /// What is late or comes within the days, the gravest first, and of the same band the first to come.
    var dueDates: [DueDate] {
        func date(
            _ kind: DueDate.Kind, _ risk: ReviewedRisk, _ day: CalendarDate?, by owner: String? = nil,
            do task: String? = nil
        ) -> DueDate? {
            day.map { day in
                DueDate(
                    kind: kind, reference: .reference(risk), risk: risk, day: day,
                    people: [owner ?? risk.entry.owner.value].compactMap(\.self),
                    words: task ?? risk.statement, isLate: day < asOf)
            }
        }
        func date(
            _ kind: DueDate.Kind, _ decision: ReviewedDecision, _ day: CalendarDate?, by people: [String],
            do task: String
        ) -> DueDate? {
            day.map { day in
                DueDate(
                    kind: kind, reference: .label(decision), day: day, people: people, words: task,
                    isLate: day < asOf)
            }
        }
        let acceptances = acceptances.map { date(.acceptance, $0.risk, $0.ends) }
        let risks = open.flatMap { risk in
            [
                date(.review, risk, risk.entry.reviewBy.value),
                date(.risk, risk, risk.entry.expectedBy.value).flatMap { $0.isLate ? nil : $0 },
            ]
        }
        let decisions = decisions.filter { $0.standing == .accepted }.flatMap { decision in
            [date(.review, decision, decision.reviewBy, by: decision.deciders, do: decision.title)]
                + basis.followUps(of: decision).map { action in
                    date(
                        .followUp, decision, action.by.value, by: [action.owner.value].compactMap(\.self),
                        do: action.task.value ?? "(no task)")
                }
        }
        let actions = actions.pending.map {
            date(.action, $0.risk, $0.by, by: $0.owner, do: $0.task)
        }
        return (acceptances + risks + decisions + actions).compactMap(\.self)
            .filter { asOf.days(until: $0.day) <= DueDate.daysAhead }
            .sortedByDay(\.day).enumerated()
            .map { (date: $1, weight: (-($1.risk?.band?.grade.rawValue ?? -1), $0)) }
            .sorted { $0.weight < $1.weight }.map(\.date)
    }
}

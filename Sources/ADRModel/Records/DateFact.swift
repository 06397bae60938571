import ADRText

/// Finds the day of a decision: front matter, then the body, then the status, then what happened on a day, then the
/// file name, then the record's history.
struct DateFact {
    let date: Stated<CalendarDate>

    init(
        facts: RecordFacts, status: Stated<StatusStatement>, fileName: RecordFileName, history: RecordHistory
    ) {
        date =
            Self.inFrontMatter(facts, status) ?? Self.inBody(facts, status, before: fileName)
            ?? Self.besideStatus(facts, status) ?? Self.ofEvent(facts, status, Self.events(of: status.value))
            ?? fileName.date.map { Stated(field: .present($0, range: 0..<0), place: .fileName) }
            ?? history.day(of: status.value?.status).map {
                Stated(field: .present($0.day, range: $0.range), place: .history)
            }
            ?? Self.unclear(besides: status, facts) ?? .missing
    }

    /// What the body gives under a name, but for a template's words where the file name tells the day.
    private static func inBody(
        _ facts: RecordFacts, _ status: Stated<StatusStatement>, before fileName: RecordFileName
    ) -> Stated<CalendarDate>? {
        let stated = inBody(facts, status)
        guard fileName.date != nil, let range = stated?.range, facts.source.isPrompt(range) else {
            return stated
        }
        return nil
    }

    /// What stands with the status for a day and may be more than one: `Accepted (04/10/2026)`.
    private static func unclear(
        besides status: Stated<StatusStatement>, _ facts: RecordFacts
    ) -> Stated<CalendarDate>? {
        guard let range = status.range, let place = status.place, status.value?.status != .superseded,
            case .problem(let problem, let found)? = DateReading.first(in: facts.source, range),
            problem.isOfOrder
        else { return nil }
        let clause = StatusClause(range, of: facts.outline, .builtIn)
        guard clause.end <= found.lowerBound,
            WordScanner.joinsDay(facts.source[clause.end..<found.lowerBound])
        else { return nil }
        return Stated(
            field: .malformed(text: facts.source[found], range: found, problem: problem.message), place: place
        )
    }

    /// What happened to a record, the most telling first. What is completed in an accepted record is the decision; in one
    /// that is implemented or dropped, it is the work.
    private static func events(of status: StatusStatement?) -> [RecordEvent] {
        let word = status?.text.split { !$0.isLetter }.first.map(String.init)
        let isDecided = status?.status == .accepted && word.flatMap { FactLabel($0) } != .event(.completed)
        return [.accepted, .rejected] + (isDecided ? [.completed, .proposed] : [.proposed, .completed])
    }

    private static func inFrontMatter(
        _ facts: RecordFacts, _ status: Stated<StatusStatement>
    ) -> Stated<CalendarDate>? {
        let entries = facts.entries.filter { $0.label == .date && !$0.entry.value.isNull }
        let best = entries.min {
            FactLabel.rank(ofDateLabel: $0.entry.key) < FactLabel.rank(ofDateLabel: $1.entry.key)
        }
        return best.flatMap { stated(facts, $0.entry.value.range, place: .frontMatter, status) }
    }

    private static func inBody(
        _ facts: RecordFacts, _ status: Stated<StatusStatement>
    ) -> Stated<CalendarDate>? {
        let values = facts.bodyValues(.date).filter {
            ($0.isInPreamble && $0.place != .section) || DateReading.first(in: facts.source, $0.value) != nil
        }
        /// `Date decided: —` gives way to `Date raised: 2026-01-02`.
        func rank(_ value: LabelledValue) -> (Int, Int) {
            let isOpen = facts.source.isOpen(value.value)
            return (isOpen ? 1 : 0, FactLabel.rank(ofDateLabel: facts.outline.plainText(of: value.name)))
        }
        return values.min { rank($0) < rank($1) }.flatMap { value in
            isMaking(value, facts, beside: status)
                ? nil : stated(facts, value.value, place: value.place, status)
        }
    }

    /// Whether a value is the day on which the record was made, in a section whose status has its own:
    /// `Accepted - 2025-01-06`, then `Created - 2025-01-05`.
    private static func isMaking(
        _ value: LabelledValue, _ facts: RecordFacts, beside status: Stated<StatusStatement>
    ) -> Bool {
        guard let own = status.range, status.place == .section, status.value?.status.isDecided ?? false,
            facts.body.contains(where: {
                $0.label == .status && $0.value.overlaps(own) && $0.value.overlaps(value.value)
            }),
            FactLabel.occasion(ofDateLabel: facts.outline.plainText(of: value.name)) == .creation
        else { return false }
        return DateReading.first(in: facts.source, own)?.date != nil
    }

    /// `Accepted: 2020-01-02`: the day of what the status says, else of the first event that has one.
    static func ofEvent(
        _ facts: RecordFacts, _ status: Stated<StatusStatement>, _ events: [RecordEvent]
    ) -> Stated<CalendarDate>? {
        let keys = facts.entries.filter(\.label.isEvent).map {
            (label: $0.label, value: $0.entry.value.range, place: FactPlace.frontMatter)
        }
        let days = facts.body.filter(\.label.isEvent).map { ($0.label, $0.value, $0.place) } + keys
        let order = [RecordEvent(status: status.value)].compactMap(\.self) + events
        for event in order {
            if let day = days.last(where: { $0.0 == .event(event) }),
                let found = stated(facts, day.1, place: day.2), found.value != nil
            {
                return found
            }
        }
        return nil
    }

    static func stated(
        _ facts: RecordFacts, _ range: Range<Int>, place: FactPlace,
        _ status: Stated<StatusStatement> = .missing
    ) -> Stated<CalendarDate>? {
        if let day = NamedDays(in: range, of: facts.source)?.day(of: status.value) {
            return Stated(field: .present(day.date, range: day.range), place: place)
        }
        let isInBody = place != .frontMatter && facts.source.bytes[range].contains(UInt8(ascii: "<"))
        let comments = isInBody ? facts.outline.inlines(in: range).comments.map(\.range) : []
        if comments.contains(where: { $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound }
        ) {
            return nil
        }
        let field: Field<CalendarDate> =
            switch facts.source.firstDay(in: range, outside: comments)?.reading {
            case .date(let date, let found): .present(date, range: found)
            case .problem(let problem, let found):
                .malformed(text: facts.source[found], range: found, problem: problem.message)
            case nil:
                .malformed(
                    text: facts.source[range], range: range, problem: DateProblem.unreadable.message)
            }
        return Stated(field: field, place: place)
    }
}

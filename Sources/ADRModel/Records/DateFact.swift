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

    /// The day that stands with the status or alone. Where it is that on which the decision had been carried out, a day on
    /// which it was made counts before.
    private static func besideStatus(
        _ facts: RecordFacts, _ status: Stated<StatusStatement>
    ) -> Stated<CalendarDate>? {
        guard let stated = inStatus(facts, status) else {
            return aloneInStatusSection(facts, status) ?? aloneUnderTitle(facts)
        }
        guard let statement = status.range, let day = stated.range, statement.lowerBound < day.lowerBound
        else {
            return stated
        }
        let words = PlainWords(facts.source[statement.lowerBound..<day.lowerBound], limit: 2_000).text
        let isCompletion = words.parts(at: " ").suffix(2).contains {
            FactLabel(String($0)) == .event(.completed)
        }
        guard isCompletion else { return stated }
        return ofAcceptance(inSectionOf: statement, facts) ?? ofEvent(facts, status, [.accepted, .proposed])
            ?? stated
    }

    /// The day of the acceptance in a section whose lines have a day each: `Accepted - 2025-01-06`, then
    /// `Completed - 2025-01-07`.
    private static func ofAcceptance(
        inSectionOf statement: Range<Int>, _ facts: RecordFacts
    ) -> Stated<CalendarDate>? {
        let section = facts.bodyValues(.status).first { $0.place == .section && $0.value.overlaps(statement) }
        guard let section else { return nil }
        let blocks = facts.outline.blocks[facts.outline.blockIndexes(in: section.value)]
        return blocks.lazy.flatMap(facts.outline.lines).compactMap { line -> Stated<CalendarDate>? in
            guard case .date(let date, let found)? = DateReading.first(in: facts.source, line),
                let word = PlainWords(facts.source[line.lowerBound..<found.lowerBound]).text.parts(at: " ")
                    .first,
                FactLabel(String(word)) == .event(.accepted)
            else { return nil }
            return Stated(field: .present(date, range: found), place: .section)
        }.first
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

    /// `Accepted, 2026-07-18.`
    private static func inStatus(
        _ facts: RecordFacts, _ status: Stated<StatusStatement>
    ) -> Stated<CalendarDate>? {
        guard let statement = status.range, let place = status.place else { return nil }
        let block =
            place == .section ? facts.outline.blocks[facts.outline.blockIndexes(in: statement)].first : nil
        let course = block.flatMap { StatusColumns(facts.outline.table($0), of: facts.outline) }
        let line = facts.source.lineStart(of: statement.lowerBound)..<statement.lowerBound
        if course == nil, StatusArrow.last(in: line, of: facts.source.bytes) != nil {
            let moves = line.lowerBound..<statement.upperBound
            let named = NamedDays(in: moves, of: facts.source)?.day(of: status.value)
            if let day = named.map({ ($0.date, $0.range) }) ?? lastDay(in: moves, facts) {
                return Stated(field: .present(day.0, range: day.1), place: place)
            }
        }
        let parts = place == .frontMatter ? StatusParts(statement, of: facts.outline, .builtIn) : nil
        let range = course?.dayCell ?? parts?.statement ?? statement
        guard
            case .date(let date, let found)? = outsideDestinations(range, facts.source.bytes)
                .lazy.compactMap({ DateReading.first(in: facts.source, $0) }).first
        else { return nil }
        return Stated(field: .present(date, range: found), place: place)
    }

    /// The last day of a line.
    private static func lastDay(
        in line: Range<Int>, _ facts: RecordFacts
    ) -> (date: CalendarDate, range: Range<Int>)? {
        var last: (date: CalendarDate, range: Range<Int>)?
        var start = line.lowerBound
        while let reading = DateReading.first(in: facts.source, start..<line.upperBound) {
            if case .date(let date, let range) = reading { last = (date, range) }
            start = reading.range.upperBound
        }
        return last
    }

    /// A line of the status section that holds nothing but a day, or that says below the status how it came to be:
    /// `By vote of the board on 2020-01-02`.
    private static func aloneInStatusSection(
        _ facts: RecordFacts, _ status: Stated<StatusStatement>
    ) -> Stated<CalendarDate>? {
        guard status.place == .section, let range = status.range,
            let section = facts.bodyValues(.status).first(where: { $0.value.overlaps(range) })?.value
        else { return nil }
        let blocks = facts.outline.blocks[facts.outline.blockIndexes(in: section)]
        if let alone = dayAlone(in: blocks, facts, place: .section) { return alone }
        let lines = blocks.first { $0.range.overlaps(range) }.map { facts.outline.lines(of: $0) } ?? []
        guard let below = lines.first(where: { $0.lowerBound > range.lowerBound && !$0.overlaps(range) }),
            facts.source[below].parts(at: " ").count <= 8,
            !facts.body.contains(where: { $0.label == .reviewBy && $0.value.overlaps(below) }),
            case .date(let date, let found)? = DateReading.first(in: facts.source, below)
        else { return nil }
        return Stated(field: .present(date, range: found), place: .section)
    }

    /// A line before the first section that holds nothing but a day.
    private static func aloneUnderTitle(_ facts: RecordFacts) -> Stated<CalendarDate>? {
        let blocks = facts.outline.blocks.prefix { $0.range.lowerBound < facts.head.preambleEnd }
        let sections = facts.body.filter { $0.place == .section && $0.label != .date }
        let own = blocks.prefix { block in !sections.contains { $0.name.lowerBound < block.range.lowerBound }
        }
        return dayAlone(in: own, facts, place: .named(.lines))
    }

    private static func dayAlone(
        in blocks: ArraySlice<MarkdownBlock>, _ facts: RecordFacts, place: FactPlace
    ) -> Stated<CalendarDate>? {
        for line in blocks.filter({ $0.kind == .paragraph }).flatMap({ facts.outline.lines(of: $0) }) {
            guard case .date(let date, let found)? = DateReading.first(in: facts.source, line),
                PlainWords(facts.source[line]) == PlainWords(facts.source[found])
            else { continue }
            return Stated(field: .present(date, range: found), place: place)
        }
        return nil
    }

    /// `Accepted: 2020-01-02`: the day of what the status says, else of the first event that has one.
    private static func ofEvent(
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

    /// The parts of a text that do not belong to a link to a record, nor to the destination of another link: a
    /// day in a file's name is that of another record.
    private static func outsideDestinations(_ range: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        var bracket = start
        for offset in range where offset >= start {
            if bytes[offset] == UInt8(ascii: "[") { bracket = offset }
            guard bytes[offset..<range.upperBound].starts(with: "](".utf8) else { continue }
            guard let end = bytes[offset..<range.upperBound].firstIndex(of: UInt8(ascii: ")")) else { break }
            let isRecord = bytes[offset..<end].reversed().starts(with: ".md".utf8.reversed())
            parts.append(start..<(isRecord ? max(start, bracket) : offset))
            start = end
        }
        return parts + [start..<range.upperBound]
    }

    private static func stated(
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

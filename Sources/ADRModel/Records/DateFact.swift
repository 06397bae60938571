import ADRText

/// Finds the day of a decision: front matter, then the body, then the status, then the file name.
struct DateFact {
    let date: Stated<CalendarDate>

    init(facts: RecordFacts, status: Stated<StatusStatement>, fileName: RecordFileName) {
        date =
            Self.inFrontMatter(facts) ?? Self.inBody(facts) ?? Self.inStatus(facts, status)
            ?? Self.aloneInStatusSection(facts, status) ?? fileName.date.map {
                Stated(field: .present($0, range: 0..<0), place: .fileName)
            }
            ?? Self.inChangelog(facts) ?? .missing
    }

    private static func inFrontMatter(_ facts: RecordFacts) -> Stated<CalendarDate>? {
        let entries = facts.entries.filter { $0.label == .date && !$0.entry.value.isNull }
        let best = entries.min {
            FactLabel.rank(ofDateLabel: $0.entry.key) < FactLabel.rank(ofDateLabel: $1.entry.key)
        }
        return best.map { stated(facts.source, $0.entry.value.range, place: .frontMatter) }
    }

    private static func inBody(_ facts: RecordFacts) -> Stated<CalendarDate>? {
        let values = facts.bodyValues(.date).filter {
            ($0.isInPreamble && $0.place != .section) || DateReading.first(in: facts.source, $0.value) != nil
        }
        func rank(_ value: LabelledValue) -> Int {
            FactLabel.rank(ofDateLabel: facts.outline.plainText(of: value.name))
        }
        return values.min { rank($0) < rank($1) }.map { stated(facts.source, $0.value, place: $0.place) }
    }

    /// `Accepted, 2026-07-18.`
    private static func inStatus(
        _ facts: RecordFacts, _ status: Stated<StatusStatement>
    ) -> Stated<CalendarDate>? {
        guard let range = status.range, let place = status.place,
            case .date(let date, let found)? = outsideDestinations(range, facts.source.bytes)
                .lazy.compactMap({ DateReading.first(in: facts.source, $0) }).first
        else { return nil }
        return Stated(field: .present(date, range: found), place: place)
    }

    /// A line of the status section that holds nothing but a day.
    private static func aloneInStatusSection(
        _ facts: RecordFacts, _ status: Stated<StatusStatement>
    ) -> Stated<CalendarDate>? {
        guard status.place == .section, let range = status.range,
            let section = facts.bodyValues(.status).first(where: { $0.value.overlaps(range) })?.value
        else { return nil }
        let outline = facts.outline
        for line in outline.blocks[outline.blockIndexes(in: section)].flatMap({ outline.lines(of: $0) }) {
            guard case .date(let date, let found)? = DateReading.first(in: facts.source, line),
                PlainWords(facts.source[line]) == PlainWords(facts.source[found])
            else { continue }
            return Stated(field: .present(date, range: found), place: .section)
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

    /// The first entry of a `## Changelog`, for records that tell their days nowhere else.
    private static func inChangelog(_ facts: RecordFacts) -> Stated<CalendarDate>? {
        let headings = facts.outline.headings.filter { heading in
            let text = PlainWords(facts.outline.plainText(of: heading.textRange)).withoutNumber
            return ["changelog", "change log", "history", "revision history", "revisions", "version history"]
                .contains(text)
        }
        for heading in headings {
            if case .date(let date, let range)? = DateReading.first(
                in: facts.source, facts.outline.section(of: heading))
            {
                return Stated(field: .present(date, range: range), place: .section)
            }
        }
        return nil
    }

    private static func stated(_ source: SourceText, _ range: Range<Int>, place: FactPlace) -> Stated<
        CalendarDate
    > {
        let field: Field<CalendarDate> =
            switch DateReading.first(in: source, range) {
            case .date(let date, let found): .present(date, range: found)
            case .problem(let problem, let found):
                .malformed(text: source[found], range: found, problem: problem.message)
            case nil: .malformed(text: source[range], range: range, problem: DateProblem.unreadable.message)
            }
        return Stated(field: field, place: place)
    }
}

extension DecisionRecord {
    /// Where all values stand that the record gives under a name for a day, front matter first.
    public var dateRanges: [Range<Int>] {
        let entries = (frontMatter?.root.entries ?? []).filter {
            FactLabel($0.key) == .date && !$0.value.isNull
        }
        let body = bodyFacts.filter { $0.label == .date && !$0.value.isEmpty }
        return entries.map(\.value.range) + body.map(\.value)
    }

    /// Whether the record's day is that of the last change of the text, as `Last modified` says.
    public var dateIsOfLastChange: Bool {
        guard let range = date.range, date.place != .fileName else { return false }
        let key = frontMatter?.root.entries.first {
            FactLabel($0.key) == .date && $0.value.range.lowerBound <= range.lowerBound
                && $0.value.range.upperBound >= range.upperBound
        }?.key
        let name = bodyFacts.first {
            $0.label == .date && $0.value.lowerBound <= range.lowerBound
                && $0.value.upperBound >= range.upperBound
        }?.name
        let label = key ?? name.map { outline.plainText(of: $0) }
        return label.map(FactLabel.isOfLastChange) ?? false
    }
}

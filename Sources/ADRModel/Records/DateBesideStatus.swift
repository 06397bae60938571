import ADRText

extension DateFact {
    /// The day that stands with the status or alone. Where it is that on which the decision had been carried out, a day on
    /// which it was made counts before.
    static func besideStatus(
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
}

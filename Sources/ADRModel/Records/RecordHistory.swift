import ADRText

/// What happened to a record, day by day: the items, lines or rows of its change log.
struct RecordHistory {
    /// One dated item, line or row.
    struct Entry {
        /// UTF-8 offsets of the line.
        let line: Range<Int>
        let day: DateReading
        /// UTF-8 offsets of the day as it is written.
        let dayRange: Range<Int>
        /// The status that the record had from then on, if the entry names one.
        let status: DecisionStatus?
        /// What the entry says of the status, if it says nothing else.
        let statement: StatusStatement?
        /// UTF-8 offsets of what says it: the line, the cell of a row, or what stands behind the day.
        let statementRange: Range<Int>
        /// Whether it is a row of a table.
        let isRow: Bool
    }

    /// In document order.
    let entries: [Entry]

    init(_ outline: MarkdownOutline, _ head: RecordHead, reader: StatusReader) {
        entries = head.histories.flatMap { section -> [Entry] in
            let comments = outline.inlines(in: section).comments.map(\.range)
            return outline.blocks[outline.blockIndexes(in: section)]
                .flatMap { block in
                    outline.entryLines(of: block).compactMap {
                        Entry($0, in: block, outline, comments, reader)
                    }
                }
        }
    }

    /// The day that counts for a record of a status: that on which it came to it, else that on which it was accepted,
    /// else the oldest, whatever the order of the entries.
    func day(of status: DecisionStatus?) -> (day: CalendarDate, range: Range<Int>)? {
        let dated = entries.compactMap { entry in entry.day.date.map { (entry, day: $0) } }
            .sorted { $0.day < $1.day }
        let turns = dated.filter { $0.0.status != nil }
        /// The first entry of the last run of entries that name a status.
        func turn(to status: DecisionStatus) -> (RecordHistory.Entry, day: CalendarDate)? {
            guard let last = turns.lastIndex(where: { $0.0.status == status }) else { return nil }
            let before = turns[..<last].lastIndex { $0.0.status != status }
            return turns[before.map { $0 + 1 } ?? 0]
        }
        let counting = status.flatMap(turn) ?? turn(to: .accepted) ?? dated.first
        return counting.map { ($0.day, $0.0.dayRange) }
    }

    /// The status to which the record came last, where nothing else states one.
    var status: Stated<StatusStatement> {
        let turns = entries.compactMap { entry -> (Entry, StatusStatement, CalendarDate)? in
            guard let statement = entry.statement, let day = entry.day.date, statement.status.isDecided else {
                return nil
            }
            return (entry, statement, day)
        }
        let last = turns.reduce(turns.first) { last, next in next.2 >= last!.2 ? next : last }
        return last.map { Stated(field: .present($0.1, range: $0.0.statementRange), place: .history) }
            ?? .missing
    }

    /// Whether an entry can be added, as ``adding(_:_:to:)`` says.
    func hasPlaceForEntry(in outline: MarkdownOutline) -> Bool {
        latest.map { EntryForm($0, outline) != nil } ?? false
    }

    /// An entry of a day and a status, written like the latest one and next to it.
    ///
    /// - Returns: `nil` if the latest one is no model, as a sentence in which the day stands.
    func adding(_ day: String, _ status: StatusStatement?, to outline: MarkdownOutline) -> TextEdit? {
        guard let model = latest, let form = EntryForm(model, outline), let status else { return nil }
        let source = outline.source
        let entry = form.text(day, status.word ?? status.status.rawValue)
        let isNewestFirst = model.line == entries.first?.line && entries.count > 1
        // Numbers do not count on upwards.
        let mark = source[source.lineStart(of: model.line.lowerBound)..<model.line.lowerBound]
        guard !isNewestFirst || model.isRow || !mark.contains(where: \.isNumber) else { return nil }
        return isNewestFirst
            ? TextEdit(inserting: entry + source.lineEnding, at: source.lineStart(of: model.line.lowerBound))
            : TextEdit(inserting: source.lineEnding + entry, at: source.lineEnd(of: model.line.upperBound))
    }

    /// The entry of the latest day, if some entries tell a status.
    var latestWithStatus: Entry? { entries.contains { $0.status != nil } ? latest : nil }

    private var latest: Entry? {
        let dated = entries.compactMap { entry in entry.day.date.map { (entry, day: $0) } }
        return dated.reduce(nil as (Entry, day: CalendarDate)?) { latest, next in
            latest.map { $0.day > next.day ? $0 : next } ?? next
        }?.0
    }
}

extension RecordHistory.Entry {
    fileprivate init?(
        _ line: Range<Int>, in block: MarkdownBlock, _ outline: MarkdownOutline, _ comments: [Range<Int>],
        _ reader: StatusReader
    ) {
        guard let (day, range) = outline.source.firstDay(in: line, outside: comments) else { return nil }
        let words = [line.lowerBound..<range.lowerBound, range.upperBound..<line.upperBound]
            .map { outline.plainText(of: $0) }
            .joined(separator: " ")
            .split { !$0.isLetter && $0 != "'" }
            .prefix(3).joined(separator: " ")
        let isRow = block.kind == .table
        if let told = isRow
            ? Self.statusCell(of: block, at: range.lowerBound, outline)
            : Self.text(behind: range, in: line, outline.source),
            case let clause = StatusClause(told, of: outline, reader.vocabulary),
            clause.status != .other, clause.isWhole, !clause.targets.isEmpty || isRow,
            outline.source.bytes[clause.end..<told.upperBound].allSatisfy({ !$0.isASCIILetterOrDigit })
        {
            self.init(
                line: line, day: day, dayRange: range, status: clause.status,
                statement: reader.read(outline.plainText(of: told)), statementRange: told, isRow: isRow)
            return
        }
        let statement = reader.read(words)
        let status = statement.status == .other ? nil : statement.status
        let isAlone = statement.beginsWithItsWord && words.parts(at: " ").count <= 2
        self.init(
            line: line, day: day, dayRange: range, status: status, statement: isAlone ? statement : nil,
            statementRange: line, isRow: isRow)
    }

    /// The cell below the heading `Status` in the row at an offset.
    private static func statusCell(
        of block: MarkdownBlock, at offset: Int, _ outline: MarkdownOutline
    ) -> Range<Int>? {
        let column = outline.table(block).header.firstIndex {
            $0.count <= 48 && FactLabel(outline.plainText(of: $0)) == .status
        }
        let cells = outline.row(of: block, at: offset)
        return column.flatMap { $0 < cells.count ? cells[$0] : nil }
    }

    /// What a line says behind its day and the signs that follow.
    private static func text(behind day: Range<Int>, in line: Range<Int>, _ source: SourceText) -> Range<Int>?
    {
        source.bytes[day.upperBound..<line.upperBound].firstIndex {
            $0.isASCIILetterOrDigit || $0 >= 0x80
        }.map { $0..<line.upperBound }
    }
}

extension MarkdownOutline {
    /// The lines of a block that each tell something: those of its paragraphs, and its rows without the header.
    fileprivate func entryLines(of block: MarkdownBlock) -> [Range<Int>] {
        switch block.kind {
        case .paragraph, .html: Array(lines(of: block))
        case .table: Array(lines(of: block).dropFirst(2))
        default: []
        }
    }
}

extension SourceText {
    /// The first day in a range outside comments, and where it is written.
    ///
    /// - Parameter comments: UTF-8 offsets, in order.
    func firstDay(
        in range: Range<Int>, outside comments: [Range<Int>]
    ) -> (reading: DateReading, range: Range<Int>)? {
        var start = range.lowerBound
        var parts: [Range<Int>] = []
        for comment in comments[comments.partitioningIndex { $0.upperBound > range.lowerBound }...]
            .prefix(while: { $0.lowerBound < range.upperBound })
        {
            if comment.lowerBound > start { parts.append(start..<comment.lowerBound) }
            start = min(max(start, comment.upperBound), range.upperBound)
        }
        for part in parts + [start..<range.upperBound] {
            switch DateReading.first(in: self, part) {
            case .date(let date, let found)?: return (.date(date, range: found), found)
            case .problem(let problem, let found)?: return (.problem(problem, range: found), found)
            case nil: continue
            }
        }
        return nil
    }
}

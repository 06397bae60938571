import ADRText

/// The course of a record's status, where its statements stand one after the other: in a line with arrows, in lines with
/// days, in rows of a table.
///
/// The last statement counts, or the first one where the newest stands on top. An edit adds one and changes none.
struct StatusHistory {
    private enum Form {
        /// With what parts an entry from the next.
        case parts(joint: String)
        case lines
        case rows(StatusColumns)
    }

    private let form: Form
    /// UTF-8 offsets of the statement that counts, and of the line, item or row that holds it.
    private let statement: Range<Int>
    private let entry: Range<Int>
    private let isNewestFirst: Bool
    private let outline: MarkdownOutline

    /// Whether there are several statements, each with a line to itself.
    let isOfSeveralLines: Bool

    /// The course that ends with the status that counts; `nil` if that stands alone.
    init?(of record: DecisionRecord) {
        guard let range = record.status.range, record.status.place != .frontMatter else { return nil }
        let outline = record.outline
        guard let block = outline.blocks[outline.blockIndexes(in: range)].first else { return nil }
        self.outline = outline
        statement = range
        if let columns = StatusColumns(outline.table(block), of: outline) {
            form = .rows(columns)
            isOfSeveralLines = false
            isNewestFirst = columns.isNewestFirst
            let line = outline.lines(of: block).first { $0.overlaps(range) }
            entry = line ?? range
        } else if let (joint, isNewestFirst) = Self.joint(of: range, in: block, of: record) {
            form = .parts(joint: joint)
            isOfSeveralLines = false
            entry = range
            self.isNewestFirst = isNewestFirst
        } else {
            let section = Self.value(of: record, at: range)
            let course = section.map { StatusSection(outline: outline, range: $0).course } ?? []
            guard
                course.count >= 2 || block.kind == .paragraph && Self.beginsWithDay(range, in: outline.source)
            else { return nil }
            form = .lines
            isOfSeveralLines = course.count > 1
            entry = range
            isNewestFirst = course.count >= 2 && course[0] == range
        }
    }

    /// The value in which the status stands.
    private static func value(of record: DecisionRecord, at range: Range<Int>) -> Range<Int>? {
        record.bodyFacts.first { $0.label == .status && $0.value.overlaps(range) }?.value
    }

    /// What parts a statement from the others of its line: an arrow before it, or another sign.
    private static func joint(
        of statement: Range<Int>, in block: MarkdownBlock, of record: DecisionRecord
    ) -> (text: String, isNewestFirst: Bool)? {
        let (outline, source) = (record.outline, record.source)
        guard let line = outline.lines(of: block).first(where: { $0.overlaps(statement) }) else { return nil }
        if let arrow = StatusArrow.last(in: line.lowerBound..<statement.lowerBound, of: source.bytes) {
            let blank = source.bytes[..<arrow.lowerBound].last.map(\.isBlank) ?? false ? " " : ""
            return (blank + source[arrow.lowerBound..<statement.lowerBound], false)
        }
        let whole = (value(of: record, at: statement) ?? line).clamped(to: line)
        let parts = StatusParts(source.trimming(whole), of: outline, record.reader.vocabulary)
        return parts.flatMap { parts in
            parts.statement == statement ? (source[parts.joint], parts.isNewestFirst) : nil
        }
    }

    /// Whether a statement with its line to itself begins with a day, as the first entry of a course does.
    private static func beginsWithDay(_ statement: Range<Int>, in source: SourceText) -> Bool {
        guard let day = DateReading.first(in: source, statement)?.range else { return false }
        return source[source.lineStart(of: statement.lowerBound)..<day.lowerBound].utf8
            .allSatisfy { !($0.isASCIILetterOrDigit || $0 >= 0x80) }
    }

    /// A further entry, written like the one that counts.
    ///
    /// - Parameters:
    ///   - word: the new status in its letter case.
    ///   - tail: what belongs to it behind the word, with its blank.
    /// - Returns: `nil` if the entry that counts is no model.
    func adding(
        _ word: String, _ tail: String, on day: CalendarDate?, _ vocabulary: StatusVocabulary
    ) -> TextEdit? {
        let source = outline.source
        switch form {
        case .rows(let columns):
            return row(word + tail, day, columns)
        case .parts(let joint):
            guard let part = text(word, tail, day, vocabulary) else { return nil }
            return isNewestFirst
                ? TextEdit(inserting: part + joint, at: statement.lowerBound)
                : TextEdit(inserting: joint + part, at: statement.upperBound)
        case .lines:
            guard let line = text(word, tail, day, vocabulary) else { return nil }
            let start = source.lineStart(of: entry.lowerBound)
            var head = source[start..<entry.lowerBound]
            if let number = Int(head.filter(\.isNumber)) {
                guard !isNewestFirst, let next = NumberedText.exchanging(number, for: number + 1, in: head)
                else { return nil }
                head = next
            }
            let isParagraph =
                head.utf8.allSatisfy(\.isBlank)
                && outline.blocks[outline.blockIndexes(in: entry)]
                    .first.map { outline.lines(of: $0).count == 1 } ?? false
            let gap = source.lineEnding + (isParagraph ? source.lineEnding : "")
            return isNewestFirst
                ? TextEdit(inserting: head + line + gap, at: start)
                : TextEdit(inserting: gap + head + line, at: source.lineEnd(of: entry.upperBound))
        }
    }

    /// The new statement with the marks of the former one.
    private func text(
        _ word: String, _ tail: String, _ day: CalendarDate?, _ vocabulary: StatusVocabulary
    ) -> String? {
        let source = outline.source
        let former = DateReading.first(in: source, statement)
        let newDay = day.map { source.days($0, like: former?.range)[0] }
        if let former,
            source[statement.lowerBound..<former.range.lowerBound].utf8.allSatisfy({
                !($0.isASCIILetterOrDigit || $0 >= 0x80)
            })
        {
            // `2020-01-02: Accepted`
            let rest = StatusClause(former.range.upperBound..<statement.upperBound, of: outline, vocabulary)
            guard let newDay, rest.status != .other else { return nil }
            return source[statement.lowerBound..<former.range.lowerBound] + newDay
                + source[former.range.upperBound..<rest.word.lowerBound] + word
                + source[rest.word.upperBound..<rest.tail.lowerBound] + tail
        }
        let clause = StatusClause(statement, of: outline, vocabulary)
        guard clause.status != .other else { return nil }
        let start = source[statement.lowerBound..<clause.word.lowerBound] + word
        if let between = clause.dayBetween(in: source), let newDay {
            return start + source[clause.word.upperBound..<between.lowerBound] + newDay
                + source[between.upperBound..<clause.tail.lowerBound] + tail
        }
        let head = start + source[clause.word.upperBound..<clause.tail.lowerBound] + tail
        guard let newDay else { return head }
        guard let former, former.range.lowerBound >= clause.end else { return head + " (\(newDay))" }
        let before = source[clause.end..<former.range.lowerBound]
        guard WordScanner.joinsDay(before) else { return head + " (\(newDay))" }
        let closing = source[former.range.upperBound..<statement.upperBound].unicodeScalars.prefix {
            ")*_]）".unicodeScalars.contains($0)
        }
        return head + before + newDay + String(closing)
    }

    private func row(_ text: String, _ day: CalendarDate?, _ columns: StatusColumns) -> TextEdit? {
        let source = outline.source
        let cells = outline.blocks[outline.blockIndexes(in: entry)].first.map {
            outline.row(of: $0, at: statement.lowerBound)
        }
        guard let cells, columns.status < cells.count else { return nil }
        var row = [UInt8](source.bytes[entry.lowerBound..<cells[0].lowerBound])
        for (index, cell) in cells.enumerated() {
            var value = ""
            if index == columns.status { value = MarkdownWriter.tableCell(text) }
            if index == columns.day, let day { value = source.days(day, like: cell)[0] }
            row += value.utf8
            let end = index + 1 < cells.count ? cells[index + 1].lowerBound : entry.upperBound
            let width = source[cell].unicodeScalars.count - value.unicodeScalars.count
            row += Array(repeating: UInt8(ascii: " "), count: max(0, width))
            row += source.bytes[cell.upperBound..<end]
        }
        let line = String(decoding: row, as: UTF8.self)
        return isNewestFirst
            ? TextEdit(inserting: line + source.lineEnding, at: source.lineStart(of: entry.lowerBound))
            : TextEdit(inserting: source.lineEnding + line, at: source.lineEnd(of: entry.upperBound))
    }
}

/// The arrows between the statements of one line.
enum StatusArrow {
    private static let arrows = ["→", "->", "=>", "➡"].map { Array($0.utf8) }

    /// The last arrow in a range with the blanks behind it.
    static func last(in range: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
        for offset in range.reversed() {
            for arrow in arrows where bytes[offset..<range.upperBound].starts(with: arrow) {
                let end = bytes[(offset + arrow.count)..<range.upperBound].firstIndex { !$0.isBlank }
                return offset..<(end ?? range.upperBound)
            }
        }
        return nil
    }
}

/// The columns of a table whose rows are the course of a status.
struct StatusColumns {
    let status: Int
    let day: Int
    let isNewestFirst: Bool
    /// The row that counts, and the day of the newest row that has one.
    let statusCell: Range<Int>
    let dayCell: Range<Int>?

    /// `nil` for a table of one row, and for one without columns of that name.
    init?(_ table: MarkdownTable, of outline: MarkdownOutline) {
        func column(_ label: FactLabel) -> Int? {
            table.header.firstIndex {
                (1...48).contains($0.count) && FactLabel(outline.plainText(of: $0)) == label
            }
        }
        guard table.rows.count >= 2, let status = column(.status), let day = column(.date) else { return nil }
        let rows = table.rows.filter { $0.count > max(status, day) && !$0[status].isEmpty }
        guard rows.count == table.rows.count else { return nil }
        let days = rows.map { DateReading.first(in: outline.source, $0[day])?.date }
        let known = days.compactMap(\.self)
        guard !known.isEmpty else { return nil }
        isNewestFirst = known.count > 1 && known[0] > known[known.count - 1]
        statusCell = rows[isNewestFirst ? 0 : rows.count - 1][status]
        let dated = isNewestFirst ? days.firstIndex { $0 != nil } : days.lastIndex { $0 != nil }
        dayCell = dated.map { rows[$0][day] }
        self.status = status
        self.day = day
    }
}

import ADRModel
public import ADRText

/// A table of decisions, one a row, as a spreadsheet saves it.
public struct CSVDecisions: Sendable {
    public let records: [ImportedRecord]
    /// What the person who imports the table should know of its columns.
    public let remarks: [String]

    /// Reads a table; a column that names no fact is a section of the text.
    ///
    /// - Parameter source: the table, whose path is what people call it.
    /// - Throws: ``AuthoringError`` that tells what is wrong in which line and column.
    public init(_ source: SourceText) throws(AuthoringError) {
        let places = TextPlaces(source)
        guard String(validating: source.bytes, as: UTF8.self) != nil else {
            throw places.error("this is not UTF-8 text", hint: "save the table as CSV in UTF-8")
        }
        do throws(TextProblem) {
            let table = try CSVTable(source)
            let columns = try CSVColumns(table.header)
            var records: [ImportedRecord] = []
            for row in table.rows where !row.allSatisfy({ $0.text.allSatisfy(\.isWhitespace) }) {
                records.append(try CSVRow(row, columns, at: places.place(of: row[0].offset)).record())
            }
            self.records = records
            remarks = columns.remarks.map { "\(places.place(of: $0.offset)): \($0.message)" }
        } catch {
            let isInHeader = places.line(of: error.offset) == 1
            throw places.error(
                error.message, at: error.offset,
                hint: isInHeader ? "the first line has the headings; docs/formats.md lists them" : nil)
        }
    }
}

/// A row of the table on its way to a record.
private struct CSVRow {
    private let cells: [(column: CSVColumns.Column, cell: CSVTable.Cell)]
    private let start: Int
    private let place: String

    init(_ cells: [CSVTable.Cell], _ columns: CSVColumns, at place: String) {
        self.cells = zip(columns.columns, cells).map { column, cell in
            (column, CSVTable.Cell(text: cell.text.trimming, offset: cell.offset))
        }.filter { !$1.text.isEmpty }
        start = cells[0].offset
        self.place = place
    }

    func record() throws(TextProblem) -> ImportedRecord {
        guard let title = cell(.title)?.text else {
            throw TextProblem(at: start, "a decision needs a title")
        }
        var record = ImportedRecord(
            at: place, number: nil, title: title, status: cell(.status)?.text ?? "", date: nil)
        record.linksNeedAnswers = true
        if let cell = cell(.number) { record.number = try number(cell.text, cell) }
        if let cell = cell(.date) { record.date = try day(cell) }
        for (column, cell) in cells {
            switch column {
            case .fact(.link(let kind)):
                for reference in items(cell) {
                    record.links.append(.init(kind.name, try number(reference, cell)))
                }
            case .fact(.reviewBy): record.facts.append(("review-by", .verbatim(try day(cell).iso)))
            case .fact(.confidence): record.facts.append(("confidence", .string(cell.text)))
            case .fact(.reversibility): record.facts.append(("reversibility", .string(cell.text)))
            case .fact(let label):
                guard let list = ListedFact.allCases.first(where: { $0.label == label }) else { continue }
                record.names[list, default: []] += items(cell)
            case .section(""):
                throw TextProblem(at: cell.offset, "the column of this cell has no heading")
            case .section(let heading): record.sections.append((heading, cell.text))
            }
        }
        return record
    }

    private func cell(_ label: FactLabel) -> CSVTable.Cell? {
        cells.first { $0.column == .fact(label) }?.cell
    }

    private func items(_ cell: CSVTable.Cell) -> [String] {
        cell.text.parts(atAnyOf: ";", ",", "\n", "\r").map(\.trimming)
            .filter { !$0.isEmpty }
    }

    /// `12`, `0012`, `ADR-12`
    private func number(_ text: String, _ cell: CSVTable.Cell) throws(TextProblem) -> Int {
        guard let number = Int(text) ?? RecordFileName(path: text).number, number >= 0 else {
            throw TextProblem(at: cell.offset, "`\(text)` is not a record number")
        }
        return number
    }

    private func day(_ cell: CSVTable.Cell) throws(TextProblem) -> CalendarDate {
        let text = SourceText(path: "", cell.text)
        guard case .date(let day, text.bytes.indices) = DateReading.first(in: text, text.bytes.indices) else {
            throw TextProblem(at: cell.offset, "`\(cell.text)` is not a date like 2026-12-31")
        }
        return day
    }
}

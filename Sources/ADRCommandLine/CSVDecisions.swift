import ADRAuthoring
import ADRModel
import ADRText

/// A table of decisions, one a row, as a spreadsheet saves it.
struct CSVDecisions {
    private let table: CSVTable
    private let name: String

    /// - Throws: ``Failure`` that says what is wrong and in which line.
    init(_ bytes: [UInt8], named name: String) throws(Failure) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure("\(name): this is not UTF-8 text", hint: "save the table as CSV in UTF-8")
        }
        do {
            table = try CSVTable(text)
        } catch {
            throw Failure("\(name):\(error.line): \(error.message)")
        }
        self.name = name
        for needed in [FactLabel.number, .title]
        where !table.header.contains(where: { FactLabel($0) == needed }) {
            throw Failure(
                "\(name):1: there is no column `\(needed)`",
                hint: "docs/formats.md lists the columns; the first line has their headings")
        }
    }

    /// The records as they are added to a log; a column that names no fact is a section of the text.
    ///
    /// - Throws: ``Failure`` for a row without number or title, or a date that is no day.
    func records() throws(Failure) -> [ImportedRecord] {
        var records: [ImportedRecord] = []
        for row in table.rows { records.append(try record(row)) }
        return records
    }

    private func record(_ row: CSVTable.Row) throws(Failure) -> ImportedRecord {
        let cells = zip(table.header, row.cells).map { ($0, $1.trimmingBlanks) }.filter { !$1.isEmpty }
        func text(_ label: FactLabel) -> String? { cells.first { FactLabel($0.0) == label }?.1 }
        guard let number = text(.number).flatMap(Self.number), let title = text(.title) else {
            throw Failure("\(name):\(row.line): a decision needs a number and a title")
        }
        let date = text(.date)
        let day = date.flatMap(CalendarDate.init(iso:))
        if let date, day == nil {
            throw Failure("\(name):\(row.line): `\(date)` is no day as 2026-12-31")
        }
        var record = ImportedRecord(
            at: "\(name):\(row.line)", number: number, title: title, status: text(.status) ?? "", date: day)
        for (heading, cell) in cells {
            switch FactLabel(heading) {
            case .deciders: record.names[.deciders] = Self.list(cell)
            case .consulted: record.names[.consulted] = Self.list(cell)
            case .informed: record.names[.informed] = Self.list(cell)
            case .tags: record.names[.tags] = Self.list(cell)
            case .link(let kind):
                for reference in Self.list(cell) {
                    guard let target = Self.number(reference) else {
                        throw Failure("\(name):\(row.line): `\(reference)` is no number of a record")
                    }
                    record.links.append(.init(kind.name, target))
                }
            case .number, .title, .status, .date: break
            default: record.sections.append((heading, cell))
            }
        }
        return record
    }

    private static func list(_ cell: String) -> [String] {
        cell.split { $0 == ";" || $0 == "," }.map { String($0).trimmingBlanks }.filter { !$0.isEmpty }
    }

    /// `12`, `0012`, `ADR-12`
    private static func number(_ text: String) -> Int? { Int(text) ?? RecordFileName(path: text).number }
}

extension String {
    fileprivate var trimmingBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

/// A table of separated values, as RFC 4180 describes them and spreadsheets save them.
///
/// What parts the headings most often parts the cells: `,`, `;` or tabs. Lines may end in LF, CRLF or CR; a byte
/// order mark at the beginning is passed over, and so are empty lines.
public struct CSVTable: Hashable, Sendable {
    /// The cells of the first line.
    public let header: [Cell]
    /// The rows below it, none longer than the header; quoted cells may stretch over several lines.
    public let rows: [[Cell]]

    /// A text and where it begins.
    public struct Cell: Hashable, Sendable {
        public let text: String
        /// A UTF-8 offset into the table's text.
        public let offset: Int

        public init(text: String, offset: Int) {
            self.text = text
            self.offset = offset
        }
    }

    /// Reads a table.
    ///
    /// - Throws: ``TextProblem`` if a quote is never closed, text follows a closed one, or a cell that is not empty has
    ///   no heading.
    public init(_ source: SourceText) throws(TextProblem) {
        var reading = Reading(source)
        var rows: [[Cell]] = []
        while let row = try reading.nextRow() {
            if row.map(\.text) != [""] { rows.append(row) }
        }
        let header = rows.first ?? []
        self.header = header
        self.rows = rows.dropFirst().map { Array($0.prefix(header.count)) }
        for row in rows.dropFirst() {
            guard let cell = row.dropFirst(header.count).first(where: { !$0.text.isEmpty }) else { continue }
            throw TextProblem(
                at: cell.offset, "the row has \(row.count) cells, but the header has \(header.count)")
        }
    }

    private struct Reading {
        let bytes: [UInt8]
        var offset: Int
        var separator = UInt8(ascii: ",")
        /// What ends a line: LF, with or without CR before it, or CR alone if the first line ends so.
        private var lineEnd = UInt8(ascii: "\n")

        init(_ source: SourceText) {
            (bytes, offset) = (source.bytes, source.contentStart)
            if let end = endOfFirstLine, !bytes[end...].starts(with: "\r\n".utf8) { lineEnd = bytes[end] }
            separator = statedSeparator() ?? mostFrequentSeparator()
        }

        /// The sign of a first line `sep=;`, which spreadsheets write for each other; the line is passed over.
        private mutating func statedSeparator() -> UInt8? {
            let line = bytes[offset..<(endOfFirstLine ?? bytes.count)]
            guard line.count == 5, bytes.matches("sep=", at: offset, before: line.endIndex) else {
                return nil
            }
            offset = line.endIndex
            passLineEnd()
            return line.last
        }

        /// Where the line at the offset ends, quoted cells aside.
        private var endOfFirstLine: Int? {
            var isQuoted = false
            return bytes[offset...].firstIndex { byte in
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                return !isQuoted && (byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"))
            }
        }

        /// What parts the cells of the first line, quoted ones aside.
        private func mostFrequentSeparator() -> UInt8 {
            var counts = [UInt8(ascii: ","): 0, UInt8(ascii: ";"): 0, UInt8(ascii: "\t"): 0]
            var isQuoted = false
            for byte in bytes[offset..<(endOfFirstLine ?? bytes.count)] {
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                if !isQuoted { counts[byte]? += 1 }
            }
            let used = counts.filter { $0.value > 0 }
            return used.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? separator
        }

        /// The row at the offset, up to the end of its line; `nil` behind the last.
        mutating func nextRow() throws(TextProblem) -> [Cell]? {
            guard offset < bytes.count else { return nil }
            var cells = [try nextCell()]
            while offset < bytes.count, bytes[offset] == separator {
                offset += 1
                cells.append(try nextCell())
            }
            passLineEnd()
            return cells
        }

        private mutating func passLineEnd() {
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") { offset += 1 }
        }

        private mutating func nextCell() throws(TextProblem) -> Cell {
            let start = offset
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
                while !isAtEndOfCell { offset += 1 }
                return Cell(text: String(decoding: bytes[start..<offset], as: UTF8.self), offset: start)
            }
            var text: [UInt8] = []
            offset += 1
            while offset < bytes.count {
                let byte = bytes[offset]
                offset += 1
                if byte == UInt8(ascii: "\"") {
                    guard offset < bytes.count, bytes[offset] == byte else {
                        guard isAtEndOfCell else {
                            throw TextProblem(at: offset, "there is text after a quoted cell")
                        }
                        return Cell(text: String(decoding: text, as: UTF8.self), offset: start)
                    }
                    offset += 1
                }
                text.append(byte)
            }
            throw TextProblem(at: start, "a quote is never closed")
        }

        private var isAtEndOfCell: Bool {
            guard offset < bytes.count else { return true }
            return bytes[offset] == separator || bytes[offset] == lineEnd
                || bytes[offset] == UInt8(ascii: "\r") && bytes[offset...].starts(with: "\r\n".utf8)
        }
    }
}

/// A table of comma-separated values, as RFC 4180 describes them.
///
/// Lines may end in LF or CRLF; a byte order mark at the beginning is passed over, and so are empty lines.
public struct CSVTable: Hashable, Sendable {
    /// The cells of the first line.
    public let header: [String]
    public let rows: [Row]

    /// A row, which quoted cells may stretch over several lines of the text.
    public struct Row: Hashable, Sendable {
        /// The line of the text in which it begins, from 1.
        public let line: Int
        public let cells: [String]
    }

    /// What is wrong with a table, and in which line of the text, from 1.
    public struct Problem: Error, Hashable, Sendable {
        public let line: Int
        public let message: String
    }

    /// Reads a table.
    ///
    /// - Throws: ``Problem`` if a quote is never closed, text follows a closed one, or a row has more cells than
    ///   there are headings.
    public init(_ text: String) throws(Problem) {
        let bytes = Array(text.utf8)
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var reading = Reading(bytes: bytes, offset: bytes.starts(with: mark) ? mark.count : 0)
        var rows: [Row] = []
        while let row = try reading.nextRow() {
            if row.cells != [""] { rows.append(row) }
        }
        header = rows.first?.cells ?? []
        self.rows = Array(rows.dropFirst())
        for row in self.rows where row.cells.count > header.count {
            throw Problem(
                line: row.line, message: "\(row.cells.count) cells stand under \(header.count) headings")
        }
    }

    private struct Reading {
        let bytes: [UInt8]
        var offset: Int
        var line = 1

        init(bytes: [UInt8], offset: Int) { (self.bytes, self.offset) = (bytes, offset) }

        /// The row at the offset, up to the end of its line; `nil` behind the last.
        mutating func nextRow() throws(Problem) -> Row? {
            guard offset < bytes.count else { return nil }
            let start = line
            var cells = [try nextCell()]
            while offset < bytes.count, bytes[offset] == UInt8(ascii: ",") {
                offset += 1
                cells.append(try nextCell())
            }
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "\r") { offset += 1 }
            if offset < bytes.count { offset += 1 }
            line += 1
            return Row(line: start, cells: cells)
        }

        private mutating func nextCell() throws(Problem) -> String {
            guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { return plainCell() }
            let start = line
            var cell: [UInt8] = []
            offset += 1
            while offset < bytes.count {
                let byte = bytes[offset]
                offset += 1
                if byte == UInt8(ascii: "\"") {
                    guard offset < bytes.count, bytes[offset] == byte else {
                        guard isAtEndOfCell else {
                            throw Problem(line: line, message: "text follows a cell in quotes")
                        }
                        return String(decoding: cell, as: UTF8.self)
                    }
                    offset += 1
                }
                if byte == UInt8(ascii: "\n") { line += 1 }
                cell.append(byte)
            }
            throw Problem(line: start, message: "a quote is never closed")
        }

        private mutating func plainCell() -> String {
            let start = offset
            while !isAtEndOfCell { offset += 1 }
            return String(decoding: bytes[start..<offset], as: UTF8.self)
        }

        private var isAtEndOfCell: Bool {
            guard offset < bytes.count else { return true }
            switch bytes[offset] {
            case UInt8(ascii: ","), UInt8(ascii: "\n"): return true
            case UInt8(ascii: "\r"):
                return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "\n")
            default: return false
            }
        }
    }
}

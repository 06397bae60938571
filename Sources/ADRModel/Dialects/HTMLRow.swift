import ADRText

/// A term of an HTML definition list with what is said of it, or a row of an HTML table.
struct HTMLRow {
    /// Whether it is a term rather than a row of a table.
    let isTerm: Bool
    /// UTF-8 offsets of its tags and what stands between them.
    private(set) var range: Range<Int>
    /// UTF-8 offsets of what stands in each cell, without blanks and line endings at its ends.
    private(set) var cells: [Range<Int>] = []

    /// - Parameter tags: in the order of the text.
    static func all(_ tags: [MarkdownTag], in source: SourceText) -> [HTMLRow] {
        var rows: [HTMLRow] = []
        var openRow: HTMLRow?
        var cell: Int?
        for tag in tags {
            let name = tag.name.lowercased()
            guard names.contains(name) else { continue }
            let isClosing = source.bytes[tag.range.lowerBound + 1] == UInt8(ascii: "/")
            if let start = cell {
                openRow?.cells.append(source.trimmingLines(start..<tag.range.lowerBound))
                openRow?.extend(to: isClosing ? tag.range.upperBound : tag.range.lowerBound)
                cell = nil
            }
            switch (name, isClosing) {
            case ("dt", false), ("tr", false):
                if let openRow { rows.append(openRow) }
                openRow = HTMLRow(isTerm: name == "dt", range: tag.range)
                if name == "dt" { cell = tag.range.upperBound }
            case ("dd", false): if openRow?.isTerm == true { cell = tag.range.upperBound }
            case ("th", false), ("td", false): if openRow?.isTerm == false { cell = tag.range.upperBound }
            case ("dt", true), ("dd", true), ("th", true), ("td", true): break
            default:
                if name == "tr" { openRow?.extend(to: tag.range.upperBound) }
                if let openRow { rows.append(openRow) }
                openRow = nil
            }
        }
        return rows + [openRow].compactMap(\.self)
    }

    private init(isTerm: Bool, range: Range<Int>) { (self.isTerm, self.range) = (isTerm, range) }

    private mutating func extend(to end: Int) { range = range.lowerBound..<end }

    private static let names: Set<String> = [
        "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th", "td",
    ]
}

extension SourceText {
    /// The range without blanks and line endings at its ends.
    fileprivate func trimmingLines(_ range: Range<Int>) -> Range<Int> {
        guard let first = bytes[range].firstIndex(where: { !$0.isBlankOrLineEnding }),
            let last = bytes[range].lastIndex(where: { !$0.isBlankOrLineEnding })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    /// The lines that hold a range and nothing else, with their line endings; `nil` if there is more.
    func linesOfItsOwn(_ range: Range<Int>) -> Range<Int>? {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start > contentStart, bytes[start - 1].isBlank { start -= 1 }
        while end < bytes.count, bytes[end].isBlank || bytes[end] == UInt8(ascii: "\r") { end += 1 }
        guard start == contentStart || bytes[start - 1] == UInt8(ascii: "\n"),
            end == bytes.count || bytes[end] == UInt8(ascii: "\n")
        else { return nil }
        return start..<min(end + 1, bytes.count)
    }
}

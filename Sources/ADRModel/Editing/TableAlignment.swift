import ADRText

/// Keeps the columns of tables aligned where a longer value came into one.
struct TableAlignment {
    private let former: MarkdownOutline

    /// - Returns: `nil` if no table of the text is aligned.
    init?(of outline: MarkdownOutline) {
        guard outline.blocks.contains(where: { Self.isAligned($0, outline) }) else { return nil }
        former = outline
    }

    /// A changed text with its tables as wide as they need to be; `nil` if there is nothing to do.
    func restored(in text: SourceText) -> SourceText? {
        let outline = MarkdownOutline(text, from: FrontMatter(reading: text)?.range.upperBound)
        let (old, new) = (Self.tables(of: former), Self.tables(of: outline))
        guard old.count == new.count else { return nil }
        let edits = zip(old, new).flatMap { old, new in
            Self.isAligned(old, former) && !Self.isAligned(new, outline) ? Self.edits(new, outline) : []
        }
        return edits.isEmpty ? nil : try? text.applying(edits)
    }

    private static func tables(of outline: MarkdownOutline) -> [MarkdownBlock] {
        outline.blocks.filter { $0.kind == .table }
    }

    /// Whether all lines are of one length, with pipes at both ends.
    private static func isAligned(_ block: MarkdownBlock, _ outline: MarkdownOutline) -> Bool {
        guard block.kind == .table else { return false }
        let bytes = outline.source.bytes
        let lines = outline.lines(of: block)
        let lengths = Set(lines.map { outline.source[$0].unicodeScalars.count })
        return lengths.count == 1 && lines.count > 2
            && lines.allSatisfy {
                bytes[$0].first == UInt8(ascii: "|") && bytes[$0].last == UInt8(ascii: "|")
            }
    }

    private static func edits(_ block: MarkdownBlock, _ outline: MarkdownOutline) -> [TextEdit] {
        let source = outline.source
        let table = outline.table(block)
        let rows = [table.header] + table.rows
        let lines = Array(outline.lines(of: block))
        guard rows.count + 1 == lines.count, rows.allSatisfy({ $0.count == table.header.count }) else {
            return []
        }
        func length(_ cell: Range<Int>) -> Int { source[cell].unicodeScalars.count }
        let widths = table.header.indices.map { column in max(3, rows.map { length($0[column]) }.max() ?? 0) }
        let texts = rows.map { row in
            "|"
                + zip(row, widths).map { cell, width in
                    " " + source[cell] + String(repeating: " ", count: width - length(cell)) + " |"
                }.joined()
        }
        let delimiter =
            "|"
            + zip(source[lines[1]].parts(at: "|"), widths).map { part, width in
                let dashes = part.trimming
                let blank = part.begins(with: " ") ? " " : ""
                let (left, right) = (dashes.begins(with: ":") ? ":" : "", dashes.ends(with: ":") ? ":" : "")
                let count = width + (blank.isEmpty ? 2 : 0) - left.utf8.count - right.utf8.count
                return blank + left + String(repeating: "-", count: count) + right + blank + "|"
            }.joined()
        return zip(lines, [texts[0], delimiter] + texts.dropFirst()).map { TextEdit(replacing: $0, with: $1) }
    }
}

import ADRText

/// Keeps the pipes of tables below each other where a value became longer or shorter: columns get wider if they must, and
/// never narrower.
struct TableAlignment {
    private let former: MarkdownOutline

    /// - Returns: `nil` if no table of the text is aligned.
    init?(of outline: MarkdownOutline) {
        guard Self.grids(of: outline).contains(where: { $0?.widths != nil }) else { return nil }
        former = outline
    }

    /// A changed text with its tables aligned as before; `nil` if there is nothing to do.
    func restored(in text: SourceText) -> SourceText? {
        let outline = MarkdownOutline(text, from: FrontMatter(reading: text)?.range.upperBound)
        let (old, new) = (Self.grids(of: former), Self.grids(of: outline))
        guard old.count == new.count else { return nil }
        let edits = zip(old, new).flatMap { old, new in
            old?.widths.map { new?.edits(keeping: $0) ?? [] } ?? []
        }
        return edits.isEmpty ? nil : try? text.applying(edits)
    }

    /// Whether the table at an offset is aligned.
    static func isAligned(at offset: Int, in outline: MarkdownOutline) -> Bool {
        outline.blocks[outline.blockIndexes(in: offset..<offset + 1)].contains {
            $0.kind == .table && TableGrid($0, of: outline)?.widths != nil
        }
    }

    private static func grids(of outline: MarkdownOutline) -> [TableGrid?] {
        outline.blocks.filter { $0.kind == .table }.map { TableGrid($0, of: outline) }
    }
}

/// A table whose lines have a pipe at both ends and equally many cells.
private struct TableGrid {
    /// UTF-8 offsets of what stands between pipes in each line; the second line is that of hyphens.
    private let lines: [[Range<Int>]]
    private let source: SourceText

    init?(_ block: MarkdownBlock, of outline: MarkdownOutline) {
        source = outline.source
        let (all, bytes) = (outline.lines(of: block), source.bytes)
        lines = all.map { TableRow.parts(of: $0, in: bytes) }
        let pipe = UInt8(ascii: "|")
        guard lines.count > 2, lines.allSatisfy({ $0.count == lines[0].count }),
            all.allSatisfy({ $0.count > 1 && bytes[$0].first == pipe && bytes[$0].last == pipe })
        else { return nil }
    }

    /// The number of scalars between the pipes of each column; `nil` if the lines differ in one.
    var widths: [Int]? {
        let widths = lines.map { $0.map(length) }
        return widths.allSatisfy { $0 == widths[0] } ? widths[0] : nil
    }

    private func length(_ range: Range<Int>) -> Int { source[range].unicodeScalars.count }

    /// What gives all columns at least some widths, and the pipes one place in all lines.
    ///
    /// - Parameter widths: those of the first columns; others get what they need.
    func edits(keeping widths: [Int]) -> [TextEdit] {
        guard widths.count <= lines[0].count else { return [] }
        let widths = widths + Array(repeating: 0, count: lines[0].count - widths.count)
        return widths.indices.flatMap { column -> [TextEdit] in
            let cells = lines.map { $0[column] }
            let blanks = cells[0].isEmpty || source.bytes[cells[0].lowerBound].isBlank ? 2 : 0
            let changed = cells.indices.filter { $0 != 1 && length(cells[$0]) != widths[column] }
            let longest = changed.map { length(source.trimming(cells[$0])) }.max() ?? 0
            let width = max(widths[column], longest + blanks)
            let hyphens = source.trimming(cells[1])
            let isRight =
                source.bytes[hyphens].last == UInt8(ascii: ":")
                && source.bytes[hyphens].first != UInt8(ascii: ":")
            return cells.indices.filter { length(cells[$0]) != width }.map { line in
                line == 1
                    ? stretched(cells[1], by: width - length(cells[1]))
                    : padded(cells[line], to: width, isRight, margin: blanks / 2)
            }
        }
    }

    /// The line of hyphens in one column, with more of them.
    private func stretched(_ cell: Range<Int>, by count: Int) -> TextEdit {
        let hyphen = source.bytes[cell].lastIndex(of: UInt8(ascii: "-")) ?? cell.lowerBound
        return TextEdit(inserting: String(repeating: "-", count: max(0, count)), at: hyphen)
    }

    private func padded(_ cell: Range<Int>, to width: Int, _ isRight: Bool, margin: Int) -> TextEdit {
        let text = source.trimming(cell)
        let rest = width - length(text)
        let own = text.isEmpty ? margin : text.lowerBound - cell.lowerBound
        let before = isRight ? rest - margin : min(own, rest)
        func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
        return TextEdit(replacing: cell, with: blanks(before) + source[text] + blanks(rest - before))
    }
}

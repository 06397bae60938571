import ADRText

/// `| Status | Accepted |`, or names in the header and their values in the only row.
struct TableDialect: Dialect {
    let description = "a table in the head"
    let label: LabelStyle? = LabelStyle(head: "| ", tail: " | ", end: " |")
    let frame = (opening: "|  |  |\n|---|---|\n", closing: "")

    func lines(in head: HeadText) -> [HeadLine] {
        head.blocks.map { head.outline.blocks[$0] }.flatMap { block -> [HeadLine] in
            switch block.kind {
            case .table: lines(of: block, in: head)
            case .paragraph where block.nesting.listDepth == 0: pipedLines(of: block, in: head)
            default: []
            }
        }
    }

    /// The facts of lines with bars that no line of hyphens makes a table.
    private func pipedLines(of block: MarkdownBlock, in head: HeadText) -> [HeadLine] {
        let outline = head.outline
        guard head.source.bytes[block.contentRange].first == UInt8(ascii: "|") else { return [] }
        return outline.lines(of: block).flatMap { line -> [HeadLine] in
            let cells = PipedLine.cells(of: line, in: head.source) ?? []
            return self.lines(ofPairs: cells, in: head) ?? []
        }
    }

    /// Names and values in turn; `nil` if the cells are something else.
    private func lines(ofPairs cells: [Range<Int>], in head: HeadText) -> [HeadLine]? {
        PipedLine.pairs(cells) { label($0, head.outline) }?.map {
            HeadLine(.table, label: label($0.name, head.outline), name: $0.name, value: $0.value, lines: nil)
        }
    }

    private func lines(of block: MarkdownBlock, in head: HeadText) -> [HeadLine] {
        let outline = head.outline
        let table = outline.table(block)
        func line(_ name: Range<Int>, _ value: Range<Int>, alone: Bool = false) -> HeadLine {
            HeadLine(
                .table, label: label(name, outline), name: name, value: value,
                lines: alone ? head.wholeLines(name) : nil)
        }
        if table.header.count >= 4, let header = lines(ofPairs: table.header, in: head) {
            return header + table.rows.flatMap { lines(ofPairs: $0, in: head) ?? [] }
        }
        let labels = table.header.compactMap { label($0, outline) }.filter { !$0.isEvent }
        if Set(labels).count >= 2 {
            if let course = StatusColumns(table, of: outline) {
                let status = line(table.header[course.status], course.statusCell)
                return [status] + (course.dayCell.map { [line(table.header[course.day], $0)] } ?? [])
            }
            guard table.rows.count == 1, let row = table.rows.first else { return [] }
            return zip(table.header, row).map { line($0, $1) }
        }
        let rows = table.rows.filter { $0.count >= 2 && !$0[0].isEmpty }
            .map { line($0[0], $0[1], alone: true) }
        guard table.header.count >= 2, !table.header[0].isEmpty else { return rows }
        let header = line(table.header[0], table.header[1])
        let states =
            rows.isEmpty || rows.contains { $0.label.map { !$0.isEvent } ?? false }
            || isUnderstood(header, outline)
        return header.label == nil || states ? [header] + rows : rows
    }

    /// Whether a row that nothing else marks as one of facts states something: `| State | Meaning |` does not.
    private func isUnderstood(_ line: HeadLine, _ outline: MarkdownOutline) -> Bool {
        switch line.label {
        case .status:
            StatusReader(vocabulary: .builtIn).read(outline.plainText(of: line.value)).status != .other
        case .date: DateReading.first(in: outline.source, line.value) != nil
        default: false
        }
    }

    /// The fact that a cell names; a long cell names none.
    private func label(_ cell: Range<Int>, _ outline: MarkdownOutline) -> FactLabel? {
        (1...48).contains(cell.count) ? FactLabel(outline.plainText(of: cell)) : nil
    }

    func escaped(_ markdown: String) -> String { MarkdownWriter.tableCell(markdown) }

    /// The columns of the new row are aligned like those of the others in the end.
    func line(_ name: String, _ value: String, like style: LabelStyle) -> String {
        "| \(name) | \(escaped(value)) |"
    }

    func replacement(of line: HeadLine, with value: FactValue, in model: DecisionRecord) -> TextEdit {
        let cell = escaped(value.markdown)
        let isAligned = TableAlignment.isAligned(at: line.value.lowerBound, in: model.outline)
        let missing =
            isAligned ? model.source[line.value].unicodeScalars.count - cell.unicodeScalars.count : 0
        return TextEdit(replacing: line.value, with: cell + String(repeating: " ", count: max(0, missing)))
    }
}

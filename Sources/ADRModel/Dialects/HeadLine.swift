import ADRText

/// A name and its value in a record's head, whether it names a fact or not.
struct HeadLine {
    enum Kind: Hashable {
        case key, line, cell, section
    }

    let kind: Kind
    /// The name in lower case, by which lines of several records are compared.
    let name: String
    let label: FactLabel?
    /// UTF-8 offsets of the value; empty if there is none.
    let value: Range<Int>
    /// UTF-8 offsets of all lines that hold nothing else; `nil` for what cannot be left out.
    let lines: Range<Int>?

    /// What is compared: the same name in front matter is another one.
    var key: String { "\(kind) \(name)" }
}

/// The head of a record as a form: its names with their values, and what stands beside them.
struct HeadForm {
    let record: DecisionRecord
    private(set) var lines: [HeadLine] = []
    /// UTF-8 offsets of what is neither a name nor a value nor the title.
    private(set) var texts: [Range<Int>] = []
    /// UTF-8 offsets of further lines of values.
    private(set) var tails: [Range<Int>] = []
    /// The heading of the title; `nil` if front matter states it.
    private(set) var title: MarkdownHeading?
    /// The UTF-8 offset at which the head ends.
    let end: Int

    private var source: SourceText { record.source }
    private var outline: MarkdownOutline { record.outline }

    init(_ record: DecisionRecord) {
        self.record = record
        end = RecordHead(record.outline).preambleEnd
        for entry in record.frontMatter?.root.entries ?? [] {
            guard let separator = entry.separator else { continue }
            lines.append(
                HeadLine(
                    kind: .key, name: entry.key.lowercased(), label: FactLabel(entry.key),
                    value: separator + 1..<max(entry.value.range.upperBound, separator + 1),
                    lines: wholeLines(entry.keyRange.lowerBound..<entry.value.range.upperBound)))
        }
        addBody()
    }

    private mutating func addBody() {
        var headings = outline.headings[...]
        var section: Int?
        for (index, block) in outline.blocks.enumerated() where block.range.lowerBound < end {
            if let heading = headings.first, heading.blockIndex == index {
                headings = headings.dropFirst()
                section = nil
                if heading.textRange == record.title.range {
                    title = heading
                } else if let label = FactLabel(
                    heading: HeadingWords(outline.plainText(of: heading.textRange)))
                {
                    section = lines.count
                    addSection(heading, label)
                }
                continue
            }
            guard section == nil else { continue }
            switch block.kind {
            case .paragraph: addParagraph(block)
            case .table: addTable(block)
            case .heading, .thematicBreak: break
            default: texts.append(wholeLines(block.range))
            }
        }
    }

    private mutating func addSection(_ heading: MarkdownHeading, _ label: FactLabel) {
        let text = outline.ownText(of: heading)
        let blocks = outline.blocks[outline.blockIndexes(in: text)].filter {
            $0.range.lowerBound >= text.lowerBound
        }
        let value = blocks.first.map {
            $0.contentRange.lowerBound..<(blocks.last?.contentRange.upperBound ?? 0)
        }
        lines.append(
            HeadLine(
                kind: .section, name: outline.plainText(of: heading.textRange).lowercased(), label: label,
                value: value ?? heading.range.upperBound..<heading.range.upperBound,
                lines: source.lineStart(of: heading.range.lowerBound)..<text.upperBound))
    }

    private mutating func addParagraph(_ block: MarkdownBlock) {
        let reader = LabelledLine(source.bytes)
        let isNested =
            block.nesting.listDepth > 1 || block.nesting.listDepth == 1 && block.nesting.marker == nil
        var isBehindName = false
        for line in outline.lines(of: block) {
            let pairs = reader.pairs(in: line)
            let whole = wholeLines(line)
            if pairs.count > 1 {
                lines += pairs.map {
                    HeadLine(kind: .line, name: name($0.name), label: $0.label, value: $0.value, lines: nil)
                }
            } else if let pair = reader.anyPair(in: line) {
                lines.append(
                    HeadLine(
                        kind: .line, name: name(pair.name), label: FactLabel(name(pair.name)),
                        value: pair.value,
                        lines: whole))
            } else if isNested || isBehindName {
                tails.append(whole)
                continue
            } else {
                texts.append(whole)
                continue
            }
            isBehindName = true
        }
    }

    private mutating func addTable(_ block: MarkdownBlock) {
        let table = outline.table(block)
        if let row = table.rows.first, table.rows.count == 1,
            table.header.count(where: { FactLabel(name($0)) != nil }) >= 2
        {
            lines += zip(table.header, row).map {
                HeadLine(kind: .cell, name: name($0), label: FactLabel(name($0)), value: $1, lines: nil)
            }
            return
        }
        for (index, row) in ([table.header] + table.rows).enumerated() where row.count >= 2 {
            guard !row[0].isEmpty else { continue }
            lines.append(
                HeadLine(
                    kind: .cell, name: name(row[0]), label: FactLabel(name(row[0])), value: row[1],
                    lines: index == 0 ? nil : wholeLines(row[0])))
        }
    }

    private func name(_ range: Range<Int>) -> String { PlainWords(outline.plainText(of: range)).text }

    private func wholeLines(_ range: Range<Int>) -> Range<Int> {
        source.lineStart(
            of: range.lowerBound)..<source.nextLine(after: max(range.lowerBound, range.upperBound - 1))
    }
}

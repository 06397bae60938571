import ADRText

/// A place of the body that states facts under names and holds nothing else, so that it can be taken away.
struct BodyStatement {
    let values: [LabelledValue]
    /// UTF-8 offsets of the lines, with the last line ending.
    let lines: Range<Int>
    /// Why the lines cannot be taken away; `nil` if they can.
    let obstacle: String?
    /// Whether the lines are others when the statements before are gone.
    var dependsOnThoseBefore = false
}

/// Finds the places of a body that state facts which every dialect can state.
struct BodyStatements {
    private let record: DecisionRecord
    private let outline: MarkdownOutline
    private let bytes: [UInt8]
    /// Where sections repeat what the front matter says of the status, in the order of the text.
    private let repetitions: [Range<Int>]

    init(_ record: DecisionRecord) {
        self.record = record
        outline = record.outline
        bytes = record.source.bytes
        let text = record.status.place == .frontMatter ? record.status.value?.text.lowercased() : nil
        repetitions = record.otherStatuses.filter {
            $0.place == .section && text != nil && $0.value?.text.lowercased() == text
        }.compactMap(\.range)
    }

    /// In the order of the text; the status of a section follows the links that stand in it.
    func all() -> [BodyStatement] {
        let counting = record.bodyFacts.filter { counts($0) }
        var statements: [BodyStatement] = []
        var table: Table?
        var position = 0
        while position < counting.count {
            let first = counting[position]
            switch first.place {
            case .bullet, .line:
                let end = nextLine(first.name.lowerBound)
                let group = counting[position...].prefix {
                    ($0.place == .bullet || $0.place == .line) && $0.name.lowerBound < end
                }
                statements.append(line(Array(group)))
                position += group.count - 1
            case .table:
                let (end, valueEnd) = (nextLine(first.name.lowerBound), nextLine(first.value.lowerBound))
                let row = counting[position...].prefix {
                    $0.place == .table && $0.name.lowerBound < end && $0.value.lowerBound < valueEnd
                }
                if !(table?.block.range.contains(first.name.lowerBound) ?? false) {
                    table = block(at: first.name.lowerBound).map { Table($0, outline) }
                }
                statements.append(statement(Array(row), in: table))
                position += row.count - 1
            case .section: statements += section(first)
            case .heading: statements.append(heading(first))
            default: break
            }
            position += 1
        }
        return statements
    }

    /// Whether a value is one that the record's facts may come from.
    private func counts(_ value: LabelledValue) -> Bool {
        guard value.label.isMovable, !value.value.isEmpty else { return false }
        let isOwn = holds(record.status.range, value) || holds(record.date.range, value)
        if value.place == .section || value.place == .heading, value.label.isLink || value.label == .date {
            return isOwn
        }
        return value.isInPreamble || isOwn
    }

    private func holds(_ range: Range<Int>?, _ value: LabelledValue) -> Bool {
        range.map { value.value.lowerBound <= $0.lowerBound && $0.upperBound <= value.value.upperBound }
            ?? false
    }

    // MARK: - Bullets and lines

    private func line(_ values: [LabelledValue]) -> BodyStatement {
        let start = lineStart(values[0].name.lowerBound)
        let end = nextLine(values[values.count - 1].value.upperBound)
        return BodyStatement(
            values: values, lines: start..<end, obstacle: obstacle(to: values, in: start..<end))
    }

    private func obstacle(to values: [LabelledValue], in lines: Range<Int>) -> String? {
        guard let block = block(at: values[0].name.lowerBound) else { return "it stands in no paragraph" }
        guard values.allSatisfy({ lines.contains($0.name.lowerBound) }), isAlone(values, in: lines) else {
            return "more stands in its line"
        }
        if block.nesting.quoteDepth > 0 { return "it is quoted" }
        let all = outline.lines(of: block)
        let position = all.partitioningIndex { $0.lowerBound >= lines.upperBound }
        let next = position < all.endIndex ? all[position] : nil
        if let next, !hasName(in: next) {
            return "the next line belongs to it"
        }
        if next == nil, hasItems(below: block) { return "more stands below it" }
        return nil
    }

    private func hasName(in line: Range<Int>) -> Bool {
        let names = record.bodyFacts
        let next = names.partitioningIndex { $0.name.lowerBound >= line.lowerBound }
        return next < names.count && names[next].name.lowerBound < line.upperBound
    }

    /// Whether a list belongs to the paragraph or list item before it.
    private func hasItems(below block: MarkdownBlock) -> Bool {
        let rest = outline.blockIndexes(in: block.range.upperBound..<bytes.count)
        guard let next = rest.first.map({ outline.blocks[$0] }) else { return false }
        if block.nesting.listDepth > 0 {
            return next.nesting.listDepth > block.nesting.listDepth || next.nesting.item == block.nesting.item
        }
        return next.nesting.listDepth > 0
            && nextLine(block.range.upperBound) >= lineStart(next.range.lowerBound)
    }

    /// Whether nothing but names, values and marks stands in some lines.
    private func isAlone(_ values: [LabelledValue], in lines: Range<Int>) -> Bool {
        var rest: [UInt8] = []
        var position = lines.lowerBound
        for part in values.flatMap({ [$0.name, $0.value] }).sorted(by: { $0.lowerBound < $1.lowerBound })
        where part.lowerBound >= position {
            rest += bytes[position..<part.lowerBound]
            position = part.upperBound
        }
        rest += bytes[position..<lines.upperBound]
        var text = String(decoding: rest, as: UTF8.self).lowercased()
        for remark in ["<br>", "<br/>", "<br />", "<!-- optional -->"] {
            if let range = text.firstRange(of: remark) { text.removeSubrange(range) }
        }
        return text.unicodeScalars.allSatisfy { " \t\r\n*_-+:|,;·•：–—\\".unicodeScalars.contains($0) }
    }

    // MARK: - Tables

    /// A table with its rows by their first cells.
    private struct Table {
        let block: MarkdownBlock
        let cells: MarkdownTable
        let rows: [Range<Int>: [Range<Int>]]

        init(_ block: MarkdownBlock, _ outline: MarkdownOutline) {
            self.block = block
            cells = outline.table(block)
            rows = Dictionary(
                cells.rows.compactMap { row in row.first.map { ($0, row) } },
                uniquingKeysWith: { first, _ in first })
        }
    }

    /// The row of a value, or the whole table where nothing else would be left of it.
    private func statement(_ values: [LabelledValue], in holder: Table?) -> BodyStatement {
        let line = lineStart(values[0].name.lowerBound)..<nextLine(values[0].value.upperBound)
        guard let holder, holder.block.kind == .table else {
            return BodyStatement(values: values, lines: line, obstacle: "it stands in no table")
        }
        let row = holder.rows[values[0].name]
        let (block, table) = (holder.block, holder.cells)
        let isTransposed = row == nil && table.rows.count == 1 && !table.header.contains(values[0].value)
        let isWhole =
            isTransposed
            ? values.count == table.header.count : row == nil ? table.rows.isEmpty : table.rows.count == 1
        let hasPlainHead = table.header.allSatisfy { Self.heads.contains(PlainWords(record.source[$0]).text) }
        let obstacle: String? =
            isTransposed || row == nil
            ? isWhole ? nil : "its table has more columns or rows"
            : row?.count ?? 0 > 2 ? "its row has more cells" : nil
        let all = lineStart(block.range.lowerBound)..<nextLine(block.range.upperBound)
        let takesAll = isWhole && (isTransposed || row == nil || hasPlainHead)
        return BodyStatement(
            values: values, lines: takesAll ? all : line, obstacle: obstacle,
            dependsOnThoseBefore: row != nil && !isWhole && row == table.rows.last)
    }

    /// What stands above the columns of a table of facts.
    private static let heads: Set<String> = [
        "", "key", "value", "field", "name", "item", "attribute", "property", "metadata",
    ]

    // MARK: - Sections

    private func section(_ value: LabelledValue) -> [BodyStatement] {
        guard let heading = outline.heading(at: value.name.lowerBound), heading.textRange == value.name else {
            return []
        }
        guard value.label == .status else {
            let isLine = outline.firstLine(in: value.value) == value.value
            return [
                BodyStatement(
                    values: [value], lines: section(of: heading, without: [value.value]),
                    obstacle: isLine ? nil : "its section has more than a line")
            ]
        }
        guard let status = status(in: value) else { return [] }
        let links = links(in: value.value, besides: status)
        var statements = links.map {
            BodyStatement(
                values: [$0], lines: lineStart($0.name.lowerBound)..<nextLine($0.value.upperBound),
                obstacle: nil)
        }
        let trimmed = record.source.trimming(status)
        let own = LabelledValue(
            label: .status, name: value.name, value: trimmed, place: .section,
            isInPreamble: value.isInPreamble)
        statements.append(
            BodyStatement(
                values: [own], lines: section(of: heading, without: [trimmed]),
                obstacle: obstacle(toStatus: trimmed, besides: links), dependsOnThoseBefore: !links.isEmpty))
        return statements
    }

    /// Where a section tells the status, or repeats what the front matter says of it.
    private func status(in section: LabelledValue) -> Range<Int>? {
        if let own = record.status.range, holds(own, section) { return own }
        let next = repetitions.partitioningIndex { $0.lowerBound >= section.value.lowerBound }
        return next < repetitions.count && holds(repetitions[next], section) ? repetitions[next] : nil
    }

    private func obstacle(toStatus status: Range<Int>, besides links: [LabelledValue]) -> String? {
        guard let block = block(at: status.lowerBound), block.kind == .paragraph else {
            return "it is told by a table or in code"
        }
        let lines = outline.lines(of: block)
        guard let position = lines.firstIndex(of: status) else { return "it is one of several boxes" }
        let linked = Set(links.map(\.name.lowerBound))
        let isFree = lines.indices.allSatisfy { index in
            index == position || linked.contains(lines[index].lowerBound)
                || index == position - 1 && endsHard(lines[index])
                || index == position + 1 && endsHard(status)
        }
        return isFree ? nil : "its sentence goes on in another line"
    }

    /// Whether a hard line break follows a line.
    private func endsHard(_ line: Range<Int>) -> Bool {
        bytes[line.upperBound...].starts(with: "  ".utf8) || bytes[line].last == UInt8(ascii: "\\")
    }

    /// Lines of a status section that say nothing but how the record stands to others.
    private func links(in section: Range<Int>, besides status: Range<Int>) -> [LabelledValue] {
        let sentence = RelationSentence(outline: outline)
        return outline.blocks[outline.blockIndexes(in: section)].filter { $0.kind == .paragraph }
            .flatMap { outline.lines(of: $0) }
            .filter { !$0.overlaps(status) }
            .compactMap { line -> LabelledValue? in
                let links = sentence.links(in: line, isStatus: true, place: .section)
                guard let first = links.first, links.allSatisfy({ $0.kind == first.kind && !$0.isPartial }),
                    lineStart(line.lowerBound) == line.lowerBound
                else { return nil }
                let name = line.lowerBound..<first.target.range.lowerBound
                guard FactLabel(record.source[name]) == .link(first.kind) else { return nil }
                return LabelledValue(
                    label: .link(first.kind), name: name,
                    value: first.target.range.lowerBound..<line.upperBound,
                    place: .section, isInPreamble: true)
            }
    }

    /// The whole section if it has no more than some lines, else these.
    private func section(of heading: MarkdownHeading, without lines: [Range<Int>]) -> Range<Int> {
        let text = outline.ownText(of: heading)
        let rest = outline.blocks[outline.blockIndexes(in: text)].contains { block in
            guard block.range.lowerBound >= text.lowerBound else { return false }
            return block.kind != .paragraph || outline.lines(of: block).contains { !lines.contains($0) }
        }
        if !rest { return lineStart(heading.range.lowerBound)..<text.upperBound }
        return lineStart(lines[0].lowerBound)..<nextLine(lines[lines.count - 1].upperBound)
    }

    private func heading(_ value: LabelledValue) -> BodyStatement {
        let heading = outline.heading(at: value.name.lowerBound)
        let text = heading.map { outline.ownText(of: $0) } ?? value.value
        let isEmpty = outline.blockIndexes(in: text).allSatisfy {
            outline.blocks[$0].range.lowerBound < text.lowerBound
        }
        return BodyStatement(
            values: [value], lines: lineStart(value.name.lowerBound)..<text.upperBound,
            obstacle: isEmpty ? nil : "its heading has text below it")
    }

    // MARK: - Lines

    private func block(at offset: Int) -> MarkdownBlock? {
        outline.blockIndexes(in: offset..<offset + 1).first.map { outline.blocks[$0] }
    }

    private func lineStart(_ offset: Int) -> Int { record.source.lineStart(of: offset) }

    private func nextLine(_ offset: Int) -> Int { record.source.nextLine(after: offset) }
}

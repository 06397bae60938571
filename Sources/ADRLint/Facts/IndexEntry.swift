import ADRModel
import ADRText

/// Finds the records that the items and rows of a page name without a link: `0001-use-kafka.md`, `ADR-0001: Use Kafka`, and
/// `0001` in a table that has the titles of several beside their numbers.
struct IndexEntries {
    let outline: MarkdownOutline
    let log: DecisionLog

    /// The records with the places where entries name them, but for entries in lines that are told by a link.
    ///
    /// - Parameter linked: the offsets at which lines with links begin.
    func unlinked(besides linked: Set<Int>) -> [(record: DecisionRecord, place: Range<Int>)] {
        let bytes = outline.source.bytes
        func isLinked(_ range: Range<Int>) -> Bool { linked.contains(bytes.lineStart(of: range.lowerBound)) }
        let items = outline.items.compactMap { item -> (DecisionRecord, Range<Int>)? in
            guard let block = item.blocks.first.map({ outline.blocks[$0] }), block.kind == .paragraph,
                let line = outline.lines(of: block).first, !isLinked(line),
                let record = record(namedBy: outline.plainText(of: line))
            else { return nil }
            return (record, line)
        }
        let rows = outline.blocks.filter { $0.kind == .table }.flatMap { block in
            let rows = outline.table(block).rows.filter { row in row.first.map { !isLinked($0) } ?? false }
            let isNumbered = rows.count(where: hasTitleBesideNumber) >= min(Self.fewest, rows.count)
            return rows.flatMap { cells -> [(DecisionRecord, Range<Int>)] in
                let text = outline.plainText(of: cells[0])
                if let record = record(namedBy: text) { return [(record, cells[0])] }
                return isNumbered ? records(numberedBy: text).map { ($0, cells[0]) } : []
            }
        }
        return items + rows
    }

    /// So many numbers with their titles show that a table is one of the records.
    private static let fewest = 3

    /// The record that the first word of a text names.
    private func record(namedBy text: String) -> DecisionRecord? {
        var words = text.split { " \t:,|".contains($0) }
        if words.first?.first == "@" { words.removeFirst() }
        guard let first = words.first else { return nil }
        // `ADR 12` is one name.
        let isWord = first.utf8.allSatisfy {
            $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z")
        }
        let name = isWord && words.count > 1 ? "\(first)-\(words[1])" : String(first)
        let file = RecordFileName(path: name.ends(with: ".md") ? name : name + ".md")
        if let record = only(log.records(named: file.stem)) { return record }
        guard let number = file.number, file.slug.isEmpty, !file.prefix.isEmpty else { return nil }
        return only(
            log.records(numbered: number).filter {
                file.prefixKey.isEmpty || file.prefixKey == $0.fileName.prefixKey
            })
    }

    /// The records with the number that a cell states.
    private func records(numberedBy cell: String) -> [DecisionRecord] {
        Int(cell.prefix { $0.isNumber }).map(log.records(numbered:)) ?? []
    }

    /// Whether a row has the title of the record whose number its first cell states.
    private func hasTitleBesideNumber(_ cells: [Range<Int>]) -> Bool {
        guard let record = only(records(numberedBy: outline.plainText(of: cells[0]))) else { return false }
        let title = TitleKey(record.displayTitle)
        return cells.dropFirst().contains { TitleKey(outline.plainText(of: $0)) == title }
    }

    private func only(_ records: [DecisionRecord]) -> DecisionRecord? {
        records.count == 1 ? records[0] : nil
    }
}

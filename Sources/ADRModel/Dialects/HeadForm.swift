import ADRText

/// The head of a record as a form: its names with their values, and what stands beside them.
struct HeadForm {
    let record: DecisionRecord
    let lines: [HeadLine]
    /// UTF-8 offsets of what is neither a name nor a value nor the title.
    private(set) var texts: [Range<Int>] = []
    /// UTF-8 offsets of further lines of values.
    private(set) var tails: [Range<Int>] = []
    /// The heading of the title; `nil` if front matter states it.
    let title: MarkdownHeading?
    /// The UTF-8 offset at which the head ends.
    let end: Int

    init(_ record: DecisionRecord) {
        self.record = record
        let end = record.head.preambleEnd
        self.end = end
        title = record.outline.headings.first {
            $0.textRange == record.title.range && $0.range.lowerBound < end
        }
        var lines: [HeadLine] = []
        var endOfSection = 0
        for line in HeadReader(record).lines
        where line.name.lowerBound < end && line.name.lowerBound >= endOfSection {
            lines.append(line)
            if line.place == .section { endOfSection = line.lines?.upperBound ?? 0 }
        }
        self.lines = lines
        addTexts()
    }

    private mutating func addTexts() {
        let sections = lines.filter { $0.place == .section }.compactMap(\.lines)
        let taken = lines.flatMap { [$0.name, $0.text] }
        for block in record.outline.blocks where block.range.lowerBound < end {
            if sections.contains(where: { $0.overlaps(block.range) }) { continue }
            switch block.kind {
            case .paragraph: addParagraph(block, without: taken)
            case .heading, .thematicBreak, .table: break
            default:
                if !taken.contains(where: { $0.overlaps(block.range) }) {
                    texts.append(record.source.wholeLines(block.range))
                }
            }
        }
    }

    private mutating func addParagraph(_ block: MarkdownBlock, without taken: [Range<Int>]) {
        var belongsToName =
            block.nesting.listDepth > 1 || block.nesting.listDepth == 1 && block.nesting.marker == nil
        for line in record.outline.lines(of: block) {
            if taken.contains(where: { $0.overlaps(line) }) {
                belongsToName = true
            } else if belongsToName {
                tails.append(record.source.wholeLines(line))
            } else {
                texts.append(record.source.wholeLines(line))
            }
        }
    }
}

extension HeadForm {
    /// By what a line is compared with those of other records: the same name in another dialect is another one.
    func key(of line: HeadLine) -> String {
        let name =
            line.place == .frontMatter ? record.source[line.name] : record.outline.plainText(of: line.name)
        let words =
            line.place == .section || line.place == .frontMatter ? name.lowercased() : PlainWords(name).text
        return "\(line.place) \(words)"
    }
}

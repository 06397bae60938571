import ADRText

/// Reads all that a record states in its head under names: facts of the record, lines of a new record's model, and what a
/// conversion moves are the same lines.
struct HeadReader {
    /// In the order of the text.
    let lines: [HeadLine]
    private let text: HeadText

    init(_ frontMatter: FrontMatter?, _ outline: MarkdownOutline, _ head: RecordHead) {
        text = HeadText(frontMatter, outline, head)
        let text = text
        lines = Self.merged(
            RecordDialect.allCases.map { $0.behaviour.lines(in: text) }.filter { !$0.isEmpty })
    }

    init(_ record: DecisionRecord) { self.init(record.frontMatter, record.outline, record.head) }

    /// What several dialects have found, in the order of the text. Of names that overlap, one that means a fact counts,
    /// else that of the first dialect.
    private static func merged(_ found: [[HeadLine]]) -> [HeadLine] {
        guard found.count > 1 else { return found.first ?? [] }
        let all = found.enumerated().flatMap { rank, lines in lines.map { (rank: rank, line: $0) } }
        var merged: [(rank: Int, line: HeadLine)] = []
        for next in all.sorted(by: { $0.line.name.lowerBound < $1.line.name.lowerBound }) {
            guard let last = merged.last, last.line.name.overlaps(next.line.name) else {
                merged.append(next)
                continue
            }
            func order(_ one: (rank: Int, line: HeadLine)) -> (Int, Int) {
                (one.line.label == nil ? 1 : 0, one.rank)
            }
            if order(next) < order(last) { merged[merged.count - 1] = next }
        }
        return merged.map(\.line)
    }

    /// The facts that are stated under names, in the body of a record.
    func facts() -> [LabelledValue] {
        let facts = lines.compactMap { line -> LabelledValue? in
            guard let label = line.label, line.place != .section || !line.value.isEmpty,
                text.head.holds(label, at: line.name.lowerBound),
                !label.isEvent || startsWithDay(line)
            else { return nil }
            return LabelledValue(
                label: label, name: line.name, value: line.value, place: line.place,
                isInPreamble: line.name.lowerBound < text.head.preambleEnd, lines: line.lines)
        }
        let sentence = text.outline.headings.first.flatMap { title in
            title.blockIndex + 1 < text.outline.blocks.count
                && text.head.statesFacts(
                    at: text.outline.blocks[title.blockIndex + 1].contentRange.lowerBound)
                ? StatusSentence.value(in: title.blockIndex + 1, of: text.outline) : nil
        }
        guard let sentence else { return facts }
        let next = facts.partitioningIndex { $0.name.lowerBound >= sentence.name.lowerBound }
        return facts[..<next] + [sentence] + facts[next...]
    }

    /// `Accepted: 2020-01-02` names the day on which it was, `Accepted: by all` names nothing.
    private func startsWithDay(_ line: HeadLine) -> Bool {
        guard line.place != .heading, case .date(_, let day)? = DateReading.first(in: text.source, line.value)
        else { return false }
        return text.source.bytes[line.value.lowerBound..<day.lowerBound].allSatisfy {
            !$0.isASCIILetterOrDigit
        }
    }
}

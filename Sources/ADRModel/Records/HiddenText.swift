import ADRText

/// The parts of a record's text that are no part of its decision, asked for line by line from the beginning.
struct HiddenText {
    private var wholeLines: SortedRanges
    private var parts: SortedRanges

    /// - Parameter sections: the headings of sections that are hidden.
    init(of record: DecisionRecord, _ sections: [String]) {
        let outline = record.outline
        let facts = record.bodyFacts.filter { $0.label != .title }.map {
            min($0.name.lowerBound, $0.value.lowerBound)..<max($0.name.upperBound, $0.value.upperBound)
        }
        let freed = outline.headings.filter {
            Self.isFree(outline.plainText(of: $0.textRange), sections)
        }
        .map { $0.range.lowerBound..<outline.section(of: $0).upperBound }
        let links = (record.links + record.selfLinks).map(\.target.range)
        wholeLines = SortedRanges(facts + freed + links + Self.relations(in: outline))

        let inlines = outline.inlines()
        let mentions = outline.blocks.filter { $0.kind == .paragraph || $0.kind == .table }
            .flatMap { outline.lines(of: $0) }.flatMap { Self.mentions(in: $0, of: record.source) }
        let toRecords = inlines.links.filter { RecordFileName(path: $0.destination).number != nil }
        let marks =
            toRecords.map(\.range) + inlines.comments.map(\.range) + inlines.tags.map(\.range)
            + inlines.links.map(\.destinationRange)
        parts = SortedRanges(marks + mentions + Self.numberOfTitle(of: record))
    }

    /// What of a line is not hidden.
    mutating func visibleParts(of line: Range<Int>) -> [Range<Int>] {
        guard wholeLines.overlapping(line).isEmpty else { return [] }
        var visible: [Range<Int>] = []
        var start = line.lowerBound
        for range in parts.overlapping(line) {
            if range.lowerBound > start { visible.append(start..<range.lowerBound) }
            start = max(start, range.upperBound)
        }
        if start < line.upperBound { visible.append(start..<line.upperBound) }
        return visible
    }

    /// What names records by their numbers.
    private static func mentions(in line: Range<Int>, of source: SourceText) -> [Range<Int>] {
        guard source.bytes[line].contains(where: { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else {
            return []
        }
        return ReferenceScanner(bytes: source.bytes, range: line).mentions(allowsBareNumbers: false)
            .map(\.range)
    }

    /// The lines that say how the record stands to another, also where it says so elsewhere.
    private static func relations(in outline: MarkdownOutline) -> [Range<Int>] {
        let sentence = RelationSentence(outline: outline)
        return outline.blocks.filter { $0.kind == .paragraph }.flatMap { outline.lines(of: $0) }
            .filter { !sentence.links(in: $0, isStatus: false, place: .prose).isEmpty }
    }

    private static func isFree(_ heading: String, _ sections: [String]) -> Bool {
        let name = HeadingWords(heading).text
        let known = SectionName(heading)
        return sections.contains { section in
            !name.isEmpty && name == PlainWords(section).text || known != nil && known == SectionName(section)
        }
    }

    /// What stands in the title's heading before the title itself.
    private static func numberOfTitle(of record: DecisionRecord) -> [Range<Int>] {
        guard case .present(let title, let range) = record.title, title.number != nil else { return [] }
        let start = range.upperBound - title.text.utf8.count
        guard start > range.lowerBound, record.source[start..<range.upperBound] == title.text else {
            return []
        }
        return [range.lowerBound..<start]
    }
}

/// Ranges in their order, those that overlap joined.
private struct SortedRanges {
    private var ranges: [Range<Int>] = []
    private var next = 0

    init(_ unsorted: [Range<Int>]) {
        for range in unsorted.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
        }
    }

    /// The ranges that share bytes with one that begins no earlier than the last one asked for.
    mutating func overlapping(_ range: Range<Int>) -> ArraySlice<Range<Int>> {
        while next < ranges.count, ranges[next].upperBound <= range.lowerBound { next += 1 }
        return ranges[next...].prefix { $0.lowerBound < range.upperBound }
    }
}

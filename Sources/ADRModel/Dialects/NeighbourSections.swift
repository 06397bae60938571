import ADRText

/// The sections of prose that most of some records have, in the order of the newest one.
package struct NeighbourSections {
    /// A heading below the title.
    package struct Section {
        /// The Markdown of the heading with its marks.
        package let heading: String
        /// Its plain text.
        package let words: String
        package let level: Int

        /// Whether the section states the status.
        package var isStatus: Bool { FactLabel(heading: HeadingWords(words)) == .status }
        /// Whether it states another fact, which a new record has none of yet.
        package var isFact: Bool { FactLabel(heading: HeadingWords(words)) != nil }
    }

    package let sections: [Section]

    package init(_ neighbours: [DecisionRecord]) {
        let all = neighbours.map(Self.sections)
        guard let newest = all.max(by: { Self.fit($0, all) < Self.fit($1, all) }) else {
            sections = []
            return
        }
        sections = newest.filter { Self.isCommon($0, all) }
    }

    private static func isCommon(_ section: Section, _ all: [[Section]]) -> Bool {
        all.count { $0.contains { $0.words == section.words && $0.level == section.level } } * 2 > all.count
    }

    private static func fit(_ sections: [Section], _ all: [[Section]]) -> Int {
        sections.count { isCommon($0, all) }
    }

    private static func sections(_ record: DecisionRecord) -> [Section] {
        let outline = record.outline
        return outline.headings.filter { $0.range.lowerBound >= record.head.preambleEnd }.map {
            Section(
                heading: record.source[$0.range], words: outline.plainText(of: $0.textRange).lowercased(),
                level: $0.level)
        }
    }

    /// All that stands below the head of a record.
    package static func prose(of record: DecisionRecord) -> String {
        record.source[record.head.preambleEnd..<record.source.bytes.count]
    }

    /// The comments with which a template explains a section of that kind.
    package static func help(on words: String, in template: DecisionRecord) -> String? {
        let outline = template.outline
        let heading = outline.headings.first { areAlike(outline.plainText(of: $0.textRange), words) }
        let text = heading.map { template.source[outline.ownText(of: $0)].trimming }
        return text.flatMap { $0.begins(with: "<!--") ? $0 : nil }
    }

    /// Whether two headings name the same kind of section, whatever it is called.
    private static func areAlike(_ one: String, _ other: String) -> Bool {
        PlainWords(one) == PlainWords(other)
            || SectionName(one) != nil && SectionName(one) == SectionName(other)
    }
}

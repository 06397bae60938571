import ADRText

/// Where a record states facts about itself; what stands elsewhere is text.
///
/// The head is everything between the title and the first section of prose, and the sections that are made of
/// facts: those named for a fact (`## Status`, `## Deciders`), those of metadata (`## Metadata`), those that list
/// relations (`## Links`), and the record's own history (`## Change log`). Such a section counts at the record's top
/// level of sections, wherever it stands, and below another one; a `### Status` under `## Context` is part of the
/// context.
struct RecordHead {
    /// What a section of the head states.
    enum Section {
        case facts, relations, history
    }

    /// The UTF-8 offset at which the text under the title ends.
    let preambleEnd: Int

    /// The sections of the head in document order, each from the end of its heading to the next heading of any level.
    private let sections: [(heading: Range<Int>, text: Range<Int>, kind: Section)]

    init(_ outline: MarkdownOutline) {
        let names = outline.headings.map { HeadingName($0, outline) }
        let title = Self.title(of: outline, names)
        preambleEnd =
            zip(outline.headings, names).first { $0 != title && $1.section != .facts }?.0.range.lowerBound
            ?? outline.source.bytes.count
        let known = zip(outline.headings, names).filter { $0 != title && $1.isKnown }.map(\.0.level)
        // One known section alone does not show at which level the record's sections stand.
        let top = known.min().flatMap { level in known.count { $0 == level } > 1 ? level : nil }
        var sections: [(heading: Range<Int>, text: Range<Int>, kind: Section)] = []
        var parents: [(level: Int, isOpen: Bool)] = []
        for (index, heading) in outline.headings.enumerated() {
            while let last = parents.last, last.level >= heading.level { parents.removeLast() }
            let isOpen = parents.last?.isOpen ?? true || top.map { heading.level <= $0 } ?? false
            let kind = isOpen && heading != title ? names[index].section : nil
            parents.append((heading.level, heading == title || kind == .facts))
            if let kind {
                let next = index + 1 < outline.headings.count ? outline.headings[index + 1] : nil
                let end = next?.range.lowerBound ?? outline.source.bytes.count
                sections.append((heading.range, heading.range.upperBound..<end, kind))
            }
        }
        self.sections = sections
        sectionCount = Set(names.compactMap(\.name)).intersection(Self.main).count
    }

    private static let main: Set<SectionName> = [.status, .context, .decision, .consequences, .options]

    /// How many kinds of sections it has, of those that records are made of.
    let sectionCount: Int

    /// The UTF-8 offsets of the sections that tell the record's own history.
    var histories: [Range<Int>] { sections.filter { $0.kind == .history }.map(\.text) }

    /// Whether the record states a fact at an offset.
    func holds(_ label: FactLabel, at offset: Int) -> Bool {
        if offset < preambleEnd { return true }
        return switch section(at: offset) {
        case .facts: true
        case .relations: label.isLink
        case .history, nil: false
        }
    }

    /// Whether the record states any facts in the block at an offset.
    func statesFacts(at offset: Int) -> Bool {
        offset < preambleEnd || section(at: offset).map { $0 != .history } ?? false
    }

    private func section(at offset: Int) -> Section? {
        let next = sections.partitioningIndex { $0.heading.lowerBound > offset }
        guard next > 0, offset < sections[next - 1].text.upperBound else { return nil }
        return sections[next - 1].kind
    }

    /// The first heading, unless it names a section.
    private static func title(of outline: MarkdownOutline, _ names: [HeadingName]) -> MarkdownHeading? {
        outline.headings.first.flatMap { $0.level == 1 || !names[0].isKnown ? $0 : nil }
    }
}

/// What the text of a heading says of its section.
private struct HeadingName {
    let section: RecordHead.Section?
    let name: SectionName?

    /// Whether records are known to have sections of this name.
    var isKnown: Bool { section != nil || name != nil }

    init(_ heading: MarkdownHeading, _ outline: MarkdownOutline) {
        let words = HeadingWords(outline.plainText(of: heading.textRange))
        name = SectionName(words)
        switch FactLabel(heading: words) ?? SectionDialect.stated(in: heading, of: outline)?.label {
        case .link: section = .relations
        case .title, .number, .risks: section = nil
        case .some: section = .facts
        case nil where !LineDialect.pairs(in: heading, of: outline).isEmpty: section = .facts
        case nil where SectionName.isMetadata(words): section = .facts
        case nil where SectionName.isHistory(words): section = .history
        case nil: section = name == .links ? .relations : nil
        }
    }
}

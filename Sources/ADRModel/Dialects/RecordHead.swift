import ADRText

/// Where a record states facts about itself; what stands elsewhere is text.
///
/// The head is everything between the title and the first section of prose, and the sections that are made of
/// facts: those named for a fact (`## Status`, `## Deciders`), those of metadata (`## Metadata`), those that list
/// relations (`## Links`), and the record's own history (`## Change log`). Such a section counts at the record's top
/// level of sections, wherever it stands, and below another one; a `### Status` under `## Context` is part of the
/// context. One named for a kind of relation, as `### Related ADRs`, counts at any level.
struct RecordHead {
    /// What a section of the head states.
    enum Section {
        case facts, relations, history
    }

    /// The UTF-8 offsets of the heading that is the title; `nil` if the first heading is that of a section.
    let title: Range<Int>?

    /// The UTF-8 offset at which the text under the title ends.
    let preambleEnd: Int

    /// The sections of the head in document order, each from the end of its heading to the next heading of any level.
    private let sections: [(heading: Range<Int>, text: Range<Int>, kind: Section)]

    init(_ outline: MarkdownOutline) {
        let headings = outline.headings
        let names = headings.map { HeadingMeaning($0, in: outline) }
        // The title is the first heading, unless that names a section, of the first level beside others.
        let hasTitle =
            headings.first.map { first in
                !names[0].isKnown
                    || first.level == 1
                        && headings.indices.dropFirst().allSatisfy {
                            headings[$0].level > 1 || !names[$0].isKnown
                        }
            } ?? false
        func isTitle(_ index: Int) -> Bool { index == 0 && hasTitle }
        title = hasTitle ? headings[0].range : nil
        preambleEnd =
            headings.indices.first { !isTitle($0) && names[$0].section != .facts }
            .map { headings[$0].range.lowerBound } ?? outline.source.bytes.count
        let known = headings.indices.filter { !isTitle($0) && names[$0].isKnown }.map { headings[$0].level }
        // One known section alone does not show at which level the record's sections stand.
        let top = known.min().flatMap { level in known.count { $0 == level } > 1 ? level : nil }
        var sections: [(heading: Range<Int>, text: Range<Int>, kind: Section)] = []
        var parents: [(level: Int, isOpen: Bool)] = []
        for (index, heading) in headings.enumerated() {
            while let last = parents.last, last.level >= heading.level { parents.removeLast() }
            let isOpen = parents.last?.isOpen ?? true || top.map { heading.level <= $0 } ?? false
            let kind = (isOpen || names[index].isOfLinks) && !isTitle(index) ? names[index].section : nil
            parents.append((heading.level, isTitle(index) || kind == .facts))
            if let kind {
                let next = index + 1 < headings.count ? headings[index + 1] : nil
                let end = next?.range.lowerBound ?? outline.source.bytes.count
                sections.append((heading.range, heading.range.upperBound..<end, kind))
            }
        }
        self.sections = sections
        sectionCount = Self.main.count { section in names.contains { $0.name == section } }
        hasDecision = headings.indices.contains { !isTitle($0) && names[$0].name == .decision }
    }

    private static let main: [SectionName] = [.status, .context, .decision, .consequences, .options]

    /// How many kinds of sections it has, of those that records are made of.
    let sectionCount: Int

    /// Whether one of its sections tells a decision.
    let hasDecision: Bool

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
}

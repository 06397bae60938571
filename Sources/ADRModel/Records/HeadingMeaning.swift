import ADRText

/// What the text of a heading says of its section.
struct HeadingMeaning {
    /// The section of a record that has this name.
    let name: SectionName?
    /// What the section states, if it can be a part of the head.
    let section: RecordHead.Section?

    /// Whether the section is named for a relation to other records, as `Related ADRs` or `Superseded by`.
    let isOfLinks: Bool

    /// Whether records are known to have sections of this name.
    var isKnown: Bool { section != nil || name != nil }

    init(_ heading: MarkdownHeading, in outline: MarkdownOutline) {
        let names = HeadingNames.of(heading, in: outline)
        name = names.section
        isOfLinks = names.label?.isLink ?? false
        switch names.label ?? SectionDialect.stated(in: heading, of: outline)?.label {
        case .link: section = .relations
        case .number, .risks: section = nil
        case .some: section = .facts
        case nil where !LineDialect.pairs(in: heading, of: outline).isEmpty: section = .facts
        case nil where names.isMetadata: section = .facts
        case nil where names.isHistory: section = .history
        case nil: section = name == .links ? .relations : nil
        }
    }
}

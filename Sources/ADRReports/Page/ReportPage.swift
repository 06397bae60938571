import ADRModel

/// A report as its reader sees it, the same in every format for people: sections of texts, tables and pictures.
struct ReportPage {
    let title: String
    /// What must be said if nothing else is.
    let lead: ReportText
    let sections: [ReportSection]
    /// The comment with which a file begins that has the page.
    var marker = GeneratedPage.marker

    /// The pictures, in the order of the page.
    var pictures: [any ReportPicture] {
        sections.flatMap(\.blocks).compactMap {
            if case .picture(let picture, _) = $0 { picture } else { nil }
        }
    }
}

/// A part of a report with a heading.
struct ReportSection {
    /// The anchor, of lower-case letters and `-`.
    let name: String
    let title: String
    let blocks: [ReportBlock]
}

/// What a section consists of.
enum ReportBlock {
    case text(ReportText)
    /// A heading below that of the section.
    case heading(String)
    case list([ReportText])
    case tiles([ReportTile])
    case table(ReportTable)
    /// A picture, and the numbers it is drawn from.
    case picture(any ReportPicture, data: ReportTable)
    /// Lines to be copied.
    case code(String)
}

/// A number that is to be seen from afar.
struct ReportTile {
    let number: Int
    let label: String
    let band: RiskBand?
    /// How the number has changed, as `+2`.
    let change: String?
}

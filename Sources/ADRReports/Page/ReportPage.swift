import ADRModel

/// A report as its reader sees it, the same in every format for people: sections of texts, tables and pictures.
struct ReportPage {
    let title: String
    /// What must be said if nothing else is.
    let lead: ReportText
    var sections: [ReportSection]
    /// Whether it is to be read at a glance, so that it fits one screen and one sheet of paper.
    var isBrief = false
    /// Whether a terminal tells all of it, however long.
    var isFull = false
    /// The command that tells what lists and tables leave out.
    var rest = ""
    /// The comment with which a file begins that has the page.
    var marker = GeneratedPage.marker

    /// The pictures, in the order of the page.
    var pictures: [any ReportPicture] {
        sections.flatMap(\.blocks).compactMap {
            if case .picture(let picture, _) = $0, !type(of: picture).isSmall { picture } else { nil }
        }
    }
}

/// A part of a report with a heading.
struct ReportSection {
    /// The anchor, of lower-case letters and `-`.
    var name: String
    let title: String
    var blocks: [ReportBlock]
    /// Whether a terminal tells it without a line for its title, and no blank line before it.
    var isShort = false
    /// Whether a page that can be unfolded shows its title only.
    var isFolded = false
    /// Whether it keeps more of its rows than others where there is little room.
    var comesFirst = false
    /// The command that tells what its lists leave out, if it is another than that of the page.
    var rest: String?
}

/// What a section consists of.
enum ReportBlock {
    case text(ReportText)
    /// What items come to, alone or with the first of them, and the items for pages that have room for them.
    case summary(ReportText, first: ReportText, of: [ReportText])
    /// A heading below that of the section.
    case heading(String)
    case list([ReportText])
    case tiles([ReportTile])
    case table(ReportTable)
    case entries(ReportEntries)
    /// A picture, and the numbers it is drawn from.
    case picture(any ReportPicture, data: ReportTable)
    /// Lines to be copied.
    case code(String)
}

extension ReportBlock {
    var isText: Bool { text != nil }

    /// What it says, if that is all that it says in a small room.
    var text: ReportText? {
        switch self {
        case .text(let text), .summary(_, let text, _): text
        default: nil
        }
    }
}

/// A number that is to be seen from afar.
struct ReportTile {
    let number: Int
    let label: String
    let band: RiskBand?
    /// How the number has changed, as `+2`.
    let change: String?

    /// `C critical`, or the label alone.
    var name: String { (band.map { $0.letter + " " } ?? "") + label }
}

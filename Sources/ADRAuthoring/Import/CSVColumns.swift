import ADRModel
import ADRText

/// What the columns of a table of decisions stand for.
struct CSVColumns {
    enum Column: Hashable {
        case fact(FactLabel)
        case section(String)
    }

    private(set) var columns: [Column] = []
    /// What is told of a heading.
    private(set) var remarks: [TextProblem] = []

    /// - Throws: ``TextProblem`` if there is no title, or what can be only once is there twice.
    init(_ header: [CSVTable.Cell]) throws(TextProblem) {
        for cell in header {
            let column = Column(heading: cell.text)
            if column.isSingle, columns.contains(column) {
                throw TextProblem(at: cell.offset, "the column `\(cell.text)` appears twice")
            }
            if case .section(let heading) = column, !heading.isEmpty, SectionName(heading) == nil {
                remarks.append(TextProblem(at: cell.offset, Self.remark(on: heading)))
            }
            columns.append(column)
        }
        guard columns.contains(.fact(.title)) else {
            throw TextProblem(at: header.first?.offset ?? 0, "there is no column `title`")
        }
    }

    private static func remark(on heading: String) -> String {
        let nearest = EditDistance.nearest(to: heading, among: names)
        return "`\(heading)` is not a known column and becomes a section"
            + (nearest.map { "; did you mean `\($0)`?" } ?? "")
    }

    /// The headings that are offered instead of one that is not known.
    private static let names =
        ["number", "title", "status", "date", "decision-makers", "deciders", "consulted", "informed", "tags"]
        + ["review-by", "confidence", "reversibility"] + LinkKind.standard.map(\.name)
}

extension CSVColumns.Column {
    fileprivate init(heading: String) {
        let heading = heading.trimming
        let words = heading.lowercased()
        if let label = FactLabel(heading), Self.isRead(label) {
            self = .fact(label)
        } else if ["#", "no", "no.", "num", "key"].contains(words) {
            self = .fact(.number)
        } else if ["name", "subject", "decision title", "adr title", "adr name"].contains(words) {
            self = .fact(.title)
        } else {
            self = .section(heading)
        }
    }

    /// Facts that are told in prose are sections.
    private static func isRead(_ label: FactLabel) -> Bool {
        switch label {
        case .appliesTo, .quality, .risks: false
        default: true
        }
    }

    /// Whether a record has one of it, so that a second column would be lost.
    fileprivate var isSingle: Bool {
        switch self {
        case .fact(.link), .fact(.deciders), .fact(.consulted), .fact(.informed), .fact(.tags), .section(""):
            false
        case .fact, .section: true
        }
    }
}

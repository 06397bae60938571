import ADRModel
import ADRText

/// The words for a status that a log's own pages give its authors: the menu of a template, the legend of an index page.
struct OfferedStatuses {
    private let log: DecisionLog

    init(_ log: DecisionLog) { self.log = log }

    /// Whether a page offers or explains a word.
    ///
    /// - Parameter word: in lower case.
    func contains(_ word: String) -> Bool {
        guard !word.isEmpty else { return false }
        return log.pages.contains { page in
            switch page.kind {
            case .template: isOffered(word, by: page.source)
            case .index: isExplained(word, in: page.source)
            default: false
            }
        }
    }

    /// Whether a line has the word among others for a status: `Proposed | Accepted | Suspended`.
    private func isOffered(_ word: String, by template: SourceText) -> Bool {
        template.text.split(whereSeparator: \.isNewline).contains { line in
            let choices = line.split { "|,/·•;:{}#<>!()[]\"".contains($0) }.map(Self.plain)
            return choices.contains(word)
                && choices.contains { $0 != word && log.reader.status(of: $0) ?? .other != .other }
        }
    }

    private static func plain(_ text: Substring) -> String {
        text.lowercased().trimming.dropping("*", "_", "`").trimming
    }

    /// Whether an item or a row begins with the word, and others of the page with known ones: `- Suspended: on hold`.
    private func isExplained(_ word: String, in page: SourceText) -> Bool {
        let outline = RecordReader().read(page).outline
        let items = outline.items.compactMap { $0.blocks.first.map { outline.blocks[$0] } }
            .compactMap { outline.lines(of: $0).first }
        let cells = outline.blocks.filter { $0.kind == .table }.flatMap { outline.table($0).rows }
            .compactMap(\.first)
        let terms = (items + cells).map { term in
            Self.plain(outline.plainText(of: term)[...].prefix { !":–—-(".contains($0) })
        }
        return terms.contains(word)
            && terms.contains { $0 != word && log.reader.status(of: $0) ?? .other != .other }
    }
}

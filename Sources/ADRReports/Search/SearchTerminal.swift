import ADRModel
import ADRText

/// The records that were found for a terminal: what each is called, where the words stand, and the words around them.
public struct SearchTerminal: Sendable {
    private let columns: Int
    private let folder: String

    /// - Parameters:
    ///   - columns: how wide the terminal is; `nil` if that is not known.
    ///   - folder: the folder that paths are relative to.
    public init(columns: Int?, folder: String) {
        self.columns = PageTerminal(columns: columns).width
        self.folder = folder
    }

    public func render(_ hits: some Sequence<RecordSearch.Hit>) -> StyledText {
        hits.map(lines).joined()
    }

    private func lines(of hit: RecordSearch.Hit) -> StyledText {
        let record = hit.record
        let status = record.shownStatus.map { " (\($0))" } ?? ""
        let title = TerminalText.wrapped(
            TerminalText.line("\(hit.label) \(record.displayTitle)\(status)"), to: columns, indentation: 2)
        let index = LineIndex(record.source)
        let path = TerminalText.line(RelativePath.from(folder, to: record.source.path))
        let places = hit.places.map { place -> StyledText in
            let line = "  \(path):\(index.position(at: place.offset).line)"
            let section = "\(place.section.isEmpty ? "" : ", ")\(TerminalText.line(place.section))\n"
            let excerpt = Excerpt(place.text, marks: place.marks, width: columns - 4).text + "\n"
            return switch place.kind {
            case .title: StyledText(line + "\n")
            case .heading: line + "\n    " + excerpt
            case .tag, .person, .fact, .text: line + section + "    " + excerpt
            }
        }
        return StyledText(title, .bold) + "\n" + places.joined()
    }
}

public import ADRModel
import ADRText

/// The facts of a record as a table for a terminal: what, where it stands, and why it counts.
public struct StatedFactsTable {
    private let shownPath: (String) -> String

    /// - Parameter shownPath: a path of the project as it is reached from the current folder.
    public init(shownPath: @escaping (String) -> String) { self.shownPath = shownPath }

    /// The table with a heading.
    public func render(_ record: DecisionRecord) -> String {
        let lines = LineIndex(record.source)
        let path = shownPath(record.source.path)
        let rows = record.statedFacts.map { fact in
            let line = fact.range.map { ":\(lines.position(at: $0.lowerBound).line)" } ?? ""
            return [fact.name, fact.value, path + line, reason(fact)]
        }
        return TerminalTable(columns: ["FACT", "VALUE", "PLACE", "WHY"], rows: rows, width: nil).text
    }

    private func reason(_ fact: StatedFact) -> String {
        let place = fact.place?.description ?? ""
        return fact.isOverruled ? "\(place); the place above takes precedence" : place
    }
}

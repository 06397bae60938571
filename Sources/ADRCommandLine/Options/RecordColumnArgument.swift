import ADRAuthoring
import ADRModel
import ADRReports
import ArgumentParser

extension RecordColumn {
    /// The columns that a person names with commas.
    ///
    /// - Throws: `ValidationError` for a name that is none, with what may have been meant.
    static func all(typed: String) throws -> [RecordColumn] {
        try CommaList.values(typed).map { name in
            if let column = RecordColumn(named: name) { return column }
            let names = allCases.map(\.name).map { ["label": "id", "decision-makers": "deciders"][$0] ?? $0 }
            let near = EditDistance.nearest(to: name, among: names)
            throw ValidationError(
                "there is no column “\(name)”; "
                    + (near.map { "did you mean “\($0)”?" }
                        ?? "choose from: \(names.joined(separator: ", ")).")
            )
        }
    }

    /// The one column that a person names.
    static func one(typed: String) throws -> RecordColumn {
        let columns = try all(typed: typed)
        guard let column = columns.first, columns.count == 1 else {
            throw ValidationError("--sort takes one column.")
        }
        return column
    }
}

extension CompletionKind {
    static let column = CompletionKind.list(RecordColumn.allCases.map(\.name))
}

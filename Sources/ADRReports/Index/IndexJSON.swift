/// The list of decisions as a JSON array, one object a decision, paths relative to the page.
public struct IndexJSON: Sendable {
    /// The members of each object.
    static let names = ["path", "number", "label", "repository", "title", "status", "date", "successors"]

    public init() {}

    public func render(_ index: DecisionIndex) -> String {
        JSONValue.array(
            index.rows.map { row in
                .object([
                    "path": .string(row.path),
                    "number": .number(orNull: row.number),
                    "label": .string(row.label),
                    "repository": .string(orNull: row.repository),
                    "title": .string(row.title),
                    "status": .string(orNull: row.status),
                    "date": .string(orNull: row.date),
                    "successors": .array(
                        row.successors.map {
                            .object([
                                "path": .string($0.path), "label": .string($0.label),
                                "title": .string($0.title),
                            ])
                        }),
                ])
            }
        ).text
    }
}

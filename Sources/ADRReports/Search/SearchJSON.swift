import ADRModel
import ADRText

/// The records that were found as a JSON array, an object for each, the best match first; keys in snake case.
public struct SearchJSON: Sendable {
    private let folder: String

    /// - Parameter folder: the folder that paths are relative to.
    public init(folder: String) { self.folder = folder }

    public func render(_ hits: some Sequence<RecordSearch.Hit>) -> String {
        JSONValue.array(hits.map(value)).text
    }

    private func value(of hit: RecordSearch.Hit) -> JSONValue {
        let record = hit.record
        let lines = LineIndex(record.source)
        return .object([
            "path": .string(RelativePath.from(folder, to: record.source.path)),
            "number": .number(orNull: record.number),
            "label": .string(hit.label),
            "repository": .string(orNull: hit.repository),
            "title": .string(record.displayTitle),
            "status": .string(orNull: record.currentStatus?.rawValue),
            "date": .string(orNull: record.date.value?.iso),
            "score": .number(hit.score),
            "matches": .array(
                hit.places.map { place in
                    .object([
                        "kind": .string(place.kind.rawValue),
                        "section": .string(place.section),
                        "line": .number(lines.position(at: place.offset).line),
                        "text": .string(Excerpt(place.text, marks: place.marks, width: 200).text.plain),
                    ])
                }),
        ])
    }
}

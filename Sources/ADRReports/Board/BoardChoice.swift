import ADRModel

/// One thing by which the decisions of a board are chosen, and what there is to choose.
struct BoardChoice {
    /// The name of the field, and of the attribute in which a decision has the places of its values.
    let name: String
    let attribute: StaticString
    let title: String
    private let values: (BoardEntry) -> [String]
    /// What there is to choose, the commonest first.
    let options: [String]
    private let places: [String: Int]

    private init(
        _ name: String, _ attribute: StaticString, _ title: String, of entries: [BoardEntry],
        _ values: @escaping (BoardEntry) -> [String]
    ) {
        var counts: [String: Int] = [:]
        for entry in entries { for value in Set(values(entry)) { counts[value, default: 0] += 1 } }
        options = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        places = Dictionary(zip(options, options.indices), uniquingKeysWith: { first, _ in first })
        (self.name, self.attribute, self.title, self.values) = (name, attribute, title, values)
    }

    static func all(of entries: [BoardEntry]) -> [BoardChoice] {
        [
            BoardChoice("repository", "data-repository", "Repository", of: entries) {
                [$0.repository].compactMap(\.self)
            },
            BoardChoice("status", "data-status", "Status", of: entries) { [$0.status] },
            BoardChoice("tag", "data-tag", "Tag", of: entries, \.tags),
            BoardChoice("person", "data-person", "Person", of: entries, \.people),
            BoardChoice("quality", "data-quality", "Quality", of: entries, \.qualities),
        ].filter { !$0.options.isEmpty }
    }

    /// The places of a decision's values among the options, as its attribute tells them.
    func told(_ entry: BoardEntry) -> String {
        Set(values(entry).compactMap { places[$0] }).sorted().map(String.init).joined(separator: " ")
    }
}

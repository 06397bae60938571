import ADRText

extension RecordEditor {
    /// The ways to write ` by [ADR-0005](0005-x.md)`, best first; nothing if no successors are given.
    func supersessions(_ successors: [LinkTarget]) -> [String] {
        let ways = successors.map { references(to: $0, in: dialect) }
        guard let count = ways.map(\.count).min(), count > 0 else { return [""] }
        let named = (0..<count).map { choice in self.successors(ways.map { $0[choice] }) }
        return namesSuccessorsInField ? [""] + named : named
    }

    /// Whether a field of its own waits for the records that supersede: `Superseded by: -`.
    var namesSuccessorsInField: Bool {
        record.links(.supersededBy).isEmpty
            && record.bodyFacts.contains {
                $0.label == .link(.supersededBy) && $0.place != .section && saysOnlyNone($0)
            }
    }

    /// What follows the word: ` by [ADR-0005](0005-x.md)`, in brackets where the language has no word between.
    func successors(_ links: [String]) -> String {
        let list = links.joined(separator: ", ")
        guard let language = style.words.language(of: record) else { return " by \(list)" }
        return language.agent.map { " \($0) \(list)" } ?? " (\(list))"
    }
}

import ADRModel
import ADRText

/// A change of a list as a person types it: `lee,kim` replaces it, `+lee,-ana` adds and removes.
public enum ListChange: Hashable, Sendable {
    case replace([String])
    case change(adding: [String], removing: [String])

    /// - Parameter texts: each with commas between its names; a name with a comma stands in quotes.
    /// - Throws: ``AuthoringError`` where names with and without a sign stand side by side.
    public init(_ texts: [String]) throws(AuthoringError) {
        let items = texts.flatMap(CommaList.values)
        guard !items.isEmpty else { throw Self.noName }
        for text in texts { try CommaList.demandCommas(in: text) }
        let signed = items.filter { $0.utf8.first == UInt8(ascii: "+") || $0.utf8.first == UInt8(ascii: "-") }
        guard !signed.isEmpty else {
            self = .replace(items)
            return
        }
        guard signed.count == items.count else {
            throw AuthoringError(
                "\"\(texts.joined(separator: ","))\" mixes names with and without + or -",
                hint: "list the names to replace all of them, or give each one a sign, as in +lee,-ana")
        }
        func names(_ sign: Character) -> [String] {
            signed.filter { $0.first == sign }.map { $0.dropFirst().trimming }.filter { !$0.isEmpty }
        }
        let (added, removed) = (names("+"), names("-"))
        guard !added.isEmpty || !removed.isEmpty else { throw Self.noName }
        self = .change(adding: added, removing: removed)
    }

    private static let noName = AuthoringError("no name is given", hint: "+lee adds a name, -ana removes one")

    /// The list as it becomes.
    func applied(to names: [String]) -> [String] {
        switch self {
        case .replace(let all): return all
        case .change(let adding, let removing):
            var kept = names.filter { name in !removing.contains { Self.isSame($0, name) } }
            for name in adding where !kept.contains(where: { Self.isSame($0, name) }) { kept.append(name) }
            return kept
        }
    }

    /// The names to remove that are in none of the lists.
    func missing(in lists: [[String]]) -> [String] {
        guard case .change(_, let removing) = self else { return [] }
        return removing.filter { name in !lists.joined().contains { Self.isSame($0, name) } }
    }

    private static func isSame(_ name: String, _ other: String) -> Bool {
        name == other || name.lowercased() == other.lowercased()
    }
}

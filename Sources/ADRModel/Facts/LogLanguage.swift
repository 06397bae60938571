import ADRText

/// The words in which records of one language state facts, for what a log gives no example of.
///
/// English has none here: its words are the names that everything has in the program.
struct LogLanguage: Hashable, Sendable {
    let name: String
    /// The most usual word for each status, in lower case.
    let statuses: [DecisionStatus: String]
    /// The word between `superseded` and the records that supersede; `nil` if they follow in brackets.
    let agent: String?
    /// The names of the kinds of links, as they stand before a link.
    private let phrases: [String: String]

    /// What stands before a link of a kind.
    func phrase(_ kind: LinkKind) -> String? { phrases[kind.name] }

    /// What stands before a link of a kind that holds for a part.
    func partialPhrase(_ kind: LinkKind) -> String? { Self.partialPhrases[name]?[kind.name] }

    /// What stands before a link of a kind that holds for a part, in any language but English.
    static func partialPhrases(_ kind: LinkKind) -> [String] {
        partialPhrases.values.compactMap { $0[kind.name] }
    }

    private static let partialPhrases: [String: [String: String]] = [
        "fr":
            "remplace partiellement, partiellement remplacé par, modifie partiellement, partiellement modifié par",
        // `Ersetzt` would be read as the status.
        "de": "löst teilweise ab, teilweise ersetzt durch, ändert teilweise, teilweise geändert durch",
        "es":
            "reemplaza parcialmente, parcialmente reemplazado por, modifica parcialmente, parcialmente modificado por",
        "pt":
            "substitui parcialmente, parcialmente substituído por, altera parcialmente, parcialmente alterado por",
        "it":
            "sostituisce parzialmente, parzialmente sostituito da, cambia parzialmente, parzialmente cambiato da",
        "nl":
            "vervangt gedeeltelijk, gedeeltelijk vervangen door, wijzigt gedeeltelijk, gedeeltelijk gewijzigd door",
    ].mapValues { phrases in
        let kinds = ["supersedes", "superseded-by", "amends", "amended-by"]
        return Dictionary(
            uniqueKeysWithValues: zip(kinds, phrases.parts(at: ",").map { String($0).trimming }))
    }

    /// The names before a link for a part that no sentence has: those of amendments, and one of a supersession.
    static var partialLabels: [(name: String, kind: LinkKind)] {
        partialPhrases.values.flatMap { phrases in
            [(phrases["amends"], LinkKind.amends), (phrases["amended-by"], .amendedBy)].compactMap {
                name, kind in
                name.map { ($0, kind) }
            }
        } + [("löst teilweise ab", .supersedes)]
    }

    /// The names of a kind of link in all languages, in lower case.
    static func labels(ofLink name: String) -> [String] {
        all.compactMap { $0.phrases[name]?.lowercased() }
    }

    init(_ name: String, _ statuses: String, agent: String? = nil, _ phrases: String) {
        self.name = name
        self.agent = agent
        func table(_ text: String, _ keys: [String]) -> [(String, String)] {
            Array(zip(keys, text.parts(at: ",").map { String($0).trimming }))
        }
        let named = table(statuses, DecisionStatus.allCases.filter { $0 != .other }.map(\.rawValue))
        self.statuses = Dictionary(
            uniqueKeysWithValues: named.compactMap { key, word in
                DecisionStatus(rawValue: key).map { ($0, word) }
            })
        self.phrases = Dictionary(
            uniqueKeysWithValues: table(phrases, LinkKind.standardNames))
    }
}

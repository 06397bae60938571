import ADRText

/// The word at the start of a list item that tells what the item argues for: `Good, because it is small`.
public enum ArgumentWord: String, CaseIterable, Sendable {
    case good, bad, risk

    /// The word that an item begins with, whether marked up or not; one of another language has a comma or a colon behind it.
    public init?(of item: String) {
        let text = item.dropping("*", "_").lowercased()
        let word = Self.allCases.first { word in
            text.begins(with: word.rawValue)
                && !(text.dropFirst(word.rawValue.count).first?.isLetter ?? false)
                || word.others.contains { text.begins(with: $0 + ",") || text.begins(with: $0 + ":") }
        }
        guard let word else { return nil }
        self = word
    }

    private var others: [String] {
        switch self {
        case .good: ["gut", "bon", "bien", "bueno", "bom", "buono", "bene", "goed", "bra"]
        case .bad: ["schlecht", "mauvais", "mal", "malo", "ruim", "cattivo", "male", "slecht", "dåligt"]
        case .risk: ["risiko", "risque", "riesgo", "risco", "rischio"]
        }
    }

    /// What may stand between the word and what is argued.
    private static let connectors = [
        "because ", "since ", "as ", "weil ", "da ", "denn ", "car ", "parce que ", "parce qu'", "porque ",
        "perché ",
        "omdat ", "eftersom ",
    ]

    private var phrase: String {
        switch self {
        case .good: "Good, because "
        case .bad: "Bad, because "
        case .risk: "Risk: "
        }
    }

    /// What an item says, of `Good, because it is small` only why.
    public func argument(of item: String) -> String {
        guard item.lowercased().begins(with: phrase.lowercased()) else { return item }
        return String(item.behind(phrase))
    }

    /// What an item argues, for people: also of `Bad: it is slow` and `Schlecht, weil langsam` only why.
    public func reason(in item: String) -> String {
        let text = item.dropping("*", "_")
        guard let mark = text.utf8.firstIndex(where: { ",:".utf8.contains($0) }),
            ([rawValue] + others).contains(text[..<mark].lowercased())
        else { return item }
        let behind = String(text[mark...].dropFirst()).trimming
        let connector = Self.connectors.first { behind.lowercased().begins(with: $0) }
        return connector.map { String(behind.dropFirst($0.count)) } ?? behind
    }

    /// An argument as an item, which begins with the word.
    public func item(_ argument: String) -> String {
        ArgumentWord(of: argument) == self ? argument : phrase + argument
    }
}

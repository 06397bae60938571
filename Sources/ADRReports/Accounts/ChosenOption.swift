import ADRText

/// The phrase with which templates let a decision begin.
enum ChosenOption {
    /// `Chosen option: "X", because …` as `X, because …`, in the languages of records.
    static func plain(_ outcome: String) -> String {
        guard let text = outcome.behindFirst(":")?.trimming,
            phrases.contains(outcome.upTo(":").trimming.lowercased())
        else { return outcome }
        guard let quote = quotes.first(where: { text.begins(with: $0.open) }),
            let end = text.dropFirst().firstRange(of: quote.close)
        else { return text }
        return text[..<end.lowerBound].dropFirst().trimming + text[end.upperBound...]
    }

    private static let phrases: Set<String> = [
        "chosen option", "gewählte option", "option choisie", "option retenue", "opción elegida",
        "opção escolhida", "opzione scelta", "gekozen optie", "vald lösning", "wybrana opcja",
    ]

    private static let quotes: [(open: String, close: String)] = [
        ("\"", "\""), ("„", "“"), ("“", "”"), ("«", "»"), ("»", "«"), ("‘", "’"), ("'", "'"),
    ]
}

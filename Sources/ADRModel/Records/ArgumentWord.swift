import ADRText

/// The word at the start of a list item that tells what the item argues for: `Good, because it is small`.
public enum ArgumentWord: String, CaseIterable, Sendable {
    case good, bad, risk

    /// The word that an item begins with, whether marked up or not.
    public init?(of item: String) {
        let text = item.dropping("*", "_").lowercased()
        let word = Self.allCases.first {
            text.begins(with: $0.rawValue) && !(text.dropFirst($0.rawValue.count).first?.isLetter ?? false)
        }
        guard let word else { return nil }
        self = word
    }

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

    /// An argument as an item, which begins with the word.
    public func item(_ argument: String) -> String {
        ArgumentWord(of: argument) == self ? argument : phrase + argument
    }
}

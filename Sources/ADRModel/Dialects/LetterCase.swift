import ADRText

/// How a log spells its status words.
public enum LetterCase: Hashable, Sendable {
    /// `accepted`
    case lower
    /// `Accepted`
    case capitalized
    /// `ACCEPTED`
    case upper

    /// The case of the first word with cased letters; `nil` if there is none.
    public init?(of text: String) {
        if let first = text.utf8.first, first.isASCIILetter, text.utf8.allSatisfy(\.isASCIILetter) {
            let isUpper = text.utf8.allSatisfy { $0 & 0x20 == 0 }
            self = first & 0x20 != 0 ? .lower : isUpper && text.utf8.count > 1 ? .upper : .capitalized
            return
        }
        let letters = text.drop { !$0.isCased }.prefix { $0.isLetter }
        guard let first = letters.first else { return nil }
        if first.isLowercase {
            self = .lower
        } else {
            self = letters.count > 1 && letters.allSatisfy(\.isUppercase) ? .upper : .capitalized
        }
    }

    public func applied(to text: String) -> String {
        switch self {
        case .lower: text.prefix(1).lowercased() + text.dropFirst()
        case .capitalized: text.prefix(1).uppercased() + text.dropFirst()
        case .upper: text.uppercased()
        }
    }
}

import ADRText

/// Where a decision stands in its life.
public enum DecisionStatus: String, CaseIterable, Sendable {
    case draft, proposed, accepted, rejected, deprecated, superseded
    /// A status that the vocabulary does not know.
    case other

    /// Whether the decision is settled, so that its text should be complete.
    public var isDecided: Bool {
        switch self {
        case .accepted, .rejected, .deprecated, .superseded: true
        case .draft, .proposed, .other: false
        }
    }

    /// Whether the decision is still to be made.
    public var isPending: Bool { self == .draft || self == .proposed }

    /// Whether the decision holds today.
    public var isInForce: Bool { self == .accepted }
}

/// A status as a record states it.
public struct StatusStatement: Hashable, Sendable {
    public let status: DecisionStatus
    /// The words that stand there, without Markdown.
    public let text: String
    /// The word that names the status, as it is written; `nil` if none is known.
    public let word: String?
    /// The usual spelling of a misspelled word.
    public let correction: String?
    /// Whether several statuses are offered for choice, as a template does.
    public let isMenu: Bool
    /// Whether the word is denied or holds for a part: `Partially superseded by ADR-2`.
    public let isQualified: Bool

    public init(
        _ status: DecisionStatus, text: String, word: String? = nil, correction: String? = nil,
        isMenu: Bool = false, isQualified: Bool = false
    ) {
        self.status = status
        self.text = text
        self.word = word
        self.correction = correction
        self.isMenu = isMenu
        self.isQualified = isQualified
    }

    /// Whether the status word comes first; further inside a sentence it may be about anything.
    public var beginsWithItsWord: Bool {
        word.map { text.lowercased().drop { !$0.isLetter }.begins(with: $0) } ?? false
    }
}

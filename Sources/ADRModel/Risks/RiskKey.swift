/// What an entry of a record's risks can say, in the order in which it is written.
public enum RiskKey: String, CaseIterable, Sendable {
    case id, kind, risk, level, likelihood, impact, quality, response, owner, actions, trigger, fallback
    case target, residual, votes, status, reason, raised
    case expectedBy = "expected-by"
    case reviewBy = "review-by"
    case refs

    /// Whether its value is a day.
    public var isDay: Bool { [.raised, .expectedBy, .reviewBy].contains(self) }

    /// The key that front matter spells so: letter case, `_` and blanks do not count.
    public init?(spelled key: String) { self.init(rawValue: SchemaWord.normalized(key)) }
}

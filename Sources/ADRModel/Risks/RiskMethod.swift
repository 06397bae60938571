/// How a team rates its risks, and who takes part in their review.
public struct RiskMethod: Hashable, Sendable {
    /// The words for likelihood and impact.
    public var scale = RiskScale.standard
    /// What makes bands of levels.
    public var matrix = RiskMatrix.product
    /// The team's own words for kinds of entries, as ``SchemaWord/normalized(_:)`` spells them.
    public private(set) var kinds: [String: RiskKind] = [:]
    /// The roles of people, by the names that owners have.
    public var roles: [String: [TeamRole]] = [:]

    /// Numbers, the common words, and bands by the product.
    public static let standard = RiskMethod()

    public init() {}

    /// Lets a word of the team name a kind.
    public mutating func add(_ word: String, for kind: RiskKind) { kinds[SchemaWord.normalized(word)] = kind }

    /// The kind that a word names: the team's own, or one of the schema.
    public func kind(_ text: String) -> RiskKind? {
        let word = SchemaWord.normalized(text)
        return kinds[word] ?? RiskKind(rawValue: word)
    }
}

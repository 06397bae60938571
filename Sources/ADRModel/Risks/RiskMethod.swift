/// How a team rates its risks, and who takes part in their review.
public struct RiskMethod: Hashable, Sendable {
    /// The ratings of likelihood and impact.
    public let scale: RiskScale
    /// What makes bands of levels; it fits the scale.
    public let matrix: RiskMatrix
    /// What the bands are called.
    public var bandNames = RiskBandNames.standard
    /// The team's own words for kinds of entries, as ``SchemaWord/normalized(_:)`` spells them.
    public private(set) var kinds: [String: RiskKind] = [:]
    /// The roles of people, by the names that owners have.
    public var roles: [String: [TeamRole]] = [:]
    /// The audiences of a review that the team has settled, and the names of the parts that each sees; they come before
    /// built-in ones of their names.
    public var audiences: [String: [String]] = [:]

    /// How much may be left open.
    public var appetite = RiskAppetite()

    /// Numbers, the common words, and bands by the product.
    public static let standard = RiskMethod()

    public init() { (scale, matrix) = (.standard, .product) }

    /// - Parameter matrix: the product unless given; `nil` if it does not fit the scale.
    public init?(scale: RiskScale, matrix: RiskMatrix? = nil) {
        let matrix = matrix ?? .product(of: scale)
        guard matrix.fits(scale) else { return nil }
        (self.scale, self.matrix) = (scale, matrix)
    }

    /// The four bands by their names, from low to critical.
    public var bands: [RiskBand] { bandNames.bands }

    /// The band of a level of the scale.
    public func band(of level: RiskLevel) -> RiskBand { bandNames[matrix.grade(of: level)] }

    /// Lets a word of the team name a kind.
    public mutating func add(_ word: String, for kind: RiskKind) { kinds[SchemaWord.normalized(word)] = kind }

    /// The kind that a word names: the team's own, or one of the schema.
    public func kind(_ text: String) -> RiskKind? {
        let word = SchemaWord.normalized(text)
        return kinds[word] ?? RiskKind(rawValue: word)
    }
}

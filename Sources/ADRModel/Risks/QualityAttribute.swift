/// The qualities of a product (ISO/IEC 25010:2023).
public enum QualityAttribute: String, CaseIterable, Sendable {
    case functionalSuitability = "functional-suitability"
    case performanceEfficiency = "performance-efficiency"
    case compatibility
    case interactionCapability = "interaction-capability"
    case reliability, security, maintainability, flexibility, safety

    /// The quality that a text names, by its present name or by that of the edition of 2011.
    public init?(_ text: String) {
        switch SchemaWord.normalized(text) {
        case "usability": self = .interactionCapability
        case "portability": self = .flexibility
        case "performance": self = .performanceEfficiency
        case let word: self.init(rawValue: word)
        }
    }
}

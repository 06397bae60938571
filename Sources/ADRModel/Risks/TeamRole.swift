/// What somebody does in a team; whom a review of risks addresses.
public enum TeamRole: String, CaseIterable, Sendable {
    case productOwner = "product-owner"
    case engineeringManager = "engineering-manager"
    case projectManager = "project-manager"
    case developer, qa, ux, operations, security

    /// The role of a word, also by another usual name.
    public init?(named word: String) {
        if word == "quality" { self = .qa } else { self.init(rawValue: word) }
    }
}

/// What somebody does in a team; whom a review of risks addresses.
public enum TeamRole: String, CaseIterable, Sendable {
    case productOwner = "product-owner"
    case engineeringManager = "engineering-manager"
    case projectManager = "project-manager"
    case developer, qa, ux
}

/// Edits that make a diagnostic go away.
public struct Fix: Hashable, Sendable {
    public enum Safety: String, Sendable {
        /// The meaning of the text stays: applied by `--fix`.
        case safe
        /// A person should look: applied by `--unsafe-fixes`.
        case unsafe
    }

    /// What the edits do, as an imperative.
    public let title: String
    public let safety: Safety
    /// The edits by path; a fix may reach into another record.
    public let edits: [FilePath: [TextEdit]]

    public init(title: String, safety: Safety, edits: [FilePath: [TextEdit]]) {
        self.title = title
        self.safety = safety
        self.edits = edits
    }
}

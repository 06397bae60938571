/// How much work an action is.
public enum ActionEffort: String, CaseIterable, Sendable {
    case small = "S"
    case medium = "M"
    case large = "L"

    /// The effort that a letter or a word names, in either letter case.
    public init?(spelled text: String) {
        let word = SchemaWord.normalized(text)
        guard let effort = Self.allCases.first(where: { [$0.rawValue.lowercased(), "\($0)"].contains(word) })
        else { return nil }
        self = effort
    }
}

/// A text value; what it means is the schema's business.
public struct FrontMatterScalar: Hashable, Sendable {
    /// How a scalar is written.
    public enum Style: Hashable, Sendable {
        case plain, singleQuoted, doubleQuoted
        /// A block scalar that keeps its line breaks: `|`.
        case literal
        /// A block scalar that folds its line breaks: `>`.
        case folded
    }

    /// The text without quotes, escapes, indentation and folded line breaks.
    public let text: String
    public let style: Style

    public init(_ text: String, style: Style) {
        self.text = text
        self.style = style
    }

    /// What a YAML 1.1 or 1.2 reader takes this scalar for, if that is not a string.
    public var impliedType: YAMLImpliedType? { style == .plain ? YAMLImpliedType(ofPlain: text) : nil }
}

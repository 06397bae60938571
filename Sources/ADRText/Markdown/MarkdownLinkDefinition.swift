/// A link reference definition: `[label]: destination "title"`.
public struct MarkdownLinkDefinition: Hashable, Sendable {
    /// UTF-8 offsets of the definition, from `[` to the end of the title or destination.
    public let range: Range<Int>
    /// The label as it is written, without brackets.
    public let label: String
    public let labelRange: Range<Int>
    /// The destination with backslash escapes and entities decoded.
    public let destination: String
    /// UTF-8 offsets of the destination without angle brackets.
    public let destinationRange: Range<Int>
}

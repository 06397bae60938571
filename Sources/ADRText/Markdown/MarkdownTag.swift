/// An opening or closing HTML tag outside code and comments. All ranges are UTF-8 offsets into the whole file.
public struct MarkdownTag: Hashable, Sendable {
    /// The whole tag, from `<` to `>`.
    public let range: Range<Int>
    /// The name as it is written.
    public let name: String
    public let attributes: [Attribute]

    /// An attribute of a tag.
    public struct Attribute: Hashable, Sendable {
        /// The name as it is written.
        public let name: String
        /// The value with character references decoded; empty if there is none.
        public let value: String
        /// The name.
        public let nameRange: Range<Int>
    }

    init(_ tag: HTMLTag, at range: Range<Int>, of text: InlineText) {
        self.range = text.sourceRange(range)
        name = text[tag.name]
        attributes = tag.attributes.map { attribute in
            Attribute(
                name: text[attribute.name],
                value: attribute.value.map {
                    CharacterReference.decoded(text.bytes[$0], hasEscapes: false)
                } ?? "",
                nameRange: text.sourceRange(attribute.name))
        }
    }
}

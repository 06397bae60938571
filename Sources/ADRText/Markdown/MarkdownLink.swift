/// A link or an image.
public struct MarkdownLink: Hashable, Sendable {
    /// How a link is written.
    public enum Kind: Hashable, Sendable {
        /// `[text](destination "title")`
        case inline
        /// A reference to a definition.
        case reference(ReferenceStyle)
        /// `<https://example.org>` or `<name@example.org>`
        case autolink
        /// `[label]: destination "title"`, the definition itself.
        case definition
        /// `<a href="destination">` or `<img src="destination">`
        case html
    }

    /// How a link refers to a definition.
    public enum ReferenceStyle: Hashable, Sendable {
        /// `[text][label]`
        case full
        /// `[label][]`
        case collapsed
        /// `[label]`
        case shortcut
    }

    public let kind: Kind
    public let isImage: Bool
    /// UTF-8 offsets of the whole construct; of HTML those of the opening tag.
    public let range: Range<Int>
    /// UTF-8 offsets of the text or image description; of a definition those of its label, of HTML empty.
    public let textRange: Range<Int>
    /// UTF-8 offsets of the destination without angle brackets, quotes and title.
    ///
    /// For a reference they lie in the definition.
    public let destinationRange: Range<Int>
    /// The destination with backslash escapes and character references decoded; percent signs stay.
    ///
    /// That of an email autolink is the address alone.
    public let destination: String
    /// The label of a reference or definition as it is written.
    public let label: String?
}

/// A full or collapsed reference whose label no definition has: `[text][label]`, `[label][]`.
public struct MarkdownUndefinedReference: Hashable, Sendable {
    /// UTF-8 offsets of the whole construct.
    public let range: Range<Int>
    /// UTF-8 offsets of the text.
    public let textRange: Range<Int>
    /// The label as it is written.
    public let label: String
}

/// An HTML comment outside code.
public struct MarkdownComment: Hashable, Sendable {
    /// UTF-8 offsets of the comment with its marks.
    public let range: Range<Int>
    /// UTF-8 offsets of what stands between the marks.
    public let innerRange: Range<Int>
    /// False if the comment reaches to the end of its block because it is not closed.
    public let isClosed: Bool
}

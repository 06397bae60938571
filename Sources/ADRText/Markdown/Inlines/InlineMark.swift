/// A place in a text that is more than text. All ranges are offsets into an ``InlineText``.
struct InlineMark {
    enum Kind {
        /// Not part of the plain text: the marks of links, backslashes, tags.
        case removed
        /// A line break.
        case blank
        /// A bracket that belongs to no link.
        case text
        /// A code span and what stands between its backticks.
        case code(content: Range<Int>)
        case comment(inner: Range<Int>, isClosed: Bool)
        /// A character reference.
        case character(String)
        /// A run of `*` or `_`, and how many of them are text.
        case emphasis(kept: Int)
    }

    var kind: Kind
    let range: Range<Int>
}

/// A link in a text. All ranges are offsets into an ``InlineText``.
struct InlineLink {
    enum Target {
        case written(Range<Int>)
        /// The index of a definition.
        case definition(Int)
    }

    let kind: MarkdownLink.Kind
    var isImage = false
    let range: Range<Int>
    let text: Range<Int>
    let target: Target
    var label: Range<Int>?
}

/// A reference to no definition. All ranges are offsets into an ``InlineText``.
struct InlineUndefinedReference {
    let range: Range<Int>
    let text: Range<Int>
    let label: Range<Int>
}

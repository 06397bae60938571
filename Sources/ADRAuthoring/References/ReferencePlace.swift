public import ADRText

/// A place in a text that names a record, and what it would say after a change.
public struct ReferencePlace: Hashable, Sendable {
    /// The text before the change.
    public let source: SourceText
    /// UTF-8 offsets of the words that name the record.
    public let range: Range<Int>
    public let before: String
    public let after: String
    let edit: TextEdit

    public var path: String { source.path }

    /// - Parameter shown: the words around the edit that are shown with it.
    init(_ edit: TextEdit, in source: SourceText, showing shown: Range<Int>? = nil) {
        self.source = source
        range = shown ?? edit.range
        before = source[range]
        after =
            source[range.lowerBound..<edit.range.lowerBound] + edit.replacement
            + source[edit.range.upperBound..<range.upperBound]
        self.edit = edit
    }
}

public import ADRText

/// A record cannot be changed as asked, because it is not certain what the change would do.
public struct RecordEditError: Error, Hashable {
    /// The place that is in the way, in the file as it was before the first change.
    public let place: TextPlace
    /// The same place in UTF-8 offsets into the whole file; `nil` if it is the file as a whole.
    public let range: Range<Int>?
    /// One sentence without a period.
    public let message: String
    /// What to do next, one sentence without a period.
    public let hint: String

    /// - Parameter source: the text that the range belongs to.
    public init(_ message: String, hint: String, in source: SourceText, at range: Range<Int>?) {
        self.message = message
        self.hint = hint
        self.range = range
        place = TextPlace(source, at: range?.lowerBound ?? source.contentStart)
    }
}

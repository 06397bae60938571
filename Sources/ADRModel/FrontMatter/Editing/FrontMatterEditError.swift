/// Front matter cannot be changed as asked, because it is not certain what the change would do.
public struct FrontMatterEditError: Error, Hashable {
    /// One sentence without a period.
    public let message: String
    /// The place that is in the way, in UTF-8 offsets into the whole file.
    public let range: Range<Int>

    public init(_ message: String, range: Range<Int>) {
        self.message = message
        self.range = range
    }
}

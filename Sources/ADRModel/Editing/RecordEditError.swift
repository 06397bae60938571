/// A record cannot be changed as asked, because it is not certain what the change would do.
public struct RecordEditError: Error, Hashable {
    /// The record's file.
    public let path: String
    /// The place that is in the way, in UTF-8 offsets into the whole file; `nil` if there is none.
    public let range: Range<Int>?
    /// One sentence without a period.
    public let message: String

    public init(path: String, range: Range<Int>?, message: String) {
        self.path = path
        self.range = range
        self.message = message
    }
}

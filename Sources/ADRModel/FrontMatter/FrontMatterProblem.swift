/// Something in front matter, or in a YAML file, that is wrong or that we refuse to read.
public struct FrontMatterProblem: Hashable, Sendable {
    /// One sentence without a period.
    public let message: String
    /// UTF-8 offsets into the whole file.
    public let range: Range<Int>

    public init(_ message: String, range: Range<Int>) {
        self.message = message
        self.range = range
    }
}

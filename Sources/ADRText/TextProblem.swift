/// What is wrong with a text that is read, and where.
public struct TextProblem: Error, Hashable, Sendable {
    /// A UTF-8 offset into the text.
    public let offset: Int
    /// One sentence without a period.
    public let message: String

    public init(at offset: Int, _ message: String) {
        self.offset = offset
        self.message = message
    }
}

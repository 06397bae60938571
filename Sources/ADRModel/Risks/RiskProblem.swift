/// Something wrong in what a record says about risks.
public struct RiskProblem: Hashable, Sendable {
    /// UTF-8 offsets into the whole file.
    public let range: Range<Int>
    /// One sentence without a period.
    public let message: String

    public init(_ message: String, range: Range<Int>) {
        self.range = range
        self.message = message
    }
}

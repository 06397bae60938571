public import ADRText

/// What a rule has found at a place of the record it looked at.
public struct Finding: Hashable, Sendable {
    /// UTF-8 offsets into the whole file.
    public let range: Range<Int>
    /// One sentence without a period: what is wrong and, where it is short, what to do.
    public let message: String
    /// Related places, in this record or another.
    public let notes: [Diagnostic.Note]
    public let fix: Fix?

    public init(_ message: String, at range: Range<Int>, notes: [Diagnostic.Note] = [], fix: Fix? = nil) {
        self.range = range
        self.message = message
        self.notes = notes
        self.fix = fix
    }
}

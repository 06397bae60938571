public import ADRModel

/// A change was refused before anything was computed, or cannot be made with certainty.
public struct AuthoringError: Error, Hashable {
    /// One sentence without a period: what is wrong.
    public let message: String
    /// What to do next, one sentence without a period.
    public let hint: String?
    /// The file concerned, relative to the project's root.
    public let path: String?
    /// UTF-8 offsets into that file.
    public let range: Range<Int>?
    /// The paths of the records that an ambiguous reference may mean.
    public let candidates: [String]

    public init(
        _ message: String, hint: String? = nil, path: String? = nil, range: Range<Int>? = nil,
        candidates: [String] = []
    ) {
        self.message = message
        self.hint = hint
        self.path = path
        self.range = range
        self.candidates = candidates
    }

    /// What stands in the way of an edit.
    public init(_ error: RecordEditError) {
        self.init(
            "\(error.path): \(error.message)", hint: "correct this place by hand and try again",
            path: error.path,
            range: error.range)
    }
}

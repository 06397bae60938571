public import ADRModel
public import ADRText

/// A change was refused before anything was computed, or cannot be made with certainty.
public struct AuthoringError: Error, Hashable {
    /// One sentence without a period: what is wrong.
    public let message: String
    /// What to do next, one sentence without a period.
    public let hint: String?
    /// The place that is in the way; `nil` if the request itself is at fault.
    public let place: TextPlace?
    /// The paths of the records that an ambiguous reference may mean.
    public let candidates: [String]

    public init(
        _ message: String, hint: String? = nil, at place: TextPlace? = nil, candidates: [String] = []
    ) {
        self.message = message
        self.hint = hint
        self.place = place
        self.candidates = candidates
    }

    /// The same with the command of its hint naming the record as the log does.
    func naming(_ reference: String, insteadOf label: String) -> AuthoringError {
        AuthoringError(
            message, hint: hint?.replacing("import \(label) ", with: "import \(reference) "), at: place,
            candidates: candidates)
    }

    /// What stands in the way of an edit.
    public init(_ error: RecordEditError) {
        self.init(error.message, hint: error.hint, at: error.place)
    }
}

extension AuthoringError: CustomStringConvertible {
    /// The message with the place before it.
    public var description: String { (place.map { "\($0): " } ?? "") + message }
}

extension DecisionRecord {
    /// The place of something that the record says; `nil` if it says nothing.
    func place(of range: Range<Int>?) -> TextPlace? { range.map { TextPlace(source, at: $0.lowerBound) } }
}

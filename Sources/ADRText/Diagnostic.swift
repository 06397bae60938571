/// How much a diagnostic matters.
public enum Severity: String, CaseIterable, Comparable, Sendable {
    case info, warning, error

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// Something to tell about a place in a file: a record's or the configuration's.
public struct Diagnostic: Hashable, Sendable {
    /// The id of the rule that found it.
    public let rule: String
    public let severity: Severity
    /// The file, relative to the project's root.
    public let path: String
    /// UTF-8 offsets into the whole file; `nil` if it is about the file as a whole.
    public let range: Range<Int>?
    /// One sentence without a period: what is wrong and, where it is short, what to do.
    public let message: String
    public let notes: [Note]
    public let fix: Fix?

    public init(
        rule: String, severity: Severity, path: String, range: Range<Int>?, message: String,
        notes: [Note] = [], fix: Fix? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.path = path
        self.range = range
        self.message = message
        self.notes = notes
        self.fix = fix
    }

    /// A related place.
    public struct Note: Hashable, Sendable {
        public let path: String
        public let range: Range<Int>?
        public let message: String

        public init(path: String, range: Range<Int>?, message: String) {
            self.path = path
            self.range = range
            self.message = message
        }
    }
}

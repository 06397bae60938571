public import ADRModel

/// What rules may know of the world outside the log.
public struct LintSurroundings: Sendable {
    public let today: CalendarDate
    /// Whether a path relative to the project's root names a file or a folder.
    public let pathExists: @Sendable (String) -> Bool

    public init(today: CalendarDate, pathExists: @escaping @Sendable (String) -> Bool) {
        self.today = today
        self.pathExists = pathExists
    }
}

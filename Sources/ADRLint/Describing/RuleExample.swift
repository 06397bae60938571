public import ADRModel
public import ADRText

/// A small log that keeps or breaks a rule: documentation and test at once.
public struct RuleExample: Sendable {
    /// The folder of every example's log, relative to the project's root.
    public static let folder = "docs/decisions"
    /// Stands in a text exactly where a finding must start.
    public static let marker: Character = "↓"

    /// What the example shows, as a phrase.
    public let title: String
    /// The files of the log, with markers, in the order in which a reader should see them.
    public let files: [SourceText]
    /// Files of the project outside the log, relative to the project's root.
    public let otherFiles: [String]
    public let today: CalendarDate
    /// The text of the first file after the fixes of all findings, if there are any.
    public let fixed: String?

    /// - Parameters:
    ///   - files: texts by path below the log's folder.
    ///   - day: the day on which the example is looked at, as `yyyy-mm-dd`.
    public init(
        _ title: String, files: KeyValuePairs<String, String>, otherFiles: [String] = [],
        on day: String = "2026-03-01", fixed: String? = nil
    ) {
        self.init(
            title: title,
            files: files.map { SourceText(path: RelativePath.join(Self.folder, $0.key), $0.value) },
            otherFiles: otherFiles, on: day, fixed: fixed)
    }

    /// An example of a single record, `0001-use-postgresql.md`.
    public init(_ title: String, _ text: String, on day: String = "2026-03-01", fixed: String? = nil) {
        self.init(title, files: ["0001-use-postgresql.md": text], on: day, fixed: fixed)
    }

    private init(title: String, files: [SourceText], otherFiles: [String], on day: String, fixed: String?) {
        guard let today = CalendarDate(iso: day) else { preconditionFailure("no day: \(day)") }
        self.title = title
        self.files = files
        self.otherFiles = otherFiles
        self.today = today
        self.fixed = fixed
    }

    /// The example with another text in each file.
    public func mapFiles(_ transform: (SourceText) -> SourceText) -> RuleExample {
        RuleExample(
            title: title, files: files.map(transform), otherFiles: otherFiles, on: today.iso, fixed: fixed)
    }
}

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
    /// The log where it parts from the base, with markers in files that are gone; `nil` without a base.
    public let base: [SourceText]?
    /// The log at the end of the base; `nil` if that has not moved on.
    public let baseTip: [SourceText]?
    public let today: CalendarDate
    /// The text of the first file after the fixes of all findings, if there are any.
    public let fixed: String?

    /// - Parameters:
    ///   - files: texts by path below the log's folder.
    ///   - base: the texts where the log parts from its base; without them there is no base.
    ///   - baseTip: the texts at the end of the base, if it has moved on since.
    ///   - day: the day on which the example is looked at, as `yyyy-mm-dd`.
    public init(
        _ title: String, files: KeyValuePairs<String, String>, otherFiles: [String] = [],
        base: KeyValuePairs<String, String>? = nil, baseTip: KeyValuePairs<String, String>? = nil,
        on day: String = "2026-03-01", fixed: String? = nil
    ) {
        guard let today = CalendarDate(iso: day) else { preconditionFailure("no day: \(day)") }
        self.init(
            title: title, files: Self.sources(files), otherFiles: otherFiles, base: base.map(Self.sources),
            baseTip: baseTip.map(Self.sources), today: today, fixed: fixed)
    }

    /// An example of a single record, `0001-use-postgresql.md`.
    ///
    /// - Parameter base: its text where the log parts from its base; without it there is no base.
    public init(
        _ title: String, _ text: String, base: String? = nil, on day: String = "2026-03-01",
        fixed: String? = nil
    ) {
        let name = "0001-use-postgresql.md"
        self.init(title, files: [name: text], base: base.map { [name: $0] }, on: day, fixed: fixed)
    }

    private init(
        title: String, files: [SourceText], otherFiles: [String], base: [SourceText]?,
        baseTip: [SourceText]?, today: CalendarDate, fixed: String?
    ) {
        self.title = title
        self.files = files
        self.otherFiles = otherFiles
        self.base = base
        self.baseTip = baseTip
        self.today = today
        self.fixed = fixed
    }

    private static func sources(_ texts: KeyValuePairs<String, String>) -> [SourceText] {
        texts.map { SourceText(path: RelativePath.join(folder, $0.key), $0.value) }
    }

    /// The example with another text in each file, those of the base too.
    public func mapFiles(_ transform: (SourceText) -> SourceText) -> RuleExample {
        RuleExample(
            title: title, files: files.map(transform), otherFiles: otherFiles, base: base?.map(transform),
            baseTip: baseTip?.map(transform), today: today, fixed: fixed)
    }
}

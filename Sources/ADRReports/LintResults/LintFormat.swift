/// The forms in which findings are told.
public enum LintFormat: String, CaseIterable, Sendable {
    /// A line for each finding, as compilers and editors read it.
    case text
    /// The source line of each finding with the place marked, for people.
    case rich
    /// One JSON object.
    case json
    /// A JSON object on a line for each finding.
    case jsonl
    /// Commands that GitHub Actions shows beside the lines of a pull request.
    case github
    /// GitLab's Code Quality report.
    case gitlab
    /// SARIF 2.1.0, as GitHub code scanning reads it.
    case sarif
    /// JUnit's XML.
    case junit
    /// Checkstyle's XML.
    case checkstyle
    /// The Reviewdog Diagnostic Format.
    case rdjson
    /// Commands that Azure Pipelines shows as issues of a run.
    case azure

    /// Whether people read it as it is, so that it leaves out what a level leaves out; what programs keep has everything.
    public var isForPeople: Bool {
        switch self {
        case .text, .rich, .github, .azure: true
        case .json, .jsonl, .gitlab, .sarif, .junit, .checkstyle, .rdjson: false
        }
    }

    /// Whether the form ends with the report's summary.
    public var includesSummary: Bool { self == .rich }

    /// The report in this form, with a final newline unless it is empty.
    public func render(_ report: LintReport) -> String {
        switch self {
        case .text: LintText.render(report)
        case .rich: LintRich.render(report, columns: nil).plain
        case .json: LintJSON.render(report)
        case .jsonl: LintJSONLines.render(report)
        case .github: LintGitHub.render(report)
        case .gitlab: LintGitLab.render(report)
        case .sarif: LintSARIF.render(report)
        case .junit: LintJUnit.render(report)
        case .checkstyle: LintCheckstyle.render(report)
        case .rdjson: LintRDJSON.render(report)
        case .azure: LintAzure.render(report)
        }
    }

    /// The same with the styles that a form for people has.
    ///
    /// - Parameter columns: how wide the terminal is to which it goes; `nil` breaks and cuts nothing.
    public func styled(_ report: LintReport, columns: Int? = nil) -> StyledText {
        guard self == .rich else { return StyledText(render(report)) }
        let text = LintRich.render(report, columns: columns)
        return columns.map(text.fitted) ?? text
    }
}

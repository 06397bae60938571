/// The forms in which findings are told.
public enum LintFormat: String, CaseIterable, Sendable {
    /// A line for each finding, as compilers and editors read it.
    case text
    /// One JSON object.
    case json

    /// The report in this form, with a final newline unless it is empty.
    public func render(_ report: LintReport) -> String {
        switch self {
        case .text: LintText.render(report)
        case .json: LintJSON.render(report)
        }
    }
}

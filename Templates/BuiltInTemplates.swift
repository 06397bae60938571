/// A template that the binary carries with it.
public enum BuiltInTemplate: String, CaseIterable, Sendable {
    case madr
    case madrMinimal = "madr-minimal"
    case nygard
    case yStatement = "y-statement"
    case riskFocused = "risk-focused"

    /// The name on the command line and in the configuration.
    public var name: String { rawValue }

    /// What the template is good for, one line without a period.
    public var summary: String {
        switch self {
        case .madr: "MADR 4: drivers, options with pros and cons, outcome"
        case .madrMinimal: "MADR 4 without the optional sections"
        case .nygard: "Michael Nygard's form: status, context, decision, consequences"
        case .yStatement: "A Y-statement: the decision in the parts of one sentence"
        case .riskFocused: "A decision with its risks, assumptions and the way back"
        }
    }

    /// The Markdown text with its placeholders `{title}`, `{number}`, `{date}` and `{status}`.
    public var text: String {
        let bytes =
            switch self {
            case .madr: PackageResources.madr_md
            case .madrMinimal: PackageResources.madr_minimal_md
            case .nygard: PackageResources.nygard_md
            case .yStatement: PackageResources.y_statement_md
            case .riskFocused: PackageResources.risk_focused_md
            }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The template of a name, or `nil`.
    public static func named(_ name: String) -> BuiltInTemplate? { BuiltInTemplate(rawValue: name) }

    /// The names of all built-in templates, best known first.
    public static var names: [String] { allCases.map(\.name) }
}

public import ADRReports
public import ArgumentParser

extension RecordListFormat: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: FormatName.usual(argument)) }
}

extension RiskReviewFormat: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: FormatName.usual(argument)) }
}

extension DesignReviewFormat: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: FormatName.usual(argument)) }
}

extension MinutesFormat: ExpressibleByArgument {
    public init?(argument: String) { self.init(rawValue: FormatName.usual(argument)) }
}

/// Other names of formats.
enum FormatName {
    /// The usual name of a format that is called by what names of its files end in, or by `text`.
    static func usual(_ name: String) -> String { others[name.lowercased()] ?? name }

    private static let others = ["md": "markdown", "htm": "html", "text": "terminal", "txt": "terminal"]
}

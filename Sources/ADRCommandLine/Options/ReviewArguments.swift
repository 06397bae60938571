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
    static func usual(_ name: String) -> String {
        let name = name.lowercased()
        return ["text", "txt"].contains(name) ? "terminal" : format(ofFilesEndingIn: name)
    }

    /// The usual name of the format that the ending of a file's name says; any text may be in a `.txt`.
    static func format(ofFilesEndingIn ending: String) -> String { endings[ending] ?? ending }

    private static let endings = ["md": "markdown", "htm": "html"]
}

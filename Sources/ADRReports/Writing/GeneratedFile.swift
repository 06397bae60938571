import ADRModel
public import ADRText

/// What tells of a file by itself that the tool made it.
public enum GeneratedFile {
    /// Whether a file begins with the tool's comment, the header of its register or the start of one of its reports, or
    /// is a list of the tool's form.
    ///
    /// Pages with a list of decisions between two comments are none: the rest of them is somebody's.
    public static func isOne(_ file: SourceText) -> Bool {
        GeneratedPage.isOne(file)
            || starts.contains { file.bytes[file.contentStart...].starts(with: $0.utf8) }
            || [IndexJSON.names, LintGitLab.names].contains { JSONRows.isOne(file.bytes, names: $0) }
    }

    private static let starts =
        [
            PageHTML.start, PageSVG.start, RiskReviewCSV.header, LintSARIF.start, LintRDJSON.start,
            LintJUnit.start,
        ] + ReportSchema.allCases.map(\.start)
}

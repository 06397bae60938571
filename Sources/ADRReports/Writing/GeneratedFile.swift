import ADRModel
public import ADRText

/// What tells of a file by itself that the tool made it.
public enum GeneratedFile {
    /// Whether a file begins with the tool's comment, or is a register with its header.
    ///
    /// Pages with a list of decisions between two comments are none: the rest of them is somebody's.
    public static func isOne(_ file: SourceText) -> Bool {
        GeneratedPage.isOne(file)
            || [PageHTML.start, PageSVG.start].contains { file.bytes.starts(with: $0.utf8) }
            || file.bytes.starts(with: RiskReviewCSV.header.utf8)
    }
}

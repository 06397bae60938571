public import ADRText

/// The structured data between fences at the start of a file, with the place of every value.
///
/// Reading goes on after an error: the line concerned becomes a problem, everything else is read.
public struct FrontMatter: Sendable {
    /// The language between the fences.
    public enum Format: Hashable, Sendable {
        /// Between `---` and `---` or `...`.
        case yaml
        /// Between `+++` and `+++`.
        case toml
    }

    public let format: Format
    /// UTF-8 offsets from the opening fence to behind the closing fence's line ending.
    public let range: Range<Int>
    /// UTF-8 offsets of the lines between the fences.
    public let contentRange: Range<Int>
    /// UTF-8 offsets of the opening fence's line without its line ending, with blanks behind the fence.
    public let openingFenceRange: Range<Int>
    /// UTF-8 offsets of the closing fence's line without its line ending; `nil` if there is none.
    public let closingFenceRange: Range<Int>?
    public let root: FrontMatterMapping
    /// What is wrong or refused, in the order of the file.
    public let problems: [FrontMatterProblem]

    /// Reads the front matter of a file, or returns `nil` if the file has none.
    ///
    /// A file that begins with a thematic break of Markdown has none.
    public init?(reading source: SourceText) {
        guard let fences = FrontMatterFences(in: source) else { return nil }
        format = fences.format
        range = fences.range
        contentRange = fences.content
        openingFenceRange = fences.opening
        closingFenceRange = fences.closing
        var reader = FrontMatterReader(source, fences.content)
        if fences.closing == nil { reader.report("front matter is never closed", fences.opening) }
        let node = reader.readLimited(source) { fences.format == .yaml ? $0.readYAML() : $0.readTOML() }
        if node.mapping == nil, !node.isNull {
            reader.report("front matter must consist of keys", node.range)
        }
        root = node.mapping ?? FrontMatterMapping(entries: [], style: .block)
        problems = reader.sortedProblems
    }
}

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
        /// One object, bare or between `---` and `---`.
        case json
    }

    public let format: Format
    /// UTF-8 offsets from the opening fence to behind the closing fence's line ending.
    public let range: Range<Int>
    /// UTF-8 offsets of the lines between the fences, or of a bare object.
    public let contentRange: Range<Int>
    /// UTF-8 offsets of the opening fence's line without its line ending, with blanks behind the fence; of a bare
    /// object the brace.
    public let openingFenceRange: Range<Int>
    /// UTF-8 offsets of the closing fence's line without its line ending; `nil` if there is none.
    public let closingFenceRange: Range<Int>?
    public let root: FrontMatterMapping
    /// All keys with their values, at the place of the braces where they have some.
    let rootNode: FrontMatterNode
    /// What is wrong or refused, in the order of the file.
    public let problems: [FrontMatterProblem]

    /// Reads the front matter of a file, or returns `nil` if the file has none.
    ///
    /// A file that begins with a thematic break of Markdown has none.
    public init?(reading source: SourceText) {
        guard let fences = FrontMatterFences(in: source) else { return nil }
        range = fences.range
        contentRange = fences.content
        openingFenceRange = fences.opening
        closingFenceRange = fences.closing
        if fences.format != .toml, fences.closing != nil,
            let json = JSONFrontMatter(source, in: fences.content)
        {
            format = .json
            rootNode = json.node
            root = json.node.mapping ?? FrontMatterMapping(entries: [], style: .flow)
            problems = []
            return
        }
        format = fences.format
        var reader = FrontMatterReader(source, fences.content)
        if fences.closing == nil { reader.report("front matter is never closed", fences.opening) }
        let node = reader.readLimited(source) { fences.format == .toml ? $0.readTOML() : $0.readYAML() }
        if fences.format == .json, let problem = JSONFrontMatter.problem(in: source, fences.content) {
            reader.report(
                problem.message, problem.offset..<min(problem.offset + 1, fences.content.upperBound))
        }
        if node.mapping == nil, !node.isNull, UnspacedKeys(in: source) == nil {
            reader.report("front matter must consist of keys and values", node.range)
        }
        root = node.mapping ?? FrontMatterMapping(entries: [], style: .block)
        rootNode = FrontMatterNode(
            .mapping(root), range: root.style == .flow ? node.range : fences.content)
        problems = reader.sortedProblems
    }
}

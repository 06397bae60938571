public import ADRText

/// A list of decisions on a page: where it stands, and what it shows.
public struct IndexMarkers: Sendable {
    /// The comment before a list.
    public static func start(_ options: IndexOptions = IndexOptions()) -> String {
        MarkedBlock.Kind.index.start(options.marker)
    }

    public static let end = MarkedBlock.Kind.index.end

    private let block: MarkedBlock
    /// What the list shows.
    public let options: IndexOptions

    /// UTF-8 offsets of the comment before the list.
    public var start: Range<Int> { block.start }
    /// UTF-8 offsets of what stands between the two comments.
    public var content: Range<Int> { block.content }

    /// - Throws: that its options mean nothing.
    public init(_ block: MarkedBlock, on page: SourceText) throws(MarkedPageProblem) {
        self.block = block
        do throws(MarkerOptions.Problem) {
            options = try IndexOptions(block.options)
        } catch {
            throw block.problem(error.message, on: page)
        }
    }

    /// Finds the lists of a page, in their order.
    ///
    /// - Throws: also where there is none.
    public static func all(in page: SourceText) throws(MarkedPageProblem) -> [IndexMarkers] {
        try all(among: try MarkedBlock.all(in: page), of: page)
    }

    /// The lists among the blocks of a page.
    ///
    /// - Throws: also where there is none.
    public static func all(
        among blocks: [MarkedBlock], of page: SourceText
    ) throws(MarkedPageProblem) -> [IndexMarkers] {
        var lists: [IndexMarkers] = []
        for block in blocks where block.kind == .index { lists.append(try IndexMarkers(block, on: page)) }
        guard lists.isEmpty else { return lists }
        throw MarkedPageProblem(
            path: page.path, range: nil,
            message: "the page has no place for the list; add the lines `\(start())` and `\(end)` "
                + "where it belongs")
    }

    /// The log that a page lists: the one it names, else the one in whose folder it lies, else the one to whose records
    /// the list leads.
    ///
    /// - Throws: that there is no log as it names.
    public func log(
        of page: SourceText, among logs: [DecisionLog]
    ) throws(MarkedPageProblem) -> DecisionLog? {
        try block.namedLog(on: page, among: logs) ?? logs.innermost(around: page.path)
            ?? listedLog(among: logs)
    }

    /// The log whose decisions stand between the markers now.
    public func listedLog(among logs: [DecisionLog]) -> DecisionLog? {
        logs.first { log in block.targets.contains { log.record(at: $0) != nil } }
    }
}

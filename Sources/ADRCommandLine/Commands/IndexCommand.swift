import ADRAuthoring
public import ADRModel
import ADRProject
import ADRReports
import ADRText
public import ArgumentParser

struct IndexCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Write a list of the decisions, or update the lists in pages.",
        discussion: """
            Examples:
              adr index                                        to standard output
              adr index --output docs/decisions/README.md      a new page, or part of one
              adr index --output open.md --status proposed --columns title,date,deciders
              adr index --in-force --group tag --style list
              adr index --columns number,title,risk,review-by --sort review-by
              adr index --refresh                              every marked page
              adr index --refresh --check                      exit with 1 if one is stale
              adr index --format json
              adr index --from ../orders --from payments.json  several repositories

            In an existing page, the list goes between <!-- adr-index-start --> and <!-- adr-index-end -->. The start \
            marker stores the options, so that --refresh rebuilds the same list. A page may have several lists. Between \
            <!-- adr-risks-start audience=developer --> and <!-- adr-risks-end -->, --refresh writes the brief of adr \
            risk review; the marker takes the options of that command.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown, json
    }

    @Option(help: "The output format; by default from the extension of --output, else markdown.")
    var format: Format?

    @OptionGroup(title: "Filters") var filter: RecordFilterOptions

    @Option(
        help: ArgumentHelp("Only decisions in this folder of the log.", valueName: "folder"),
        completion: .directory)
    var folder: String?

    @Option(
        help: ArgumentHelp(
            "The columns to show: \(Self.columnNames.joined(separator: ",")).", valueName: "columns"),
        completion: .list(Self.columnNames))
    var columns: String?

    @Option(help: "Group the decisions under headings.")
    var group: IndexOptions.Group?

    @Option(
        help: ArgumentHelp("The column to sort by; number by default.", valueName: "column"),
        completion: .list(Self.columnNames))
    var sort: String?

    @Flag(help: "Reverse the order.")
    var reverse = false

    @Option(help: "A table, or a list with one line for each decision.")
    var style = IndexOptions.Style.table

    @OptionGroup var links: LinksOption
    @OptionGroup var other: FromOptions

    @Flag(help: "Update every page in the repository that has a marked list or brief of risks.")
    var refresh = false

    @OptionGroup var log: LogOptions
    @OptionGroup var page: PageOptions

    func validate() throws {
        if reverse, sort == nil { throw ValidationError("--reverse needs --sort.") }
        guard !refresh else {
            guard page.output == nil, format == nil, !isNarrowed, columns == nil, links.links == .markdown,
                log.name == nil, other.isEmpty
            else {
                throw ValidationError(
                    "--refresh updates pages as their markers say; leave out --output and other options.")
            }
            return
        }
        if try page.format(format, else: .markdown) == .json,
            columns != nil || group != nil || style != .table
        {
            throw ValidationError("--columns, --group and --style need Markdown; JSON contains everything.")
        }
    }

    /// Whether something else is asked for than all decisions in a table, columns aside.
    private var isNarrowed: Bool {
        !filter.isEmpty || folder != nil || group != nil || sort != nil || style != .table
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        do {
            if refresh { return try refreshPages(in: workspace) }
            return try other.isEmpty ? list(in: workspace) : listOfOthers(in: workspace)
        } catch let problem as MarkedPageProblem {
            throw Failure(problem, in: workspace)
        }
    }

    private func list(in workspace: Workspace) throws -> ExitStatus {
        let options = try options(in: workspace)
        let format = try page.format(format, else: .markdown)
        let file = try page.output.map {
            try OutputFile($0, isForced: page.force.isForced, in: workspace.repository)
        }
        let existing = file?.existing
        guard let found = try workspace.repository.log(named: log.name, listedBy: existing) else {
            return .failure
        }
        let (log, logs) = (try workspace.repository.whole(found.log), found.all)
        guard let file, format == .markdown else {
            let index = DecisionIndex(
                [log], page: try page.path(in: workspace), options: options ?? IndexOptions(),
                method: workspace.project.configuration.risks)
            let text = format == .json ? IndexJSON().render(index) : IndexMarkdown().render(index)
            return try page.tell(StyledText(text), in: workspace)
        }
        if let existing, !page.force.isForced,
            let lists = try? IndexMarkers.all(in: existing), lists.count == 1,
            let other = lists[0].listedLog(among: logs), other.folder != log.folder
        {
            throw Failure(
                "\(workspace.shown(file.path)) lists the decisions of \(workspace.shown(other.folder))",
                hint: "name another page, or list those of \(workspace.shown(log.folder)) there with --force")
        }
        let isKept = existing.map { MarkedBlock.mayStand(in: $0) || !file.isReplaceable } ?? false
        let changes = try workspace.repository.index(
            of: log, in: isKept ? existing : nil, at: file.path, options: options, among: logs)
        guard !isKept, let new = changes.changes.first?.after else {
            return try page.put(changes, isWhole: false, in: workspace)
        }
        return try page.put(file.changes(to: new.text), isWhole: false, in: workspace)
    }

    /// The list of other repositories, as a page of its own: no marker keeps where they lie.
    private func listOfOthers(in workspace: Workspace) throws -> ExitStatus {
        let reading = try workspace.logs(named: log.name, from: other)
        try OutputFile.demandWhole(page.output, isWhole: reading.problems.isEmpty)
        let format = try page.format(format, else: .markdown)
        let index = DecisionIndex(
            reading.logs, page: try page.path(in: workspace),
            options: try options(in: workspace) ?? IndexOptions(),
            method: workspace.project.configuration.risks)
        let list = format == .json ? IndexJSON().render(index) : IndexMarkdown().render(index)
        let isPage = page.output != nil && format == .markdown
        let head = isPage ? "\(GeneratedPage.marker)\n\n# Decisions\n\n" : ""
        let status = try page.tell(StyledText(head + list), in: workspace)
        return reading.problems.isEmpty ? status : .failure
    }

    /// What the list shows; `nil` for what the page says.
    private func options(in workspace: Workspace) throws -> IndexOptions? {
        guard isNarrowed || columns != nil || links.links != .markdown else { return nil }
        var options = IndexOptions()
        options.filter = try filter.filter(in: workspace)
        if options.filter.isMine != nil {
            throw Failure("a list cannot depend on who runs adr", hint: "replace --mine with --decider NAME")
        }
        options.folder = try folder.map { try workspace.repository.path(typed: $0) }
        if let columns { options.columns = try CommaList.values(columns).map(Self.column) }
        options.group = group
        options.sort = try sort.map(Self.column)
        options.isReversed = reverse
        options.style = style
        options.links = links.links
        if let column = options.sort, !column.isSortable {
            throw Failure(
                "a list cannot be sorted by \(column.rawValue)", hint: "--sort date puts the oldest first")
        }
        if let value = options.marker.unwritable {
            throw Failure("\"\(value)\" cannot be stored in the page's marker, an HTML comment")
        }
        return options
    }

    private static func column(_ name: String) throws -> IndexOptions.Column {
        guard let column = IndexOptions.Column(rawValue: name.lowercased()) else {
            throw Failure(unknown: "column", name, among: columnNames)
        }
        return column
    }

    private static let columnNames = IndexOptions.Column.allCases.map(\.rawValue)

    private func refreshPages(in workspace: Workspace) throws -> ExitStatus {
        let reading = try workspace.repository.logs(named: nil)
        try workspace.demandLog(reading.all, isRequired: true)
        guard reading.problems.isEmpty else { return .failure }
        let changes = try workspace.repository.stalePages(
            of: reading.all.logs, keepsDays: page.check)
        return try page.put(changes, isWhole: false, refreshedBy: "adr index --refresh", in: workspace)
    }
}

extension IndexOptions.Group: ExpressibleByArgument {}

extension IndexOptions.Style: ExpressibleByArgument {}

extension Failure {
    fileprivate init(_ problem: MarkedPageProblem, in workspace: Workspace) {
        let text = problem.range == nil ? nil : try? workspace.repository.existingFile(problem.path)
        let place = text.flatMap { text in
            problem.range.map { LineIndex(text).position(at: $0.lowerBound) }
        }
        let at = place.map { ":\($0.line):\($0.column)" } ?? ""
        self.init("\(workspace.shown(problem.path))\(at): \(problem.message)")
    }
}

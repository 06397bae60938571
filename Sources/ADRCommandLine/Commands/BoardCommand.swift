import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct BoardCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "board",
        abstract: "Create one page of all decisions to search and filter in a browser.",
        discussion: """
            Examples:
              adr board --output decisions.html
              adr board --output decisions.html --watch    for a projector
              adr board --output docs/decisions.html --as-of 2026-12-01 --check
              adr board --output decisions.html --history    how long decisions took
              adr board --output all.html --from ../orders --from payments.json

            The page needs no server and no network. Append #adr-12 to its address to link to a decision, or \
            #?q=queue&force=1 to link to a search.
            """
    )

    @Flag(help: "Rewrite the page whenever a record changes, until Ctrl-C.")
    var watch = false

    @Flag(help: "Show how long decisions took from proposed to accepted, according to git history.")
    var history = false

    @OptionGroup var links: LinksOption
    @OptionGroup var asOf: AsOfOption
    @OptionGroup var other: FromOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var log: LogOptions

    /// The one form there is.
    private enum Format: String, CaseIterable {
        case html
    }

    func validate() throws {
        _ = try page.format(nil, else: Format.html)
        let told: Format? = page.formatOfName()
        if let output = page.output, told == nil {
            throw ValidationError("\(output): a board is an HTML page; choose a name that ends in .html.")
        }
        if history, !other.isEmpty {
            throw ValidationError("--history reads a single repository; leave it out with --from.")
        }
        guard watch else { return }
        if page.output == nil { throw ValidationError("--watch needs a file: --output FILE.") }
        if page.check || page.write.isDryRun {
            throw ValidationError("--watch writes the page; leave out --check and --dry-run.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        var (status, last) = try write(in: surroundings, unless: nil)
        guard watch else { return status }
        surroundings.tell(["adr: watching the records; press Ctrl-C to stop"])
        while true {
            WallClock.pause(milliseconds: 1000)
            (status, last) = try write(in: surroundings, unless: last)
        }
    }

    /// Writes the page, unless the records are as they were.
    private func write(
        in surroundings: Surroundings, unless last: [SourceText]?
    ) throws -> (ExitStatus, [SourceText]) {
        let workspace = try Workspace(surroundings)
        let reading = try workspace.logs(named: log.name, from: other)
        try workspace.demandLog(reading.all, isRequired: true)
        let sources = reading.logs.flatMap { $0.records.map(\.source) }
        guard sources != last else { return (.success, sources) }
        try OutputFile.demandWhole(page.output, isWhole: reading.problems.isEmpty)
        let board = Board(
            reading.logs, asOf: asOf.day(in: surroundings), method: workspace.project.configuration.risks,
            pace: history ? try pace(of: reading.logs, in: workspace.repository) : nil)
        let text = board.html(at: try page.path(in: workspace), links: links.links)
        let status = try page.tell(StyledText(text), in: workspace)
        return (reading.problems.isEmpty ? status : .failure, sources)
    }

    /// How long decisions took; a board whose repository has no history says so.
    private func pace(of logs: [DecisionLog], in repository: Repository) throws -> DecisionPace {
        do {
            return DecisionPace(try repository.courses(of: logs.flatMap(\.records), in: logs))
        } catch RepositoryProblem.noRepository {
            return DecisionPace(gap: "there is no git repository")
        } catch let failure as GitFailure where failure.isOfAbsence {
            return DecisionPace(gap: failure.message)
        }
    }
}

import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct RiskReviewCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Summarize the risks of all decisions.",
        discussion: """
            Examples:
              adr risk review
              adr risk review --full
              adr risk review --since v1.4 --audience product-owner
              adr risk review --since "3 months ago"
              adr risk review --mine
              adr risk review --quality security --path services/billing/pay.go
              adr risk review --full --format html --output risks.html
              adr risk review --format markdown --output docs/risks.md --check
              adr risk review --format svg --picture heat-map > heat-map.svg
              adr risk review --as-of 2026-12-01 --format json
              adr risk review --from ../orders --from payments.json

            The trend and the number of changes to governed code come from git history; --no-history leaves them out, \
            so that the page depends only on the records.
            """
    )

    @OptionGroup var asOf: AsOfOption

    @Option(
        help: ArgumentHelp(
            "Compare with the records before this date, or at this commit, branch or tag; none to compare with nothing. By default, the newest tag review* or risk-review*, else a month ago.",
            valueName: "date|revision"), transform: EarlierTimeWords.init)
    var since: EarlierTimeWords?

    @OptionGroup var filter: RiskFilterOptions

    @Option(
        help: ArgumentHelp(
            "The audience: \(Self.audiences.joined(separator: ", ")), or one from the configuration.",
            valueName: "name"),
        completion: .list(Self.audiences))
    var audience = ReviewAudience.all.name

    @Flag(help: "Also show the details, after the five-minute page.")
    var full = false

    @Option(help: "The output format; by default from the extension of --output, else terminal.")
    var format: RiskReviewFormat?

    @Option(
        help: ArgumentHelp(
            "With --format svg, draw only this picture: \(RiskReviewFormat.pictures.joined(separator: ", ")).",
            valueName: "name"), completion: .list(RiskReviewFormat.pictures))
    var picture: String?

    @Flag(inversion: .prefixedNo, help: "Read git history.")
    var history: Bool?

    @Option(help: "When to use colours.")
    var color = ColorChoice.auto

    @OptionGroup var links: LinksOption
    @OptionGroup var other: FromOptions
    @OptionGroup var page: PageOptions
    @OptionGroup var log: LogOptions

    func validate() throws {
        let format = try page.format(format, else: .terminal)
        if links.links != .markdown, format != .html, format != .markdown {
            throw ValidationError("--links needs --format html or markdown.")
        }
        if !other.isEmpty, since != nil || history == true {
            throw ValidationError(
                "--since and --history read a single repository; leave them out with --from.")
        }
        guard let picture else { return }
        guard format == .svg else { throw ValidationError("--picture needs --format svg.") }
        guard RiskReviewFormat.pictures.contains(picture) else {
            let nearest = EditDistance.nearest(to: picture, among: RiskReviewFormat.pictures)
            throw ValidationError(
                "there is no picture \"\(picture)\"; "
                    + (nearest.map { "did you mean \"\($0)\"?" }
                        ?? "the pictures are \(RiskReviewFormat.pictures.joined(separator: ", "))"))
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let method = workspace.project.configuration.risks
        let audience = try audience(by: method)
        let reading = try workspace.logs(named: log.name, from: other)
        try workspace.demandLog(reading.all, isRequired: page.output != nil)
        let format = try page.format(format, else: .terminal)
        let filter = try filter.filter(in: workspace, reading.logs)
        let shown = format.isForPeople ? audience.narrowed(filter) : filter
        let since = try earlierTime(workspace)
        let (history, isHistoryWhole) = try history(reading.logs, since: since, shown, workspace)
        let isWhole = reading.problems.isEmpty && isHistoryWhole
        try OutputFile.demandWhole(page.output, isWhole: isWhole)
        let review = RiskReview(
            reading.logs, asOf: asOf.day(in: surroundings), method: method, history: history,
            filter: shown)
        let text = format.styled(
            review, for: audience, isFull: full, page: try page.path(in: workspace),
            options: marker(filter, since),
            picture: picture, columns: surroundings.terminal.width)
        // Without a byte order mark, spreadsheets take a file for one of an old encoding.
        let mark = StyledText(format == .csv && page.output != nil ? "\u{FEFF}" : "")
        let status = try page.tell(mark + text, color: color, in: workspace)
        return isWhole ? status : .failure
    }

    /// What the page says of how it was made.
    private func marker(_ filter: ReviewFilter, _ since: EarlierTime?) -> MarkerOptions {
        var options = MarkerOptions()
        for place in other.from { options.add("from", place) }
        options.add("as-of", asOf.asOf?.date.iso)
        options.add("since", self.since == nil ? nil : since?.name ?? Self.nothing)
        options.add("audience", audience == ReviewAudience.all.name ? nil : audience)
        for option in filter.options { options.add(option.name, option.value) }
        options.add("full", full ? StaleRiskPage.yes : nil)
        options.add("picture", picture)
        options.add("links", links.links == .markdown ? nil : links.links.rawValue)
        options.add("history", history == false ? StaleRiskPage.no : nil)
        options.add("log", log.name)
        let isNamed = (page.formatOfName() as RiskReviewFormat?) != nil
        options.add("format", isNamed ? nil : format?.rawValue)
        return options
    }

    private static let audiences = ReviewAudience.builtInNames

    private func audience(by method: RiskMethod) throws(Failure) -> ReviewAudience {
        if let found = ReviewAudience.named(audience, method) { return found }
        throw Failure(unknown: "audience", audience, among: ReviewAudience.names(method))
    }

    private func history(
        _ logs: [DecisionLog], since: EarlierTime?, _ filter: ReviewFilter, _ workspace: Workspace
    ) throws -> (history: RiskReviewHistory, isWhole: Bool) {
        var reading = ReviewHistoryReading(workspace.repository, isDemanded: history == true)
        var result = RiskReviewHistory()
        if let since { result.earlier = try reading.earlier(logs, at: since) }
        if readsHistory {
            let isFormer = try page.format(format, else: .terminal) == .json
            reading.addHistory(of: logs, at: isFormer ? .commits : .months, filter, to: &result)
        }
        return (result, !reading.hasFailed)
    }

    /// What to compare with: what is asked for, else the last review.
    private func earlierTime(_ workspace: Workspace) throws(Failure) -> EarlierTime? {
        let day = asOf.day(in: workspace.surroundings)
        if let since {
            return since.typed == Self.nothing ? nil : try since.time(asOf: day, in: workspace.surroundings)
        }
        guard readsHistory, format != .csv else { return nil }
        return .lastReview(in: workspace.git, before: day)
    }

    /// Whether there is one history to read, and it is wanted.
    private var readsHistory: Bool { other.isEmpty && history ?? true }

    /// What is typed for no comparison.
    private static let nothing = "none"
}

import ADRLint
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct ReviewCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Prepare a design review.",
        discussion: """
            Examples:
              adr review
              adr review 12 13 --minutes 40
              adr review --format html --output review.html
              adr review --as-of 2026-12-01 --format json

            Shows the proposals first, one page each: conflicts and changes, drivers, options, accepted trade-offs, \
            qualities gained and lost, risks, links and findings; then the accepted decisions whose review is due. \
            --minutes adds an agenda. For the risks of all decisions, use adr risk review.
            """
    )

    @Argument(
        help: "The records to review; by default, all proposals and the decisions whose review is due.",
        completion: .record)
    var records: [String] = []

    @Option(
        help: ArgumentHelp("The length of the review, divided among the decisions.", valueName: "minutes")
    )
    var minutes: Int?

    @OptionGroup var filter: RiskFilterOptions

    @Flag(help: "Show everything, not only one page for each proposal.")
    var full = false

    @OptionGroup var asOf: AsOfOption

    @Option(help: "The output format; by default from the extension of --output, else terminal.")
    var format: DesignReviewFormat?

    @Flag(inversion: .prefixedNo, help: "Count changes to governed code in git history.")
    var history: Bool?

    @Option(help: "When to use colours.")
    var color = ColorChoice.auto

    @OptionGroup var page: PageOptions
    @OptionGroup var log: LogOptions

    func validate() throws {
        if let minutes, minutes < 1 { throw ValidationError("--minutes must be 1 or more.") }
        _ = try page.format(format, else: .terminal)
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let reading = try workspace.repository.logs(named: log.name)
        try workspace.demandLog(reading.all, isRequired: page.output != nil)
        let wanted = try workspace.paths(of: records, in: reading, logNamed: log.name)
        let today = asOf.day(in: surroundings)
        var past = RiskReviewHistory()
        var pastReading = ReviewHistoryReading(workspace.repository, isDemanded: history == true)
        if history ?? true { pastReading.addCodeChanges(of: reading.logs, to: &past) }
        let isWhole = reading.problems.isEmpty && !pastReading.hasFailed
        try OutputFile.demandWhole(page.output, isWhole: isWhole)
        let review = DesignReview(
            reading.logs, asOf: today, method: workspace.project.configuration.risks,
            wanted: records.isEmpty ? nil : wanted, minutes: minutes,
            findings: findings(in: reading.logs, today, workspace), codeChanges: past.codeChanges,
            filter: try filter.filter(in: workspace, reading.logs))
        let text = try page.format(format, else: .terminal).styled(
            review, isFull: full, page: try page.path(in: workspace), columns: surroundings.terminal.width)
        let status = try page.tell(text, color: color, in: workspace)
        return isWhole ? status : .failure
    }

    /// What the linter says about the records, as `adr lint` does.
    private func findings(
        in logs: [DecisionLog], _ today: CalendarDate, _ workspace: Workspace
    ) -> [LintReport.Entry] {
        let configuration = workspace.project.configuration
        let linter = Linter(settings: configuration.lint, riskMethod: configuration.risks)
        let surroundings = workspace.repository.lintSurroundings(today: today)
        return logs.flatMap { log in
            let found = linter.lint(log, surroundings: surroundings)
            return LintReport(
                found, in: log.records.map(\.source) + log.pages.map(\.source), fileCount: log.records.count
            ).entries
        }
    }
}

import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct MinutesCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes",
        abstract: "Print what was decided, ready to paste into a chat, a pull request or an email.",
        discussion: """
            Examples:
              adr minutes                          what was decided today
              adr minutes 12                       one decision's digest
              adr minutes --since "last monday" --format markdown
              adr minutes --since v1.4 --output minutes.html
              adr minutes --since 2026-10-01 --as-of 2026-10-31

            Changes since a date or revision come from the working tree and git; without git, from the dates in the \
            records.
            """
    )

    @Argument(help: "The records to include; by default, those of the period.", completion: .record)
    var records: [String] = []

    @Option(
        help: ArgumentHelp(
            "Report what was decided from this date on, or since this commit, branch or tag; today by default.",
            valueName: "date|revision"), transform: EarlierTimeWords.init)
    var since: EarlierTimeWords?

    @OptionGroup var asOf: AsOfOption

    @Option(help: "The output format; by default from the extension of --output, else terminal.")
    var format: MinutesFormat?

    @Option(help: "When to use colours.")
    var color = ColorChoice.auto

    @OptionGroup var page: PageOptions
    @OptionGroup var log: LogOptions

    func validate() throws {
        if !records.isEmpty, since != nil { throw ValidationError("Use records or --since, not both.") }
        _ = try page.format(format, else: .terminal)
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let reading = try workspace.repository.logs(named: log.name)
        try workspace.demandLog(reading.all, isRequired: true)
        try OutputFile.demandWhole(page.output, isWhole: reading.problems.isEmpty)
        let today = asOf.day(in: surroundings)
        let method = workspace.project.configuration.risks
        let minutes: Minutes
        if records.isEmpty {
            let since = try since?.time(asOf: today, in: surroundings) ?? .day(today)
            let history = ReviewHistoryReading(workspace.repository)
            var (first, earlier): (CalendarDate?, EarlierLog?) = (nil, nil)
            if case .day(let day) = since { first = day }
            let isOver = today < surroundings.today
            // Without git, the days of the records tell what is new.
            if try first == nil || history.hasCommit() {
                earlier = try history.earlier(reading.logs, at: since, orFirst: !isOver)
            }
            minutes = Minutes(
                isOver ? try history.logs(reading.logs, asOf: today) : reading.logs, since: since.name,
                day: first ?? earlier?.day, earlier: earlier, asOf: today,
                method: method)
        } else {
            let wanted = try workspace.paths(of: records, in: reading, logNamed: log.name)
            minutes = Minutes(reading.logs, of: wanted, asOf: today, method: method)
        }
        let path = page.output == nil ? nil : try page.path(in: workspace)
        let addresses = workspace.repository.addresses
        let text = try page.format(format, else: .terminal).styled(
            minutes, page: path, columns: surroundings.terminal.width
        ) { addresses.address(ofEncoded: MarkdownText.destination($0)) }
        let status = try page.tell(text, color: color, in: workspace)
        return reading.problems.isEmpty ? status : .failure
    }
}

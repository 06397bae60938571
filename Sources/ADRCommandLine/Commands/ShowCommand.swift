import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct ShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a record: its facts, links, risks and actions, or its whole text.",
        discussion: """
            Examples:
              adr show 12
              adr show postgresql --full         with the text; in PAGER on a terminal
              adr show ADR-0012 --format json
              adr show orders:12                 in the log orders, if there are several
              adr show 12 --format markdown      a summary for a chat or an email
              adr show 12 --facts                where each fact is stated
              adr show 12 --history              when it was accepted, and by whom
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case terminal, markdown, json
    }

    @Argument(
        help:
            "The record: a number, a file name or words of its title; if omitted on a terminal, pick one from a list.",
        completion: .record)
    var record: String?

    @Flag(help: "List each fact with the line that states it, and why it counts.")
    var facts = false

    @Flag(
        help:
            "Show the history from git: each change of status, title, deciders and path, with date and author."
    )
    var history = false

    @Flag(help: "Also show the whole text; with --format markdown, only the text.")
    var full = false

    @Option(help: "The output format; markdown is the digest from adr minutes.")
    var format = Format.terminal

    @Option(help: "When to use colours.")
    var color = ColorChoice.auto

    @OptionGroup var log: LogOptions

    func validate() throws {
        try Surroundings.demandRecord(record != nil, "<record>")
        if facts, full || history || format != .terminal {
            throw ValidationError("--facts cannot be combined with --full, --history or --format.")
        }
        if history, full, format != .json {
            throw ValidationError("--history and --full can only be combined with --format json.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let picked = try surroundings.picked([record].compactMap(\.self), log: log.name)
        let workspace = try Workspace(surroundings)
        let reading = try workspace.repository.logs(named: log.name)
        let (log, record) = try workspace.record(picked[0], in: reading, logNamed: self.log.name)
        if facts {
            surroundings.writeOutput(StatedFactsTable(shownPath: workspace.shown).render(record))
            return reading.status
        }
        let course =
            history
            ? RecordCoursePage(
                record, try workspace.repository.courses(of: [record], in: reading.all.logs)[0]) : nil
        if let course, format != .json {
            surroundings.writeOutput(
                format == .markdown
                    ? StyledText(course.markdown) : course.terminal(columns: surroundings.terminal.width),
                color: color)
            return reading.status
        }
        let method = workspace.project.configuration.risks
        let detail = RecordDetail(record, in: log, method: method)
        switch format {
        case .terminal:
            let columns = surroundings.terminal.width
            var text = RecordDetailTerminal(columns: columns, asOf: surroundings.today).render(detail)
            if full { text += StyledText("\n") + RecordText(record).terminal(columns: columns) }
            if full, surroundings.terminal.isOutput {
                surroundings.show(inPager: text, color: color)
            } else {
                surroundings.writeOutput(text, color: color)
            }
        case .markdown where full: surroundings.writeOutput(RecordText(record).markdown)
        case .markdown:
            let minutes = Minutes(
                reading.all.logs, of: [record.source.path], asOf: surroundings.today, method: method)
            surroundings.writeOutput(MinutesFormat.markdown.styled(minutes, page: nil))
        case .json: surroundings.writeOutput(RecordDetailJSON(isFull: full, history: course).render(detail))
        }
        return reading.status
    }
}

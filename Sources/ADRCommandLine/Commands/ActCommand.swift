import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct ActCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "act",
        abstract: "Add an action to a decision, tick it off, or list what is to be done.",
        discussion: """
            Examples:
              adr act 12 "Write the runbook" --owner lee --by friday
              adr act 12 A1 --done
              adr act --list                        all that is open
              adr act --list --owner lee --overdue

            adr risk act adds what is to be done about one risk.
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String?

    @Argument(help: "What to do; with --done, the id of the action.")
    var words: [String] = []

    @Option(help: "Who does it; with --list, whose actions.", completion: .person)
    var owner: String?

    @Option(
        help: ArgumentHelp("The day by which it is to be done.", valueName: "day"),
        transform: Day.init(typed:))
    var by: Day?

    @Option(help: "A ticket or link.")
    var ref: String?

    @Flag(help: "The action is done.")
    var done = false

    @Flag(name: .customLong("list"), help: "List the actions that are open, by day.")
    var lists = false

    @Flag(help: "With --list, only those whose day has passed.")
    var overdue = false

    @Flag(help: "With --list, also those that are done.")
    var all = false

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        if lists {
            guard words.isEmpty, !done, by == nil, ref == nil, !write.isDryRun, !write.staging.stages else {
                throw ValidationError("--list goes with a record, --owner, --overdue and --all alone.")
            }
            return
        }
        if record == "list", words.isEmpty { throw ValidationError("Write adr act --list to list actions.") }
        guard let record else {
            throw ValidationError("Name the record and what to do, or --list to see what there is.")
        }
        guard done || words.contains(where: { $0.contains { !$0.isWhitespace } }) else {
            throw ValidationError("Say what to do; adr act --list \(record) shows what there is.")
        }
        guard !overdue, !all else { throw ValidationError("--overdue and --all go with --list.") }
        guard !done || owner == nil && by == nil && ref == nil else {
            throw ValidationError("--owner, --by and --ref belong to a new action.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        guard !lists, let record else { return try list(in: Workspace(surroundings)) }
        let authoring = try Authoring(surroundings, log, write, of: [record])
        try checkOrder(record, in: authoring.log, surroundings.typed)
        surroundings.warn(ifPassed: by)
        let step: ActionChange.Step =
            done
            ? .finish(words) : .add(words.joined(separator: " "), owner: owner, by: by?.date, ref: ref)
        var actions: [String] = []
        let status = try authoring.changeAndTell { log in
            let (changes, named) = try ActionChange(of: record, step)
                .changes(in: log, reader: authoring.workspace.repository.reader)
            actions = named
            return changes
        }
        guard !write.isDryRun else { return status }
        for action in actions { surroundings.tell("adr: \(done ? "done" : "added") \(action)") }
        return status
    }

    /// Makes sure that the record goes first, and that an action is named which is done.
    private func checkOrder(
        _ record: String, in log: DecisionLog, _ typed: TypedCommand
    ) throws(Failure) {
        if words.count == 1, !log.isName(record), log.isName(words[0]) {
            throw Failure(
                "no record is called \"\(record)\"",
                hint: "the record goes first: \(typed.swapping(record, words[0]).text)")
        }
        guard done, words.isEmpty else { return }
        guard case .record(let found) = log.resolve(record) else {
            throw Failure(
                "no record is named", hint: "name it before the action: adr act 12 \(record) --done")
        }
        let open = DecisionAction.all(of: found).filter { !$0.action.isDone }.map(\.id)
        throw Failure(
            "say which action is done",
            hint: open.isEmpty
                ? "no action of \(found.label) is open"
                : "open are \(open.joined(separator: ", ")): "
                    + typed.replacing(record, with: [record, open[0]]).text)
    }

    private func list(in workspace: Workspace) throws -> ExitStatus {
        let reading = try workspace.repository.logs(named: log.name)
        try workspace.demandLog(reading.all)
        var records = reading.logs.flatMap(\.records)
        if let record { records = [try workspace.record(record, in: reading, logNamed: log.name).1] }
        let actions = ActionList(
            records, asOf: workspace.surroundings.today, method: workspace.project.configuration.risks)
        let rows = actions.cells { row in
            (all || !row.isDone) && (!overdue || row.isOverdue)
                && (owner.map { row.owner?.lowercased() == $0.lowercased() } ?? true)
        }
        guard !rows.isEmpty else {
            workspace.surroundings.tell("adr: no such action")
            return reading.status
        }
        workspace.surroundings.writeOutput(
            TerminalTable(
                columns: ["ACTION", "BY", "OWNER", "STATE", "TASK"], rows: rows,
                width: workspace.surroundings.terminal.width
            ).text)
        return reading.status
    }
}

import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct ActCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "act",
        abstract: "Add, change, finish or list the actions of decisions.",
        discussion: """
            Examples:
              adr act 12 "Write the runbook" --owner lee --by friday
              adr act 12 A1 --owner kim --by +1w    change it
              adr act 12 A1 --text "Write two runbooks"
              adr act 12 A1 --done                  or adr act 12/A1 --done
              adr act 12 A1 --drop                  remove it
              adr act 12 --question "Who pays for the second zone?"
              adr act 12 Q1 --done                  the question is answered
              adr act --list                        all open actions
              adr act --list --owner lee --overdue

            adr risk act adds an action to a risk.
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String?

    @Argument(help: "What to do; for an existing action, its id.")
    var words: [String] = []

    @Option(
        help: "Who does it; with --list, whose actions to show.", completion: .person,
        transform: OwnerName.one)
    var owner: String?

    @Option(
        help: ArgumentHelp("The due date.", valueName: "date"),
        transform: Day.init(typed:))
    var by: Day?

    @Option(help: "A ticket or link.")
    var ref: String?

    @Option(help: "The new text of the action.")
    var text: String?

    @Option(help: ArgumentHelp("A question that the decision leaves open.", valueName: "text"))
    var question: String?

    @Flag(help: "Mark the action as done, or the question as answered.")
    var done = false

    @Flag(name: .customLong("not-done"), help: "Mark the action as not done.")
    var notDone = false

    @Flag(help: "Remove the action or the question.")
    var drop = false

    @Flag(name: .customLong("list"), help: "List the open actions by due date.")
    var lists = false

    @Flag(help: "With --list, show only overdue actions.")
    var overdue = false

    @Flag(help: "With --list, also show actions that are done.")
    var all = false

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        if lists {
            guard words.isEmpty, !done, by == nil, ref == nil, text == nil, !write.isDryRun,
                !write.staging.stages
            else {
                throw ValidationError(
                    "--list can only be combined with a record, --owner, --overdue and --all.")
            }
            return
        }
        if record == "list", words.isEmpty { throw ValidationError("To list actions, use adr act --list.") }
        guard let record else {
            throw ValidationError("Name the record and what to do, or use --list to see the actions.")
        }
        if let question {
            guard words.isEmpty, !done, !notDone, !drop, owner == nil, by == nil, ref == nil, text == nil,
                question.contains(where: \.isLetter)
            else {
                throw ValidationError(
                    "--question takes only a record: adr act 12 --question \"Who pays?\"")
            }
            return
        }
        if let text {
            guard words.count + (record.holds("/") ? 1 : 0) == 1, !done, !notDone, !drop, owner == nil,
                by == nil,
                ref == nil, text.contains(where: \.isLetter)
            else {
                throw ValidationError(
                    "--text takes only an action: adr act 12 A1 --text \"Write two runbooks\"")
            }
        }
        guard done || record.holds("/") || words.contains(where: { $0.contains { !$0.isWhitespace } }) else {
            throw ValidationError("Say what to do; adr act --list \(record) shows the open actions.")
        }
        guard !overdue, !all else { throw ValidationError("--overdue and --all need --list.") }
        guard
            !notDone
                || !done && !drop && (!words.isEmpty || record.holds("/")) && owner == nil && by == nil
                    && ref == nil
        else {
            throw ValidationError("--not-done takes only an action: adr act 12 A1 --not-done")
        }
        guard !done && !drop || owner == nil && by == nil && ref == nil else {
            throw ValidationError("--owner, --by and --ref cannot be combined with --done or --drop.")
        }
        guard !done || !drop else { throw ValidationError("--done and --drop cannot be combined.") }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        guard !lists, let record else { return try list(in: Workspace(surroundings)) }
        let authoring = try Authoring(surroundings, log, write, of: [record])
        try checkRisk(record, in: authoring.log, surroundings.typed)
        let (holder, words) = target(record, in: authoring.log)
        if question == nil { try checkOrder(holder, words, in: authoring.log, surroundings.typed) }
        surroundings.warn(ifPassed: by)
        let change = ActionChange(
            of: holder,
            step(words),
            method: authoring.workspace.project.configuration.risks)
        var (told, changed): ([String], [String]) = ([], [])
        let status = try authoring.changeAndTell { log in
            let (changes, outcome, actions) = try change.changes(
                in: log, reader: authoring.workspace.repository.reader)
            changed = actions
            told = changes.isEmpty ? [] : actions.map { "adr: \(outcome.rawValue) \($0)" }
            return changes
        }
        if !write.isDryRun { surroundings.tell(told) }
        if let owner, let action = changed.first {
            surroundings.tellSlip(owner, NameSlips(authoring.log)) { ["act", action, "--owner", $1[0]] }
        }
        return status
    }

    private func step(_ words: [String]) -> ActionChange.Step {
        if let question { return .ask(question) }
        if done { return .finish(words) }
        if drop { return .drop(words) }
        if let text, let name = words.first { return .reword(name, to: text) }
        return notDone
            ? .reopen(words) : .add(words.joined(separator: " "), owner: owner, by: by?.date, ref: ref)
    }

    /// Makes sure that no risk is named where something new is to be done.
    private func checkRisk(_ record: String, in log: DecisionLog, _ typed: TypedCommand) throws(Failure) {
        guard !done, !notDone, !drop, let entry = log.entry(named: record),
            entry.id.lowercased().begins(with: "r"),
            entry.id.dropFirst().utf8.allSatisfy(\.isASCIIDigit)
        else { return }
        let command = TypedCommand(["risk"] + typed.words)
        throw Failure("\(record) is a risk", hint: "did you mean `\(command.text)`?")
    }

    /// The record, and what is said of it, where actions are named with their record, as `12/A1`.
    private func target(_ record: String, in log: DecisionLog) -> (record: String, words: [String]) {
        guard let (holder, id) = log.entry(named: record) else { return (record, words) }
        let others = words.map { word in
            let other = log.entry(named: word)
            let isSame = other.map { log.resolve($0.record).record === log.resolve(holder).record } ?? false
            return isSame ? other?.id ?? word : word
        }
        return (holder, [id] + others)
    }

    /// Makes sure that the record goes first, and that an action is named which is done.
    private func checkOrder(
        _ record: String, _ words: [String], in log: DecisionLog, _ typed: TypedCommand
    ) throws(Failure) {
        if words.count == 1, !log.isName(record), log.isName(words[0]) {
            throw Failure(
                "there is no record “\(record)”",
                hint: "the record goes first: \(typed.swapping(record, words[0]).text)")
        }
        guard words.isEmpty else { return }
        guard done else {
            throw Failure("say what to do", hint: "`adr act --list \(record)` shows the open actions")
        }
        guard case .record(let found) = log.resolve(record) else {
            let holders = log.records.filter { found in
                DecisionAction.all(of: found).contains { $0.id.lowercased() == record.lowercased() }
            }
            let command = holders.first.map {
                typed.replacing(record, with: [log.reference(to: $0), record])
            }
            throw Failure(
                "say which record the action belongs to",
                hint: holders.count == 1
                    ? "did you mean `\(command?.text ?? "")`?" : "`adr act --list` shows the actions")
        }
        let open = DecisionAction.all(of: found).filter { !$0.action.isDone }.map(\.id)
        throw Failure(
            "say which action is done",
            hint: open.isEmpty
                ? "\(log.reference(to: found)) has no open actions"
                : "open actions: \(open.joined(separator: ", ")); for example: "
                    + typed.replacing(record, with: [record, open[0]]).text)
    }

    /// Whether a text is a part of the name of somebody who has something to do.
    private func isOwner(
        _ text: String, of records: [(log: DecisionLog, records: [DecisionRecord])], in workspace: Workspace
    ) -> Bool {
        ActionList(
            records, asOf: workspace.surroundings.today, method: workspace.project.configuration.risks
        )
        .rows.contains { $0.owner?.lowercased().contains(text.lowercased()) ?? false }
    }

    private func list(in workspace: Workspace) throws -> ExitStatus {
        let reading = try workspace.repository.logs(named: log.name)
        try workspace.demandLog(reading.all)
        var records = reading.logs.map { (log: $0, records: $0.records) }
        if let record {
            if !reading.logs.contains(where: { $0.isName(record) }),
                isOwner(record, of: records, in: workspace)
            {
                throw Failure(
                    "there is no record \"\(record)\"",
                    hint: "for a person's actions: \(TypedCommand(["act", "--list", "--owner", record]).text)"
                )
            }
            let found = try workspace.record(record, in: reading, logNamed: log.name)
            records = [(log: found.0, records: [found.1])]
        }
        let actions = ActionList(
            records, asOf: workspace.surroundings.today, method: workspace.project.configuration.risks)
        let rows = actions.cells { row in
            (all || !row.isDone) && (!overdue || row.isOverdue)
                && (ReviewFilter.isAny(of: [owner].compactMap(\.self), among: [row.owner].compactMap(\.self)))
        }
        guard !rows.isEmpty else {
            let open = actions.rows.count { !$0.isDone }
            if overdue, open > 0, owner == nil {
                let others = open == 1 ? "1 action is open" : "\(open) actions are open"
                workspace.surroundings.tell("adr: nothing is overdue; \(others) (`adr act --list`)")
                return reading.status
            }
            workspace.surroundings.tell(
                "adr: no \(overdue ? "overdue" : "open") actions" + (owner.map { " for \($0)" } ?? ""))
            let owners = Set(actions.rows.compactMap(\.owner)).sorted()
            if let owner, !owners.isEmpty, !owners.contains(where: { $0.lowercased() == owner.lowercased() })
            {
                workspace.surroundings.tell("hint: known owners: \(owners.joined(separator: ", "))")
            }
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

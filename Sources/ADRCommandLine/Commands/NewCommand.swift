import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct NewCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Create a record and print its path.",
        discussion: """
            Examples:
              adr new "Use PostgreSQL for orders"
              adr new "Use PostgreSQL for orders" --decider ana --supersedes 7
              adr new "Keep logs for a year" --supersedes 7 --scope retention
              adr new "Cache sessions" --link amends:3 --status accepted --no-edit
              adr new -s 7 -l "3:Amends:Amended by" Cache sessions in Redis
              adr new                     in a terminal: asks for the details
              gh issue view 12 --json body -q .body | adr new "Shard the orders" --stdin
            """
    )

    @Argument(help: "The title, in one or more words; if omitted in a terminal, adr asks for it.")
    var title: [String] = []

    @Option(
        help: ArgumentHelp(
            "The status; proposed by default, accepted in an adr-tools log.", valueName: "status"),
        completion: .status)
    var status: String?

    @Option(
        help: ArgumentHelp("The date of the decision; today by default.", valueName: "date"),
        transform: Day.init(typed:))
    var date: Day?

    @Option(
        help: ArgumentHelp("A built-in template, a project template or a path.", valueName: "template"),
        completion: .template)
    var template: String?

    @Option(
        help: ArgumentHelp("Tags, separated by commas; may be repeated.", valueName: "tags"),
        completion: .tag)
    var tag: [String] = []

    @Option(
        help: ArgumentHelp("The deciders, separated by commas; may be repeated.", valueName: "people"),
        completion: .person
    )
    var decider: [String] = []

    @Option(
        help: ArgumentHelp("People consulted, separated by commas; may be repeated.", valueName: "people"),
        completion: .person)
    var consulted: [String] = []

    @Option(
        help: ArgumentHelp("People informed, separated by commas; may be repeated.", valueName: "people"),
        completion: .person)
    var informed: [String] = []

    @Option(
        name: [.long, .customShort("s", allowingJoined: true)],
        help: ArgumentHelp(
            "The records that this one supersedes, separated by commas; may be repeated.",
            valueName: "records"),
        completion: .record)
    var supersedes: [String] = []

    @Option(
        name: [.long, .customShort("l", allowingJoined: true)],
        help: ArgumentHelp(
            "A link to another record, for example amends:7 or, in words, \"7:Amends:Amended by\"; may be repeated.",
            valueName: "kind:record"))
    var link: [String] = []

    @Option(help: "The part of the other records that is superseded or amended, if not all of them.")
    var scope: String?

    @Option(help: ArgumentHelp("The number; the next one by default.", valueName: "number"))
    var number: Int?

    @Option(
        parsing: .singleValue,
        help: ArgumentHelp("A considered option; may be repeated.", valueName: "text"))
    var option: [String] = []

    @Flag(inversion: .prefixedNo, help: "Open the editor; on by default in a terminal.")
    var edit: Bool?

    @Flag(
        name: .customLong("stdin"),
        help: "Read the text from standard input; its first heading is the default title.")
    var readsInput = false

    @Flag(name: .customLong("no-input"), help: "Never ask for input, and open an editor only with --edit.")
    var asksNothing = false

    @OptionGroup var handling: RiskHandlingOption
    @OptionGroup var numbering: NumberingOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func validate() throws {
        let lists = [("tag", tag), ("decider", decider), ("consulted", consulted), ("informed", informed)]
        for (option, texts) in lists {
            guard let text = texts.first(where: { $0.trimming.ends(with: ",") }) else { continue }
            throw ValidationError(
                "--\(option) \(text) ends with a comma: write lists without spaces, as in --\(option) \(text)more"
            )
        }
        if scope != nil, supersedes.isEmpty, link.isEmpty {
            throw ValidationError("--scope needs --supersedes or --link amends:RECORD.")
        }
    }

    private var superseded: [String] { supersedes.flatMap(CommaList.values) }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        var authoring = try Authoring(surroundings, log, write, of: superseded, mayBegin: true)
        let workspace = authoring.workspace
        let habits = authoring.habits
        let editor = try editor(in: surroundings, habits)
        var request = try request(in: workspace, habits)
        if !readsInput, !asksNothing, surroundings.hasUnreadInput() {
            surroundings.warn(
                "standard input is ignored; the record does not contain the piped text",
                hint: "--stdin reads the text of the record from there")
        }
        if request.title.isEmpty {
            request = try interview(request, authoring.log, in: workspace)
        }
        if request.title.isEmpty, habits == .adrTools {
            throw Failure.inWordsOfAdrTools("ERROR: no title given")
        }
        authoring.isQuiet = !habits.tellsChanges
        var new: AuthoredRecord?
        func isNew(_ path: String) -> Bool { path == new?.path }
        let changes = try authoring.change(showing: isNew) { log in
            request.elsewhere = numbering.elsewhere(log, in: workspace)
            try workspace.repository.complete(&request, in: log, habits)
            let record = try request.changes(in: log, reader: workspace.repository.reader)
            new = record
            return record.changes
        }
        guard let record = new else { return .success }
        workspace.tellNeighbour(of: record)
        if habits.tellsChanges {
            workspace.tellPlace(of: record, in: authoring.log)
            workspace.tellTwins(of: request.title, in: authoring.log)
        }
        authoring.tellConsequences(of: changes)
        if habits.tellsChanges {
            let people = PeopleOptions(decider: decider, consulted: consulted, informed: informed)
            people.tellSlips(of: [workspace.shown(record.path)], in: authoring.log, surroundings)
        }
        let isEmpty = request.body == nil && request.issue == nil
        if request.status == .accepted, isEmpty, editor == nil, habits.tellsChanges || status != nil {
            workspace.tellEmpty(record)
        }
        let path = record.path
        guard !write.isDryRun else { return .success }
        var status = ExitStatus.success
        if let editor {
            let editing = RecordEditing(workspace: workspace, editor: editor, isBesideResult: true)
            if habits.alwaysEdits { try editing.open(path) } else { status = try editing.run(path) }
        }
        if authoring.isQuiet { surroundings.writeOutput(line: workspace.shown(path)) }
        return status
    }

    /// Asks for what the request does not tell, if there is somebody to ask.
    private func interview(
        _ request: NewRecord, _ log: DecisionLog, in workspace: Workspace
    ) throws -> NewRecord {
        guard workspace.surroundings.isInteractive, !asksNothing, !readsInput, title.isEmpty else {
            return request
        }
        return try Interview(surroundings: workspace.surroundings).run(
            NewRecordDialogue(
                request, answered: status == nil ? [] : [.status], in: log,
                statuses: workspace.project.configuration.statuses))
    }

    private func request(in workspace: Workspace, _ habits: Habits) throws -> NewRecord {
        let configuration = workspace.project.configuration
        var request = try workspace.repository.newRecord(
            titled: title.joined(separator: " "), on: date?.date, template: template, habits)
        if let status {
            let argument = try StatusArgument(status, configuration)
            guard argument.status != .superseded else {
                throw Failure(
                    "a superseded record needs a successor",
                    hint: "create both records, then run `adr supersede OLD --by NEW`")
            }
            (request.status, request.statusWord) = (argument.status, argument.word)
        }
        do throws(AuthoringError) {
            for text in decider + consulted + informed { try CommaList.demandCommas(in: text) }
        } catch {
            throw Failure(error, in: workspace)
        }
        request.number = number
        request.tags = tag.flatMap(CommaList.values)
        request.deciders = decider.flatMap(CommaList.values)
        request.consulted = consulted.flatMap(CommaList.values)
        request.informed = informed.flatMap(CommaList.values)
        request.supersedes = superseded
        request.scope = scope
        request.risks = handling.risks
        request.riskMethod = configuration.risks
        request.links = try link.map(Self.link)
        request.options = option
        if readsInput {
            if workspace.surroundings.isInteractive {
                workspace.surroundings.tell(
                    "adr: type the text below the title; press Ctrl-D on an empty line to finish")
            }
            let text = try workspace.textOfInput()
            guard !text.utf8.allSatisfy(\.isBlankOrLineEnding) else {
                throw Failure(
                    "standard input is empty",
                    hint: "nothing was done; check the output of the command before the pipe")
            }
            guard FrontMatter(reading: SourceText(path: "", text)) == nil else {
                throw Failure(
                    "standard input is a whole record with front matter",
                    hint: "save it in the log as a file, or leave out the front matter "
                        + "and use --status, --decider and --tag")
            }
            request.take(IssueText(text))
            if let body = request.body { try takeStatus(of: body, into: &request, configuration) }
        }
        return request
    }

    /// Takes over the status that a whole record states in its body.
    private func takeStatus(
        of body: String, into request: inout NewRecord, _ configuration: Configuration
    ) throws(Failure) {
        let source = SourceText(path: "", "# \(request.title)\n\n\(body)")
        let record = configuration.recordReader.read(source)
        guard let told = record.status.value, let status = record.currentStatus else { return }
        guard self.status == nil || request.status == status else {
            throw Failure(
                "--status says \(request.status.rawValue), but the text says \(told.word ?? status.rawValue)",
                hint: "leave out one of the two")
        }
        (request.status, request.statusWord) = (status, told.word)
    }

    /// `amends:7`, or as adr-tools has it `7:Amends:Amended by`.
    private static func link(_ typed: String) throws(Failure) -> NewRecord.Link {
        let parts = typed.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false).map(
            String.init)
        let isWithoutKind = parts.count == 2 && Int(parts[0]) != nil
        guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty }), !isWithoutKind else {
            throw Failure(
                "\"\(typed)\" is not a link",
                hint: "write KIND:RECORD, such as amends:7, or RECORD:WORDS:WORDS-IN-THE-OTHER-RECORD")
        }
        return parts.count == 2
            ? NewRecord.Link(parts[0], parts[1]) : NewRecord.Link(parts[1], parts[0], reverse: parts[2])
    }

    /// The editor to open afterwards; looked for before anything is asked or written.
    private func editor(in surroundings: Surroundings, _ habits: Habits) throws(Failure) -> Editor? {
        if edit == true { return try RecordEditing.editor(of: surroundings, habits) }
        let isUsual = habits.alwaysEdits || surroundings.isInteractive && surroundings.terminal.isOutput
        guard edit == nil, !asksNothing, isUsual else {
            return nil
        }
        return Editor(environment: surroundings.environment, variables: habits.editorVariables)
    }
}

extension NewRecord {
    /// Takes title and text from somebody's words: as they are where they tell a decision, else section by
    /// section into the template.
    fileprivate mutating func take(_ issue: IssueText) {
        if title.isEmpty { title = issue.title ?? "" }
        if issue.tellsDecision { body = issue.body } else { self.issue = issue }
    }
}

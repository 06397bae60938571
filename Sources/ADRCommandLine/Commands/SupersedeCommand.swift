import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct SupersedeCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "supersede",
        abstract: "Supersede records by others, or undo that; both sides are updated.",
        discussion: """
            Examples:
              adr supersede 7 --by 12
              adr supersede 7 9 --with "Use PostgreSQL for orders"
              adr supersede 7 --by 12 --by 13              both together
              adr supersede 7 --by 12 --scope retention    in part; 7 stays accepted
              adr supersede 7 --by 12 --risks carry        12 takes over open risks
              adr supersede 7 --undo                       7 is accepted again

            A proposal supersedes the others only when it is accepted; with --now, at once.
            """
    )

    @Argument(
        help: "The superseded records; if omitted on a terminal, pick one from a list.", completion: .record)
    var old: [String] = []

    @Option(
        help: ArgumentHelp("A record that supersedes them; may be repeated.", valueName: "record"),
        completion: .record)
    var by: [String] = []

    @Option(help: ArgumentHelp("The title of a new record that supersedes them.", valueName: "title"))
    var with: String?

    @Option(help: "The part that is superseded; the old records keep their status.")
    var scope: String?

    @Flag(help: "Supersede at once, even if the new record is still a proposal.")
    var now = false

    @Flag(help: "Undo the supersession by all successors, or by those given with --by.")
    var undo = false

    @Option(
        help: ArgumentHelp(
            "With --undo, the status of records that are no longer superseded; accepted by default.",
            valueName: "status"))
    var status: String?

    @Option(
        help: ArgumentHelp(
            "The date of the change, also set in the old records; without it, they keep their dates.",
            valueName: "date"), transform: Day.init(typed:))
    var date: Day?

    @OptionGroup var handling: RiskHandlingOption
    @OptionGroup var numbering: NumberingOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func validate() throws {
        try Surroundings.demandRecord(!old.isEmpty, "<old> ...")
        guard undo else {
            guard !by.isEmpty || with != nil || Surroundings.asking?.isInteractive ?? false else {
                let typed = Surroundings.asking?.typed ?? TypedCommand([String]())
                if let word = old.dropFirst().first(where: { ["by", "with", "->", "→"].contains($0) }) {
                    let isTitle =
                        word == "with" && old.last.map { RecordFileName(path: $0).number == nil } ?? false
                    let meant = typed.replacing(word, with: [isTitle ? "--with" : "--by"])
                    throw ValidationError("\"\(word)\" is not a record; did you mean `\(meant.text)`?")
                }
                if old.count > 1 {
                    throw ValidationError(
                        "Say which supersedes which: adr supersede \(old[0]) --by \(old[1]), or "
                            + "adr supersede \(old[1]) --by \(old[0])")
                }
                throw ValidationError("Say what supersedes them: --by RECORD or --with \"Title\".")
            }
            guard status == nil else { throw ValidationError("--status needs --undo.") }
            guard scope == nil || handling.risks == .leave else {
                throw ValidationError("--risks applies only to a whole supersession; leave out --scope.")
            }
            return
        }
        guard with == nil, scope == nil, !now, handling.risks == .leave else {
            throw ValidationError("--undo cannot be combined with --with, --scope, --now or --risks.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let prompt = undo ? "Superseded record" : "Record to supersede"
        let old = try surroundings.picked(old, prompt, log: log.name) {
            undo ? $0.currentStatus == .superseded : $0.currentStatus?.isInForce ?? false
        }
        let by =
            undo || with != nil
            ? by : try surroundings.picked(by, "Successor", log: log.name)
        try demandOneEach(by)
        let authoring = try Authoring(
            surroundings, log, write, of: old + by, mayJoin: with == nil, followsLinks: undo)
        let configuration = authoring.workspace.project.configuration
        let reader = configuration.recordReader
        guard !undo else { return try takeBack(old, with: authoring) }
        let habits = authoring.habits
        let supersession = Supersession(
            of: old, by: by, scope: scope, atOnce: now || habits.holdsAtOnce, date: date?.date,
            today: surroundings.today, risks: handling.risks, method: configuration.risks)
        // A title that is a number is none.
        if let with, with.utf8.last.map({ (0x30...0x39).contains($0) }) ?? false, !with.contains(" "),
            authoring.log.isName(with)
        {
            throw Failure(
                "“\(with)” is a record",
                hint: "did you mean `\(surroundings.typed.replacing("--with", with: ["--by"]).text)`?")
        }
        var new: AuthoredRecord?
        let status = try authoring.decide { log in
            guard let with else { return try supersession.changes(in: log, reader: reader) }
            let workspace = authoring.workspace
            var request = try workspace.repository.newRecord(titled: with, on: date?.date, habits)
            try workspace.repository.complete(&request, in: log, habits)
            request.elsewhere = numbering.elsewhere(log, in: workspace)
            let (changes, record) = try supersession.changes(with: request, in: log, reader: reader)
            workspace.tellNeighbour(of: record)
            new = record
            return changes
        }
        if let new, !write.isDryRun { authoring.workspace.tellEmpty(new) }
        return status
    }

    /// Makes sure that no records stand behind one `--by` with commas between.
    private func demandOneEach(_ by: [String]) throws(Failure) {
        for list in by {
            let names = list.split(separator: ",").map { $0.drop { $0 == " " } }
            guard names.count > 1, names.allSatisfy({ $0.first?.isNumber ?? false }) else { continue }
            let meant = names.flatMap { ["--by", String($0)] }.dropFirst()
            var failure = Failure(
                "“\(list)” is not a record",
                hint: "repeat --by for each: \(names.map { "--by \($0)" }.joined(separator: " "))")
            failure.correction = (list, Array(meant))
            throw failure
        }
    }

    /// Makes sure that something supersedes a record, and not the other way round.
    private func demandSuperseded(_ old: [String], in log: DecisionLog) throws(Failure) {
        for record in old.compactMap({ log.resolve($0).record }) {
            let others = log.links.statements(of: record, .supersedes).filter { $0.standing != .dropped }
                .compactMap(\.target.record)
            guard let other = others.first, record.currentStatus != .superseded,
                log.links.supersessions.pathsOfAllSuccessors(of: record).isEmpty,
                log.links.plans(for: record).isEmpty
            else { continue }
            throw Failure(
                "nothing supersedes \(record.called); it supersedes \(other.called)",
                hint: "did you mean `adr supersede \(log.reference(to: other)) --undo`?")
        }
    }

    private func takeBack(_ old: [String], with authoring: Authoring) throws -> ExitStatus {
        let workspace = authoring.workspace
        try demandSuperseded(old, in: authoring.log)
        let configuration = workspace.project.configuration
        let status = try self.status.map { try StatusArgument($0, configuration) }
        let reinstatement = Reinstatement(
            of: old, from: by, to: status?.status, word: status?.word, date: date?.date,
            today: workspace.surroundings.today, method: configuration.risks)
        var changes = ChangeSet()
        var computed: [String] = []
        let outcome = try authoring.decide { log in
            (changes, computed) = try workspace.repository.changes(of: reinstatement, in: log)
            return changes
        }
        for path in computed { workspace.tellComputedStatus(of: path) }
        handling.tellReopened(after: changes, in: workspace)
        return outcome
    }
}

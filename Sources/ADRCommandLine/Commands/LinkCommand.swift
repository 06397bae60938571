import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct LinkCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Link two records, on both sides.",
        discussion: """
            Examples:
              adr link 12 amends 7
              adr link 12 depends-on 3
              adr link 12 supersedes 7 --scope retention
              adr link 12 amends 7 --scope "how long logs are kept"
              adr link 12 Clarifies 7 "Clarified by"       your own words

            If a proposal supersedes or amends a record, this takes effect when the proposal is accepted.

            Kinds: supersedes, amends, depends-on, relates-to, conflicts-with, and their inverses.
            """
    )

    @Argument(help: "The record that the link starts from.", completion: .record)
    var source: String

    @Argument(help: "The kind of link.", completion: .linkKind)
    var kind: String

    @Argument(help: "The other record.", completion: .record)
    var target: String

    @Argument(help: "The words for the other record, in dialects that state links in words.")
    var reverse: String?

    @Option(help: "The part of the other decision that is superseded or amended, if not all of it.")
    var scope: String?

    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func validate() throws {
        // `adr link amends 12 7`
        if LinkKind.standard.contains(where: { $0.name == source }), let typed = Surroundings.asking?.typed {
            throw ValidationError(
                "The record goes first: \(typed.swapping(source, kind).text)")
        }
        if reverse != nil, scope != nil {
            throw ValidationError("--scope needs a kind of link instead of words for both sides.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        var authoring = try Authoring(surroundings, log, write, of: [source, target], mayJoin: true)
        authoring.isQuiet = reverse != nil && !authoring.habits.tellsChanges
        let reader = authoring.workspace.repository.reader
        let habits = authoring.habits
        return try authoring.decide { log in
            try LinkRecords(
                source, kind, target, reverse: reverse, scope: scope, atOnce: habits.holdsAtOnce,
                leavesStatus: habits.linksLeaveStatus
            ).changes(in: log, today: surroundings.today, reader: reader)
        }
    }
}

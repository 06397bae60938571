import ADRAuthoring
import ADRProject
import ArgumentParser

struct UnlinkCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "unlink",
        abstract: "Remove the links between two records, on both sides.",
        usage: "adr unlink <source> [<kind>] <target> [--log <log>] [--dry-run] [--stage]",
        discussion: """
            Examples:
              adr unlink 12 amends 7
              adr unlink 12 7              all links between them
              adr unlink 12 Clarifies 7    your own words, as given to adr link
              adr unlink 12 7 --dry-run

            To undo a supersession, use adr supersede --undo, which also restores the status.
            """
    )

    @Argument(help: "The record that the link starts from.", completion: .record)
    var source: String

    @Argument(
        help: ArgumentHelp("The kind of link; all kinds by default.", valueName: "kind"),
        completion: .linkKind)
    var kindOrTarget: String

    @Argument(help: "The other record.", completion: .record)
    var target: String?

    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(
            surroundings, log, write, of: [source, kindOrTarget] + (target.map { [$0] } ?? []),
            mayJoin: true)
        let reader = authoring.workspace.repository.reader
        let unlinking = UnlinkRecords(source, target == nil ? nil : kindOrTarget, target ?? kindOrTarget)
        let former = authoring.workspace.repository.formerBytes()
        return try authoring.changeAndTell { log in
            former.instead(of: try unlinking.changes(in: log, reader: reader)).changes
        }
    }
}

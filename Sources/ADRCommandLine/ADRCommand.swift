import ArgumentParser

/// The command `adr`.
struct ADRCommand: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "adr",
        abstract: "Keep architecture decision records: create, link, supersede, lint, index and review them.",
        discussion: """
            Examples:
              adr init                              a first log, in docs/decisions
              adr new "Use PostgreSQL for orders"   a new record; prints its path
              adr supersede 7 --by 12               both records say so
              adr lint                              what is wrong in the log
              adr index --output docs/decisions/README.md
              adr risk review                       the risks of all decisions
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Decide",
                subcommands: [
                    InitCommand.self, NewCommand.self, EditCommand.self, LinkCommand.self, UnlinkCommand.self,
                    SupersedeCommand.self, RenumberCommand.self, RetitleCommand.self, MoveCommand.self,
                    SetCommand.self, StatusCommand.self,
                    AcceptCommand.self, RejectCommand.self, DeprecateCommand.self, ProposeCommand.self,
                    ConvertCommand.self, FmtCommand.self, ImportCommand.self, WithdrawCommand.self,
                    ActCommand.self, UndoCommand.self,
                ]),
            CommandGroup(
                name: "Look",
                subcommands: [
                    ListCommand.self, ShowCommand.self, SearchCommand.self, WhyCommand.self,
                    CitationsCommand.self, ExportCommand.self,
                    LintCommand.self,
                    RulesCommand.self,
                    IndexCommand.self, GraphCommand.self, BoardCommand.self, ReviewCommand.self,
                    MinutesCommand.self, RiskCommand.self,
                    TemplateCommand.self,
                    HookCommand.self,
                ]),
            CommandGroup(
                name: "As adr-tools has it",
                subcommands: [
                    GenerateCommand.self, ConfigCommand.self, UpgradeRepositoryCommand.self,
                ]),
        ]
    )

    @Option(
        name: .customShort("C"),
        help: ArgumentHelp("Run as if started in this folder; goes before the command.", valueName: "dir"))
    var folder: [String] = []
}

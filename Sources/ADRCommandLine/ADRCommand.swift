import ArgumentParser

/// The command `adr`.
struct ADRCommand: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "adr",
        abstract:
            "Manage architecture decision records: create, link, supersede, lint, index and review them.",
        discussion: """
            Examples:
              adr init                              start a log in docs/decisions
              adr new "Use PostgreSQL for orders"   create a record; print its path
              adr supersede 7 --by 12               update both records
              adr lint                              check the log
              adr index --output docs/decisions/README.md
              adr risk review                       sum up the risks of all decisions
            """,
        version: version,
        groupedSubcommands: [
            CommandGroup(
                name: "Writing",
                subcommands: [
                    InitCommand.self, NewCommand.self, EditCommand.self, LinkCommand.self, UnlinkCommand.self,
                    SupersedeCommand.self, RenumberCommand.self, RetitleCommand.self, MoveCommand.self,
                    SetCommand.self, StatusCommand.self,
                    AcceptCommand.self, RejectCommand.self, DeprecateCommand.self, ProposeCommand.self,
                    ConvertCommand.self, FmtCommand.self, ImportCommand.self, WithdrawCommand.self,
                    ActCommand.self, UndoCommand.self,
                ]),
            CommandGroup(
                name: "Reading and checking",
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
                name: "adr-tools compatibility",
                subcommands: [
                    GenerateCommand.self, ConfigCommand.self, UpgradeRepositoryCommand.self,
                ]),
        ]
    )

    @Option(
        name: .customShort("C"),
        help: ArgumentHelp(
            "Run as if adr was started in this folder; goes before the command.", valueName: "dir"))
    var folder: [String] = []
}

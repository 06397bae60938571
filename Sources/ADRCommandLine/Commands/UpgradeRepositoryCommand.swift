import ADRAuthoring
import ADRProject
import ArgumentParser

struct UpgradeRepositoryCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "upgrade-repository",
        abstract: "Rewrite dates like 31/12/2016 as 2016-12-31.",
        discussion: """
            Examples:
              adr upgrade-repository --dry-run
              adr upgrade-repository
            """
    )

    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        var authoring = try Authoring(surroundings, log, write)
        authoring.isQuiet = !authoring.habits.tellsChanges
        let reader = authoring.workspace.repository.reader
        return try authoring.changeAndTell { try DateUpgrade().changes(in: $0, reader: reader) }
    }
}

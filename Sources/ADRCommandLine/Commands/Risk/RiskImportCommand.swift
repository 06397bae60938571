import ADRAuthoring
import ADRProject
import ADRText
import ArgumentParser

struct RiskImportCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import the risks from a record's table into its front matter.",
        discussion: """
            Examples:
              adr risk import 12
              adr risk import 12 --remove-table
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String

    @Flag(
        name: .customLong("remove-table"),
        help: "Remove the table, and its heading if nothing else is below it.")
    var removesTable = false

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: [record])
        let configuration = authoring.workspace.project.configuration
        var count = 0
        let changes = try authoring.change { log in
            let (changes, imported) = try RiskImport(
                of: record, removesTables: removesTable, method: configuration.risks
            ).changes(in: log, reader: configuration.recordReader)
            count = imported
            return changes
        }
        guard !write.isDryRun else { return .success }
        let told =
            changes.isEmpty
            ? "nothing to change" : count == 1 ? "imported 1 risk" : "imported \(count) risks"
        surroundings.tell(
            "adr: \(told)\(removesTable && !changes.isEmpty ? ", removed the table" : "")")
        if !removesTable, !changes.isEmpty {
            surroundings.tell(
                "hint: the table stays, but the front matter counts; `adr risk import \(record) --remove-table` removes it"
            )
        }
        return .success
    }
}

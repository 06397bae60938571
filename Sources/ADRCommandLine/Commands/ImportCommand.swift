import ADRAuthoring
import ArgumentParser

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import records from another tool into a log.",
        subcommands: [ImportJSONCommand.self, ImportCSVCommand.self]
    )
}

struct ImportJSONCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: "Import the records of a JSON-ADR file into a log.",
        discussion: """
            Examples:
              adr import json decisions.json --dry-run
              adr import json decisions.json --on-collision renumber
              adr import json - < decisions.json
            """
    )

    @OptionGroup var options: ImportOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try options.run(in: surroundings) { source throws(AuthoringError) in
            let document = try JSONADRDocument(source)
            return (document.records, document.remarks)
        }
    }
}

struct ImportCSVCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Import the rows of a CSV table into a log, one record each.",
        discussion: """
            Examples:
              adr import csv decisions.csv --dry-run
              adr import csv decisions.csv --on-collision renumber
              adr import csv - < decisions.csv

            The first line contains the headings: title is required; number, status, date, decision-makers, tags, \
            supersedes and others are optional. Rows without a number get the next free ones. Any other column becomes \
            a section.
            """
    )

    @OptionGroup var options: ImportOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try options.run(in: surroundings) { source throws(AuthoringError) in
            let table = try CSVDecisions(source)
            return (table.records, table.remarks)
        }
    }
}

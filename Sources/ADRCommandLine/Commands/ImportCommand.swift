import ADRAuthoring
import ArgumentParser

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take records of another tool into a log.",
        subcommands: [ImportJSONCommand.self, ImportCSVCommand.self]
    )
}

struct ImportJSONCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: "Take the records of a JSON-ADR file into a log.",
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
        abstract: "Take the rows of a CSV table into a log, a record each.",
        discussion: """
            Examples:
              adr import csv decisions.csv --dry-run
              adr import csv decisions.csv --on-collision renumber
              adr import csv - < decisions.csv

            The first line has the headings: title, and number, status, date, decision-makers, tags, supersedes and \
            others as you like. Rows without a number get the next ones. A column of another name becomes a section.
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

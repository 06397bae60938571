import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
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
              adr import json decisions.json --on-collision skip
              adr import json - < decisions.json
            """
    )

    @OptionGroup var options: ImportOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try options.run(in: surroundings) { bytes, name in
            try JSONADRDocument(bytes, named: name).records()
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
              adr import csv decisions.csv --on-collision skip
              adr import csv - < decisions.csv

            The first line has the headings: number and title, and status, date, decision-makers, tags, supersedes
            and others as you like. A column of another name becomes a section.
            """
    )

    @OptionGroup var options: ImportOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try options.run(in: surroundings) { bytes, name in
            try CSVDecisions(bytes, named: name).records()
        }
    }
}

/// What is imported, and where to.
struct ImportOptions: ParsableArguments {
    @Argument(help: "The file; - for standard input.")
    var file: String

    /// What becomes of a record whose number or file another one has.
    enum Collision: String, CaseIterable, ExpressibleByArgument {
        case fail, skip
    }

    @Option(help: "What to do with a record whose number or file another one has.")
    var onCollision = Collision.fail

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func run(
        in surroundings: Surroundings, reading: (_ bytes: [UInt8], _ name: String) throws -> [ImportedRecord]
    ) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, mayBegin: true)
        let workspace = authoring.workspace
        let records = try reading(bytes(in: workspace), file)
        let (changes, result) = try authoring.change { log in
            let result = try RecordImport(records, onCollision: onCollision == .skip ? .skip : .fail)
                .result(in: log, reader: workspace.project.configuration.recordReader)
            return (result.changes, result)
        }
        let verb = write.isDryRun ? "would be imported" : "imported"
        surroundings.writeError(
            "adr: \(changes.changes.count) of \(records.count) records \(verb), \(result.skipped.count) there already\n"
        )
        return .success
    }

    private func bytes(in workspace: Workspace) throws -> [UInt8] {
        if file == "-" { return try workspace.surroundings.readInput() }
        guard let source = try workspace.existingFile(workspace.path(typed: file)) else {
            throw Failure("\(file): no such file")
        }
        return source.bytes
    }
}

import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

/// Pages for other tools, under the names that adr-tools has for them.
struct GenerateCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generate a table of contents or a graph.",
        discussion: """
            Examples:
              adr generate toc > docs/decisions/README.md
              adr generate graph | dot -Tsvg > decisions.svg
            """,
        subcommands: [GenerateContentsCommand.self, GenerateGraphCommand.self]
    )

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        for report in Self.configuration.subcommands.compactMap({ $0.configuration.commandName }) {
            surroundings.writeOutput(report + "\n")
        }
        return .success
    }
}

struct GenerateContentsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "toc",
        abstract: "Generate a table of contents in Markdown.",
        discussion: """
            Examples:
              adr generate toc
              adr generate toc -i intro.md -o outro.md -p doc/adr/
            """
    )

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A Markdown file to put before the table.", valueName: "file"))
    var intro: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A Markdown file to put after the table.", valueName: "file"))
    var outro: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A prefix for each record's path.", valueName: "prefix"))
    var prefix = ""

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let markdown = TableOfContentsMarkdown(
            intro: try intro.map { try workspace.repository.fileAnywhere($0).text },
            outro: try outro.map { try workspace.repository.fileAnywhere($0).text }, prefix: prefix)
        guard let log = try workspace.repository.log(named: log.name)?.log else { return .failure }
        surroundings.writeOutput(markdown.render(TableOfContents(log)))
        return .success
    }
}

struct GenerateGraphCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Generate a graph of the links between records, for Graphviz.",
        discussion: """
            Examples:
              adr generate graph | dot -Tsvg > decisions.svg
              adr generate graph -p https://example.com/decisions/ -e .pdf
            """
    )

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("A prefix for the path of each record's page.", valueName: "prefix"))
    var prefix = ""

    @Option(
        name: [.customShort("e"), .customLong("extension")],
        help: ArgumentHelp("The file extension of the records' pages.", valueName: "extension"))
    var pageExtension = ".html"

    @OptionGroup var log: LogOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        guard let log = try Workspace(surroundings).repository.log(named: log.name)?.log else {
            return .failure
        }
        let dot = DecisionGraphDOT(prefix: prefix, pageExtension: pageExtension)
        surroundings.writeOutput(dot.render(DecisionGraph(log)))
        return .success
    }
}

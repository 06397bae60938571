import ADRModel
import ADRProject
public import ADRReports
import ADRText
public import ArgumentParser

struct GraphCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Draw the relations between decisions.",
        discussion: """
            Examples:
              adr graph                                Mermaid, for a Markdown page
              adr graph --around 12 --depth 2          12 and all within two relations
              adr graph --in-force --format dot
              adr graph --format svg > decisions.svg   a picture that links to records
              adr graph 3 7 12 --format json

            Shows each supersession, amendment, dependency, relation and conflict once, whichever record states it. \
            Shape, line and label show the status. adr generate graph draws the graph of adr-tools.
            """
    )

    @Argument(help: "The records to draw; all of them by default.", completion: .record)
    var records: [String] = []

    @Option(
        help: ArgumentHelp(
            "Draw this record and those related to it; may be repeated.", valueName: "ref"),
        completion: .record)
    var around: [String] = []

    @Option(help: ArgumentHelp("How many relations to follow from --around.", valueName: "n"))
    var depth = 1

    @OptionGroup(title: "Filters") var filter: RecordFilterOptions

    @Option(help: "The output format.")
    var format = RelationGraphFormat.mermaid

    @OptionGroup var log: LogOptions

    func validate() throws {
        if depth < 0 { throw ValidationError("--depth must be 0 or more.") }
        if depth != 1, around.isEmpty { throw ValidationError("--depth needs --around REF.") }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let filter = try filter.filter(in: workspace)
        let reading = try workspace.repository.logs(named: log.name)
        try workspace.demandLog(reading.all, isRequired: true)
        let wanted = Set(paths: try workspace.paths(of: records, in: reading, logNamed: log.name))
        let centers = Set(paths: try workspace.paths(of: around, in: reading, logNamed: log.name))
        var graph = RelationGraph(reading.logs)
        if !centers.isEmpty { graph = graph.around(centers, depth: depth) }
        graph = graph.among { record in
            filter.matches(record) && (wanted.isEmpty || wanted.contains(record.source.filePath))
        }
        surroundings.writeOutput(format.render(graph, folder: workspace.project.currentFolder))
        return reading.status
    }
}

extension RelationGraphFormat: ExpressibleByArgument {}

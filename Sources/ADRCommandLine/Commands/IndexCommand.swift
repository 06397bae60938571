import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct IndexCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Make a table of the decisions.",
        discussion: """
            Examples:
              adr index                                        to standard output
              adr index --output docs/decisions/README.md      between the page's two markers, or a new page
              adr index --output docs/decisions/README.md --check
              adr index --format json

            In an existing page the table stands between <!-- adr-index-start --> and <!-- adr-index-end -->.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown, json
    }

    @Option(help: "How to write it.")
    var format = Format.markdown

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The page to write; standard output unless given.", valueName: "file"))
    var output: String?

    @Flag(help: "Write nothing; exit with 1 and show a diff if the page is stale.")
    var check = false

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        if check, output == nil { throw ValidationError("--check needs a page: --output FILE.") }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        guard let log = try workspace.log(named: log.name) else { return .failure }
        guard let output else {
            surroundings.writeOutput(
                text(of: DecisionIndex(log, page: workspace.project.currentFolder + "/-")))
            return .success
        }
        let path = try workspace.path(typed: output)
        let changes = try changes(to: workspace.existingFile(path), DecisionIndex(log, page: path), workspace)
        var writing = write.output(in: workspace)
        if check { writing.isDryRun = true }
        try writing.put(changes)
        if check, !changes.isEmpty {
            surroundings.writeError(
                "adr: \(output) is stale; adr index --output \(output) brings it up to date\n")
            return .findings
        }
        return .success
    }

    private func text(of index: DecisionIndex) -> String {
        switch format {
        case .markdown: IndexMarkdown().render(index)
        case .json: IndexJSON().render(index)
        }
    }

    private func changes(
        to page: SourceText?, _ index: DecisionIndex, _ workspace: Workspace
    ) throws(Failure) -> ChangeSet {
        switch format {
        case .json:
            var changes = ChangeSet()
            changes.put(SourceText(path: index.page, text(of: index)), over: page)
            return changes
        case .markdown:
            do {
                return try IndexPage(index).changes(to: page)
            } catch {
                let place = page.flatMap { page in
                    error.range.map { LineIndex(page).position(at: $0.lowerBound) }
                }
                let at = place.map { ":\($0.line):\($0.column)" } ?? ""
                throw Failure("\(workspace.shown(error.path))\(at): \(error.message)")
            }
        }
    }
}

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

    @Option(help: "How to write it; as the name of the output ends unless given, else in Markdown.")
    var format: Format?

    @OptionGroup var log: LogOptions
    @OptionGroup var page: PageOptions

    func validate() throws {
        try page.validate()
        _ = try page.format(format, else: .markdown)
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        guard let log = try workspace.log(named: log.name) else { return .failure }
        let index = DecisionIndex(log, page: try page.path(in: workspace))
        switch try page.format(format, else: .markdown) {
        case .json: return try page.tell(IndexJSON().render(index), in: workspace)
        case .markdown where page.output == nil:
            return try page.tell(IndexMarkdown().render(index), in: workspace)
        case .markdown:
            let existing = try workspace.existingFile(index.page)
            return try page.put(changes(to: existing, index, workspace), in: workspace)
        }
    }

    private func changes(
        to page: SourceText?, _ index: DecisionIndex, _ workspace: Workspace
    ) throws(Failure) -> ChangeSet {
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

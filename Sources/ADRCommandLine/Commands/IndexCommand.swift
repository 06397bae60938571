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

    @OptionGroup var log: LogOptions
    @OptionGroup var page: PageOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        guard let log = try workspace.log(named: log.name) else { return .failure }
        let path = try page.path(in: workspace)
        guard page.output != nil else {
            surroundings.writeOutput(text(of: DecisionIndex(log, page: path)))
            return .success
        }
        let existing = try workspace.existingFile(path)
        return try page.put(changes(to: existing, DecisionIndex(log, page: path), workspace), in: workspace)
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

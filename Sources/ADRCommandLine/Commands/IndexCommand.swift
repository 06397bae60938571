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
              adr index --output docs/decisions/README.md      a new page, or within one
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
        guard let log = try workspace.repository.log(named: log.name) else { return .failure }
        let index = DecisionIndex(log, page: try page.path(in: workspace))
        switch try page.format(format, else: .markdown) {
        case .json: return try page.tell(StyledText(IndexJSON().render(index)), in: workspace)
        case .markdown where page.output == nil:
            return try page.tell(StyledText(IndexMarkdown().render(index)), in: workspace)
        case .markdown:
            return try page.put(changes(index, workspace), isWhole: false, in: workspace)
        }
    }

    /// The list between the marks of a page that has them, or a page of its own.
    private func changes(_ index: DecisionIndex, _ workspace: Workspace) throws -> ChangeSet {
        let file = try OutputFile(page.output ?? "", isForced: page.force.isForced, in: workspace)
        let list = IndexPage(index)
        guard let existing = file.existing, IndexPage.isOne(existing) || !file.isReplaceable else {
            return try file.changes(to: list.newPage)
        }
        do throws(IndexPageProblem) {
            return try list.changes(to: existing)
        } catch {
            let place = error.range.map { LineIndex(existing).position(at: $0.lowerBound) }
            let at = place.map { ":\($0.line):\($0.column)" } ?? ""
            throw Failure("\(workspace.shown(error.path))\(at): \(error.message)")
        }
    }
}

import ADRModel
import ADRProject
public import ADRReports
import ADRText
public import ArgumentParser

struct WhyCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Show which decisions apply to files, and why.",
        discussion: """
            Examples:
              adr why src/orders/db.swift
              adr why src                                      all files in a folder
              adr why --diff main                              what this branch has changed
              adr why --diff main --format markdown            for a pull request
              adr why src/orders/db.swift --format json

            A decision governs a file if a pattern in its applies-to matches, if the record links to the file, or if \
            the file cites the decision, as in // ADR-0012. Decisions in force come first; superseded ones name their \
            successors.
            """
    )

    @Argument(help: "Files and folders, including ones that do not exist yet.", completion: .file())
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "The files changed, added or removed since HEAD diverged from this branch.",
            valueName: "rev"))
    var diff: String?

    @Option(help: "The output format; markdown suits a comment on a pull request.")
    var format = GovernanceFormat.terminal

    @Option(help: "When to use colours.")
    var color = ColorChoice.auto

    func validate() throws {
        if paths.isEmpty, diff == nil {
            throw ValidationError("Name files, or use --diff REV for those that a branch has changed.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let repository = workspace.repository
        let named = try repository.paths(typed: paths, mayBeGone: true)
        let reading = try repository.logs(named: nil)
        try workspace.demandLog(reading.all, isRequired: true)
        let logs = reading.all.logs
        let files = try files(named, in: repository)
        for path in named where diff == nil && workspace.project.root.kind(of: path) == nil {
            surroundings.tell(
                "adr: \(workspace.shown(path)) does not exist; only patterns and links are checked")
        }
        let texts = files.isEmpty ? nil : repository.citedTexts(of: logs, in: files)
        let governance = Governance(
            logs, files: files, texts: (texts?.texts ?? []).map { ($0.source, $0.citations) })
        let addresses = repository.addresses
        let text = format.styled(
            governance, folder: workspace.project.currentFolder, columns: surroundings.terminal.width
        ) { addresses.address(ofEncoded: MarkdownText.destination($0)) }
        surroundings.writeOutput(text, color: color)
        return reading.problems.isEmpty && texts?.isWhole ?? true ? .success : .failure
    }

    private func files(_ named: [String], in repository: Repository) throws -> [String] {
        guard let diff else { return try repository.files(in: named) }
        try repository.demandRepository()
        let changed = try repository.filesChanged(since: diff)
        guard !named.isEmpty else { return changed }
        return changed.filter { file in
            named.contains { file.isPath($0) || RelativePath.isBelow($0, file) }
        }
    }
}

extension GovernanceFormat: ExpressibleByArgument {}

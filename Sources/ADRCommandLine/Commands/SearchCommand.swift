import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct SearchCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find records by words in their titles, tags, people and text, best match first.",
        discussion: """
            Examples:
              adr search kafka
              adr search orders sqlite           both words, anywhere in the record
              adr search "one region"            a phrase
              adr search storage --in-force --format json
              adr search orders --format paths
              adr search kafka --from ../orders --from payments.json

            Case and accents are ignored, and part of a word is enough: resume finds Résumé. Exits with 1 if nothing \
            is found.
            """
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case terminal, json, paths
    }

    @Argument(help: "Words that must all appear in the record; put phrases in quotes.")
    var words: [String]

    @OptionGroup var filter: RecordFilterOptions

    @Option(
        help: ArgumentHelp(
            "Show at most this many; by default 20, or all with --format json or paths.", valueName: "n"))
    var limit: Int?

    @Option(help: "The output format.")
    var format = Format.terminal

    @Option(help: "When to use colours.")
    var color = ColorChoice.auto

    @OptionGroup var other: FromOptions
    @OptionGroup var log: LogOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
        if SearchQuery(words) == nil { throw ValidationError("Say what to look for.") }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        guard let query = SearchQuery(words) else { return .failure }
        let filter = try filter.filter(in: workspace)
        let reading = try workspace.logs(named: log.name, from: other)
        try workspace.demandLog(reading.all, isRequired: true)
        let search = workspace.project.progress.during("searching", "") {
            RecordSearch(query, in: reading.logs, where: filter.matches)
        }
        let limit = limit ?? (format == .terminal ? Self.usualLimit : search.hits.count)
        let hits = search.hits.prefix(limit)
        let folder = workspace.project.currentFolder
        switch format {
        case .terminal:
            let text = SearchTerminal(columns: surroundings.terminal.width, folder: folder).render(hits)
            surroundings.writeOutput(text, color: color)
        case .json: surroundings.writeOutput(SearchJSON(folder: folder).render(hits))
        case .paths:
            surroundings.writeOutput(
                hits.map { RelativePath.from(folder, to: $0.record.source.path) + "\n" }.joined())
        }
        tellRest(of: search, for: query, shown: hits.count, in: reading, surroundings)
        return reading.problems.isEmpty ? (hits.isEmpty ? .findings : .success) : .failure
    }

    private static let usualLimit = 20

    /// Says how many more there are, or why there is nothing.
    private func tellRest(
        of search: RecordSearch, for query: SearchQuery, shown: Int, in reading: ChosenLogs,
        _ surroundings: Surroundings
    ) {
        let count = search.hits.count
        if count > shown {
            surroundings.tell("adr: \(count - shown) more; --limit \(count) shows them all")
        }
        guard count == 0 else { return }
        guard let absent = search.absent.first else {
            return tellApart(query, in: reading, surroundings)
        }
        let near = RecordSearch.nearest(to: absent, in: reading.logs)
        surroundings.tell(
            ["adr: no record contains “\(absent)”"] + (near.map { ["hint: did you mean “\($0)”?"] } ?? []))
    }

    /// Says whether the words of a phrase are found apart.
    private func tellApart(
        _ query: SearchQuery, in reading: ChosenLogs, _ surroundings: Surroundings
    ) {
        guard query.hasPhrase, let words = query.apart else {
            return surroundings.tell("adr: no record contains all of these words")
        }
        let found = RecordSearch(words, in: reading.logs).hits.map(\.record.label)
        surroundings.tell(
            ["adr: no record contains this phrase"]
                + (found.isEmpty
                    ? [] : ["hint: without quotes it matches \(found.prefix(3).joined(separator: ", "))"])
        )
    }
}

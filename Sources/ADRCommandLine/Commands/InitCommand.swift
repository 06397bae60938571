import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct InitCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Create a log with its first record.",
        discussion: """
            Examples:
              adr init                   in docs/decisions
              adr init doc/adr
              adr init services/orders/docs/adr
              ADR_DIALECT=nygard adr init       in doc/adr, like adr-tools
            """
    )

    @Argument(help: "The folder of the log.")
    var folder: String?

    @OptionGroup var write: WriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let project = workspace.project
        let folder = try folder.map(workspace.repository.path(typed:)) ?? project.newLogFolder
        let habits = project.newLogHabits
        let lock = try write.isDryRun ? nil : FolderLock(folder, below: project.root)
        defer { lock?.release() }
        if let log = project.logs(including: [folder]).logs.first(where: { $0.folder == folder }),
            !log.records.isEmpty
        {
            let count = log.records.count == 1 ? "1 record" : "\(log.records.count) records"
            surroundings.tell("adr: \(workspace.shown(folder)) is already a log, with \(count)")
            return .success
        }
        let record = try firstRecord(in: folder, workspace, habits)
        var changes = record.changes
        try NewLogPlace(folder, isAsked: self.folder != nil, in: workspace.repository).add(to: &changes)
        var output = write.output(in: workspace)
        output.isQuiet = !habits.tellsChanges
        try output.put(changes) { habits.tellsChanges || $0 == record.path }
        return .success
    }

    private func firstRecord(
        in folder: String, _ workspace: Workspace, _ habits: Habits
    ) throws -> AuthoredRecord {
        let configuration = workspace.project.configuration
        var request = NewRecord(
            title: "Record architecture decisions", date: workspace.surroundings.today)
        request.status = .accepted
        request.dialect = configuration.dialect
        request.numbering = configuration.numbering
        if let text = habits.firstRecord {
            request.template = .adrTools(text)
            request.dateText = AdrToolsSettings(repository: workspace.repository).dateText
        } else {
            request.body = Self.body
        }
        return try request.changes(
            in: DecisionLog(folder: folder, records: []), reader: configuration.recordReader)
    }

    private static let body = """
        ## Context and Problem Statement

        We make decisions about the architecture that people after us, and we ourselves in a year, will want to
        understand: what was decided, why, and what else was considered.

        ## Considered Options

        * Keep decisions in people's heads and in chat
        * Keep a record of each decision beside the code

        ## Decision Outcome

        We keep a record of each significant decision, as Markdown beside the code, one file per decision. A record is
        proposed, discussed in review, and accepted; a decision that changes is superseded by a new record.

        ### Consequences

        * Good, because the reasons behind current decisions are found where the work is done.
        * Bad, because somebody has to write them down.

        """
}

import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

/// What every export to a documentation site takes.
struct SiteOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The folder for the files; created if missing.", valueName: "folder"),
        completion: .directory)
    var folder: String

    @Option(
        name: .customLong("files-url"),
        help: ArgumentHelp(
            """
            Where the repository's files are shown, for example https://github.com/o/r/blob/main. Links to files that \
            have no page lead there; by default they become text.
            """, valueName: "url"))
    var filesURL: String?

    @Flag(help: "Write nothing; exit with 1 and show a diff if the folder is stale.")
    var check = false

    @OptionGroup var force: ForceOption
    @OptionGroup var write: WriteOptions
    @OptionGroup var log: LogOptions

    func validate() throws {
        guard let filesURL else { return }
        let isSafe = filesURL.unicodeScalars.allSatisfy { !"()<>{}[]\"'\\ ".unicodeScalars.contains($0) }
        guard filesURL.begins(with: "https://") || filesURL.begins(with: "http://"), isSafe else {
            throw ValidationError(
                "--files-url takes an address that starts with https://, without spaces, quotes or brackets.")
        }
    }

    /// Writes the folder, or tells how it differs from what would be written.
    func export(to site: SiteKind, in surroundings: Surroundings) throws -> ExitStatus {
        let workspace = try Workspace(surroundings)
        let repository = workspace.repository
        let reading = try repository.logs(named: log.name)
        let log = try LogChoice(reading.logs, currentFolder: workspace.project.currentFolder).one(
            named: log.name)
        try OutputFile.demandWhole(folder, isWhole: reading.problems.isEmpty)
        let target = try ExportFolder(folder, in: repository)
        let export = SiteExport(
            log, portable: try repository.portable(log), for: site, in: target.path, filesAddress: filesURL)
        let files = workspace.project.progress.during("writing", "records", of: log.records.count) {
            export.files
        }
        let changes = try target.changes(to: files, isForced: force.isForced)
        var output = write.output(in: workspace)
        if check { output.mode.isDryRun = true }
        try output.put(changes)
        surroundings.tell(
            export.renumbered.map {
                "adr: exporting \($0.label) as \($0.file), because the site needs a unique number"
            })
        guard check, !changes.isEmpty else { return .success }
        surroundings.tell([
            "adr: \(workspace.shown(target.path)) is stale; run the same command without --check to update it"
        ])
        return .findings
    }
}

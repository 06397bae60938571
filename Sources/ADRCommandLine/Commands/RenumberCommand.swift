import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct RenumberCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "renumber",
        abstract: "Give a record another number, everywhere.",
        discussion: """
            Examples:
              adr renumber 30                 the next free number
              adr renumber 30 42 --dry-run    show what would change
              adr renumber --onto main        whatever main has taken

            File name, title, front matter, links and mentions in all texts of the repository follow. What may \
            mean another record is listed and stays.
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String?

    @Argument(help: "The new number; the next free one unless given.")
    var number: Int?

    @Option(
        help: ArgumentHelp(
            "Make way for the records of this branch, as origin/main, that have the same numbers.",
            valueName: "base"))
    var onto: String?

    @OptionGroup var numbering: NumberingOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        guard (record == nil) != (onto == nil) else {
            throw ValidationError("Say which record, or --onto BASE for all that clash with a branch.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: record.map { [$0] } ?? [])
        let workspace = authoring.workspace
        return try Renaming(authoring: authoring).run { log, _ in
            let renumbering = Renumbering(
                log, numbering: workspace.project.configuration.numbering,
                elsewhere: numbering.elsewhere(log, in: workspace))
            if let record {
                return .init(renames: [try renumbering.rename(record, to: number)])
            }
            let base = try BranchBase(onto ?? "", of: log, in: workspace)
            return .init(
                renames: try renumbering.renames(onto: base.records, since: base.former),
                branch: base.texts)
        }
    }
}

/// What a branch is to be put onto.
private struct BranchBase {
    /// The log's records on the base.
    let records: [BranchRecord]
    /// The log's records where the branches parted.
    let former: [BranchRecord]
    private let log: DecisionLog
    private let git: GitRepository
    private let parting: GitSnapshot
    /// The files that the branch has changed since.
    private let changed: Set<String>

    init(_ name: String, of log: DecisionLog, in workspace: Workspace) throws(GitFailure) {
        self.log = log
        git = workspace.git
        let tip = try git.commit(name)
        parting = try git.snapshot(of: try git.mergeBase(with: tip, named: name))
        changed = parting.changes(since: try git.snapshot(of: try git.commit("HEAD")))
        func records(_ snapshot: GitSnapshot) -> [BranchRecord] {
            snapshot.files.filter { log.folder.isEmpty || $0.path.hasPrefix(log.folder + "/") }
                .compactMap { BranchRecord(branch: name, path: $0.path) }
        }
        self.records = records(try git.snapshot(of: tip))
        former = records(parting)
    }

    /// What stood where the branches parted: the files that may name the records now, and those that have changed
    /// or are gone.
    func texts(_ naming: [SourceText], _ paths: [String]) throws(GitFailure) -> BranchTexts {
        let (naming, present) = (Set(naming.map(\.filePath)), Set(paths: paths))
        let files = parting.files.filter { file in
            naming.contains(path: file.path) || changed.contains(file.path)
                || !present.contains(path: file.path)
                || log.record(at: file.path) != nil
        }
        let bases = zip(files, try git.contents(of: files)).map { SourceText(path: $0.path, bytes: $1) }
        return BranchTexts(bases: bases, settled: Set(former.compactMap(\.fileName.number)))
    }
}

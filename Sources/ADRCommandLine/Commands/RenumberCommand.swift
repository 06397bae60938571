import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct RenumberCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "renumber",
        abstract: "Change the number of a record, everywhere.",
        discussion: """
            Examples:
              adr renumber 30 42 --dry-run    show what would change
              adr renumber --onto main        every number taken on main

            Updates the file name, title, front matter, links and mentions in all text files of the repository. \
            Mentions that may mean another record are listed and left unchanged.
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String?

    @Argument(help: "The new number; by default the next free one, if another record has the same number.")
    var number: Int?

    @Option(
        help: ArgumentHelp(
            "Renumber the records whose numbers are taken on this branch, for example origin/main.",
            valueName: "base"))
    var onto: String?

    @OptionGroup var numbering: NumberingOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func validate() throws {
        guard (record == nil) != (onto == nil) else {
            throw ValidationError("Name a record, or use --onto BASE for all that clash with a branch.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: record.map { [$0] } ?? [])
        let workspace = authoring.workspace
        return try authoring.rename { log, _ in
            let renumbering = Renumbering(
                log, numbering: workspace.project.configuration.numbering,
                elsewhere: numbering.elsewhere(log, in: workspace))
            if let record {
                if number == nil { try demandClash(of: record, in: log, surroundings.typed) }
                return RenameRequest([try renumbering.rename(record, to: number)])
            }
            let base = try BranchBase(onto ?? "", of: log, in: workspace.git)
            return RenameRequest(
                try renumbering.renames(onto: base.records, since: base.former), branch: base.texts)
        }
    }

    /// Makes sure that a record which gets the next free number shares its own with another.
    private func demandClash(of record: String, in log: DecisionLog, _ typed: TypedCommand) throws(Failure) {
        guard case .record(let found) = log.resolve(record), let own = found.number,
            log.records.count(where: { $0.number == own }) == 1
        else { return }
        let next = (log.records.compactMap(\.number).max() ?? own) + 1
        throw Failure(
            "\(log.reference(to: found)) is the only record with its number",
            hint: "give the new one: \(typed.replacing(record, with: [record, String(next)]).text)")
    }
}

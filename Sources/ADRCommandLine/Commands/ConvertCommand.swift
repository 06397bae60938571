import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct ConvertCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Convert records to another dialect.",
        discussion: """
            Examples:
              adr convert --to front-matter --dry-run
              adr convert 12 13 --to madr
              adr convert --to nygard --keep-going
            """
    )

    @Argument(help: "The records; all in the log by default.", completion: .record)
    var records: [String] = []

    @Option(help: "The dialect for status, date, people, tags and links.")
    var to: RecordDialect

    @Flag(help: "Convert the other records if some cannot be converted.")
    var keepGoing = false

    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: records)
        let workspace = authoring.workspace
        var isComplete = true
        let status = try authoring.changeAndTell { log in
            let result = try DialectConversion(records, to: to)
                .result(in: log)
            isComplete = result.refused.isEmpty
            if !isComplete {
                let count = result.refused.count == 1 ? "1 record" : "\(result.refused.count) records"
                let refusal = Failure(
                    "\(count) cannot be converted:", details: workspace.list(result.refused),
                    hint: keepGoing
                        ? "correct these places and try again"
                        : "nothing was written; correct these places, or convert the others with --keep-going"
                )
                guard keepGoing else { throw refusal }
                surroundings.tell(refusal.lines)
            }
            if !result.leftovers.isEmpty {
                surroundings.tell(
                    ["adr: some facts stay where they are:"] + workspace.list(result.leftovers))
            }
            return result.changes
        }
        return isComplete ? status : .findings
    }
}

extension Workspace {
    /// Places and what is to be said of them, one a line.
    fileprivate func list(_ remarks: [DialectConversion.Remark]) -> [String] {
        remarks.map { remark in
            let place = TextPlace(remark.source, at: remark.range?.lowerBound ?? 0)
            return "  \(project.shown(place)): \(remark.message)"
        }
    }
}

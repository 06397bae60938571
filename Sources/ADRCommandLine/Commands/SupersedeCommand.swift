import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct SupersedeCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "supersede",
        abstract: "Supersede records by another; both sides say so.",
        discussion: """
            Examples:
              adr supersede 7 --by 12
              adr supersede 7 9 --with "Use PostgreSQL for orders"
              adr supersede 7 --by 12 --scope retention    a part; 7 stays accepted
            """
    )

    @Argument(help: "The records that are superseded.")
    var old: [String]

    @Option(help: ArgumentHelp("The record that supersedes them.", valueName: "record"))
    var by: String?

    @Option(help: ArgumentHelp("The title of a new record that supersedes them.", valueName: "title"))
    var with: String?

    @Option(help: "What part is superseded; the old records keep their status.")
    var scope: String?

    @Option(
        help: ArgumentHelp(
            "The day of the change, set in the old records too; they keep their dates unless given.",
            valueName: "yyyy-mm-dd"))
    var date: Day?

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        guard (by == nil) != (with == nil) else {
            throw ValidationError("Say what supersedes them: --by RECORD or --with \"Title\".")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write)
        let configuration = authoring.workspace.project.configuration
        return try authoring.changeAndTell { log in
            var changes = ChangeSet()
            var log = log
            var successor = by
            if let with {
                var request = NewRecord(title: with, date: date?.date ?? surroundings.today)
                request.dialect = configuration.dialect
                request.template = try authoring.workspace.template(named: configuration.template)
                let authored = try request.changes(in: log, reader: configuration.recordReader)
                changes.append(authored.changes)
                log = log.applying(authored.changes, reader: configuration.recordReader)
                successor = authored.path
            }
            let supersession = Supersession(of: old, by: successor ?? "", scope: scope, date: date?.date)
            changes.append(try supersession.changes(in: log, reader: configuration.recordReader))
            return changes
        }
    }
}

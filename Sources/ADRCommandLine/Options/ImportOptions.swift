public import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
public import ArgumentParser

extension RecordImport.Collision: ExpressibleByArgument {}

/// What is imported, and where to.
struct ImportOptions: ParsableArguments {
    @Argument(help: "The file; - for standard input.")
    var file: String

    @Option(
        help: """
            What to do with a record whose number or file another one has: stop, leave it out, or give it a free \
            number everywhere.
            """)
    var onCollision = RecordImport.Collision.fail

    @OptionGroup var numbering: NumberingOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func run(
        in surroundings: Surroundings, reading: (_ bytes: [UInt8], _ name: String) throws -> [ImportedRecord]
    ) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, mayBegin: true)
        let workspace = authoring.workspace
        let records = try reading(bytes(in: workspace), file)
        let configuration = workspace.project.configuration
        _ = try authoring.change { log in
            let plan = try RecordImport(
                records, onCollision: onCollision, numbering: configuration.numbering,
                elsewhere: numbering.elsewhere(log, in: workspace)
            ).plan(in: log, reader: configuration.recordReader)
            ImportPlanText(plan, in: workspace, isDryRun: write.isDryRun).tell()
            return (plan.changes, ())
        }
        return .success
    }

    private func bytes(in workspace: Workspace) throws -> [UInt8] {
        if file == "-" { return try workspace.surroundings.readInput() }
        guard let source = try workspace.existingFile(workspace.path(typed: file)) else {
            throw Failure("\(file): no such file")
        }
        return source.bytes
    }
}

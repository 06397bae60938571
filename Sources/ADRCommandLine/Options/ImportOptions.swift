public import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
public import ArgumentParser

extension RecordImport.Collision: ExpressibleByArgument {}

/// What is imported, and where to.
struct ImportOptions: ParsableArguments {
    @Argument(help: "The file to import, or - for standard input.")
    var file: String

    @Option(
        help: """
            What to do if another record has the same number or file: stop, skip the record, or give it a free \
            number everywhere.
            """)
    var onCollision = RecordImport.Collision.fail

    @OptionGroup var numbering: NumberingOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func run(
        in surroundings: Surroundings,
        reading: (SourceText) throws(AuthoringError) -> (records: [ImportedRecord], remarks: [String])
    ) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, mayBegin: true)
        let workspace = authoring.workspace
        let (records, remarks) = try authoring.translatingErrors { try reading(source(in: workspace)) }
        for remark in remarks { surroundings.warn(remark) }
        let configuration = workspace.project.configuration
        var told: ImportPlanText?
        _ = try authoring.change { log in
            let plan = try RecordImport(
                records, onCollision: onCollision, numbering: configuration.numbering,
                elsewhere: numbering.elsewhere(log, in: workspace)
            ).plan(in: log, reader: configuration.recordReader)
            told = ImportPlanText(plan, in: workspace, isDryRun: write.isDryRun)
            return plan.changes
        }
        told?.tell()
        return .success
    }

    /// What is imported, under the name that the person has for it.
    private func source(in workspace: Workspace) throws -> SourceText {
        if file == "-" { return SourceText(path: "-", bytes: try workspace.surroundings.readInput()) }
        return try workspace.repository.fileAnywhere(file).moved(to: file)
    }
}

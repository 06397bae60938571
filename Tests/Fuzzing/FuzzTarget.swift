/// What is fuzzed; the raw value names the target on the command line of `.ci/fuzz` and its folder of seeds.
enum FuzzTarget: String, CaseIterable {
    case frontMatter = "front-matter"
    case record
    case editFrontMatter = "edit-front-matter"
    case editRecord = "edit-record"
    case editLog = "edit-log"
    case fix
    case markdown
    case glob
    case configuration
    case json
    case csv

    /// Tries one input; a property that does not hold ends the process, as a trap in the code under test does.
    func run(_ bytes: [UInt8]) {
        switch self {
        case .frontMatter: FrontMatterTarget.run(bytes)
        case .record: RecordTarget.run(FuzzInput(bytes))
        case .editFrontMatter: FrontMatterEditTarget.run(FuzzInput(bytes))
        case .editRecord: RecordEditTarget.run(FuzzInput(bytes))
        case .editLog: LogEditTarget.run(FuzzInput(bytes))
        case .fix: FixTarget.run(FuzzInput(bytes))
        case .markdown: MarkdownTarget.run(bytes)
        case .glob: GlobTarget.run(bytes)
        case .configuration: ConfigurationTarget.run(FuzzInput(bytes))
        case .json: ImportTarget.runJSON(bytes)
        case .csv: ImportTarget.runCSV(bytes)
        }
    }
}

import ADRAuthoring
import ADRModel
import ArgumentParser

struct RiskActCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "act",
        abstract: "Add an action to a risk, or mark one as done.",
        discussion: """
            Examples:
              adr risk act 12/R1 "Replica in a second zone" --owner lee --by 2026-12-15
              adr risk act 12/R1 "Drill the failover" --effort S
              adr risk act 12/R1 --done 1
            """
    )

    @OptionGroup var change: RiskChangeOptions

    @Argument(help: "What to do.")
    var task: String?

    @Option(help: "Who does it.", completion: .person, transform: OwnerName.one)
    var owner: String?

    @Option(
        help: ArgumentHelp("The due date.", valueName: "date"),
        transform: Day.init(typed:))
    var by: Day?

    @Option(help: "The effort: S, M or L.", completion: .words(ActionEffort.self))
    var effort: String?

    @Option(help: "A ticket or link.")
    var ref: String?

    @Option(help: ArgumentHelp("The number of an action that is done; may be repeated.", valueName: "number"))
    var done: [Int] = []

    func validate() throws {
        guard (task == nil) != done.isEmpty else {
            throw ValidationError("Say what to do, or use --done NUMBER for an action that is done.")
        }
        guard task.map({ $0.contains { !$0.isWhitespace } }) ?? true else {
            throw ValidationError("Say what to do in words.")
        }
        guard task != nil || owner == nil && by == nil && ref == nil && effort == nil else {
            throw ValidationError("--owner, --by, --effort and --ref need a new action.")
        }
        guard effort.map({ ActionEffort(spelled: $0) != nil }) ?? true else {
            throw ValidationError("--effort must be S, M or L.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        surroundings.warn(ifPassed: by)
        return try change.change(in: surroundings) { _ throws(AuthoringError) in
            guard let task else { return done.map { .finish($0) } }
            let pairs: [(String, FrontMatterValue?)] = [
                ("do", .string(task)), ("owner", owner.map { .string($0) }),
                ("by", by.map { .verbatim($0.date.iso) }), ("ref", ref.map { .string($0) }),
                ("effort", effort.flatMap(ActionEffort.init(spelled:)).map { .string($0.rawValue) }),
            ]
            return [.act(.map(pairs.compactMap { key, value in value.map { .init(key, $0) } }))]
        }
    }
}

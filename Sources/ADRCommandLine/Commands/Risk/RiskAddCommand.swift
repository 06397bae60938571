import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ArgumentParser

struct RiskAddCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a risk to a record.",
        discussion: """
            Examples:
              adr risk add 12 "Failover loses writes" 2x5
              adr risk add 12 "Failover loses writes" 2x5 --owner ana --by 2026-12-15
              adr risk add 12 "Slow writes" --kind tradeoff --quality reliability,usability

            It goes where the record tells its risks, with the next free id; what a table has no columns for, into \
            the front matter, if the record has any.
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String

    @Argument(help: "One sentence: what may happen, and to what effect.")
    var risk: String

    @Argument(help: "Likelihood x impact, 1 to 5 each, as 2x5; not needed for every kind.")
    var level: String?

    @Option(
        help: "risk unless given; non-risk, sensitivity, tradeoff, debt, assumption.",
        completion: .words(RiskKind.self))
    var kind: String?

    @Option(help: "Who watches it.", completion: .person)
    var owner: String?

    @Option(help: "avoid, mitigate, transfer, accept, pursue.", completion: .words(RiskResponse.self))
    var response: String?

    @Option(help: ArgumentHelp("Something to do; may be repeated.", valueName: "task"))
    var action: [String] = []

    @Option(
        help: ArgumentHelp(
            "The due day of the actions; without actions, the day of the review.",
            valueName: "day"), transform: Day.init(typed:))
    var by: Day?

    @Option(
        name: .customLong("review-by"),
        help: ArgumentHelp("The day of the review.", valueName: "day"), transform: Day.init(typed:))
    var reviewBy: Day?

    @Option(
        name: .customLong("expected-by"),
        help: ArgumentHelp("The day by which it would strike.", valueName: "day"),
        transform: Day.init(typed:))
    var expectedBy: Day?

    @Option(
        help: "Qualities of ISO 25010 that it threatens, with commas; may be repeated.",
        completion: .words(QualityAttribute.self))
    var quality: [String] = []

    @Option(help: "The early sign to watch.")
    var trigger: String?

    @Option(help: "What is done if it strikes.")
    var fallback: String?

    @Option(help: ArgumentHelp("The level expected after the actions.", valueName: "level"))
    var target: String?

    @Option(help: ArgumentHelp("A ticket or link; may be repeated.", valueName: "ref"))
    var ref: [String] = []

    @Option(help: "Its id; the next free one unless given.")
    var id: String?

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        guard risk.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("Say what may happen: adr risk add 12 \"Failover loses writes\" 2x5")
        }
        guard id.map({ $0.contains { !$0.isWhitespace } }) ?? true else {
            throw ValidationError("Give an id, or leave out --id for the next free one.")
        }
        guard by == nil || reviewBy == nil || !action.isEmpty else {
            throw ValidationError(
                "Without --action, --by is the day of the review; leave out one of the two.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: [record])
        if !authoring.log.isName(record), authoring.log.isName(risk) {
            throw Failure(
                "no record is called \"\(record)\"",
                hint: "the record goes first: \(surroundings.typed.swapping(record, risk).text)")
        }
        let configuration = authoring.workspace.project.configuration
        let method = configuration.risks
        var reference = ""
        _ = try authoring.change { log in
            let (changes, added) = try NewRisk(
                of: record, assignments(method), today: surroundings.today, method: method
            ).changes(in: log, reader: configuration.recordReader)
            reference = "\(added)"
            return changes
        }
        if !write.isDryRun { surroundings.tell("adr: added \(reference)") }
        return .success
    }

    private func assignments(_ method: RiskMethod) throws(AuthoringError) -> [RiskAssignment] {
        let texts: [(RiskKey, String?)] = [
            (.id, id), (.kind, kind), (.risk, risk), (.level, level), (.response, response),
            (.owner, owner), (.trigger, trigger), (.fallback, fallback), (.target, target),
            (.expectedBy, expectedBy?.date.iso),
            (.reviewBy, (reviewBy ?? (action.isEmpty ? by : nil))?.date.iso),
        ]
        var assignments: [RiskAssignment] = []
        for (key, text) in texts {
            if let text { assignments.append(try RiskAssignment(key.rawValue, text, method: method)) }
        }
        let day = by.map { [FrontMatterValue.Pair("by", .verbatim($0.date.iso))] } ?? []
        let lists: [(RiskKey, [FrontMatterValue])] = [
            (.quality, quality.flatMap(CommaList.values).map { .string($0) }),
            (.refs, ref.map { .string($0) }),
            (.actions, action.map { .map([.init("do", .string($0))] + day) }),
        ]
        for (key, items) in lists where !items.isEmpty {
            assignments.append(RiskAssignment(key.rawValue, .list(items)))
        }
        return assignments
    }
}

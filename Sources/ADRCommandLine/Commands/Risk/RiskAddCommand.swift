import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ADRText
import ArgumentParser

struct RiskAddCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add a risk to a record.",
        discussion: """
            Examples:
              adr risk add 12 "Failover loses writes" 2x5
              adr risk add 12 "Failover loses writes" 2x5 --owner ana --by 2026-12-15
              adr risk add 12 "Failover loses writes" ana=2x5 lee=3x3
              adr risk add 12 "Slow writes" --kind tradeoff --quality reliability,usability

            The risk goes where the record lists its risks, with the next free id. Missing columns are added to a table.
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String

    @Argument(help: "One sentence: what may happen, and its effect.")
    var risk: String

    @Argument(
        help: ArgumentHelp(
            "Likelihood x impact, 1 to 5 each, for example 2x5; or votes, for example ana=2x5 lee=3x3.",
            valueName: "level"))
    var ratings: [String] = []

    private var level: String? { ratings.first.flatMap { $0.holds("=") ? nil : $0 } }
    private var votes: [String] { level == nil ? ratings : [] }

    @Option(
        help: "The kind: risk (default), non-risk, sensitivity, tradeoff, debt or assumption.",
        completion: .words(RiskKind.self))
    var kind: String?

    @Option(help: "Who owns the risk.", completion: .person)
    var owner: String?

    @Option(
        help: "The response: avoid, mitigate, transfer, accept or pursue.",
        completion: .words(RiskResponse.self))
    var response: String?

    @Option(help: ArgumentHelp("An action; may be repeated.", valueName: "task"))
    var action: [String] = []

    @Option(
        help: ArgumentHelp(
            "The due date of the actions; without actions, the review date.",
            valueName: "date"), transform: Day.init(typed:))
    var by: Day?

    @Option(
        name: .customLong("review-by"),
        help: ArgumentHelp("The review date.", valueName: "date"), transform: Day.init(typed:))
    var reviewBy: Day?

    @Option(
        name: .customLong("expected-by"),
        help: ArgumentHelp("The date by which the risk would occur.", valueName: "date"),
        transform: Day.init(typed:))
    var expectedBy: Day?

    @Option(
        help: "ISO 25010 qualities that it threatens, separated by commas; may be repeated.",
        completion: .words(QualityAttribute.self))
    var quality: [String] = []

    @Option(help: "The early warning sign to watch for.")
    var trigger: String?

    @Option(help: "The contingency plan: what to do if the risk occurs.")
    var fallback: String?

    @Option(help: ArgumentHelp("The level expected after the actions.", valueName: "level"))
    var target: String?

    @Option(help: ArgumentHelp("A ticket or link; may be repeated.", valueName: "ref"))
    var ref: [String] = []

    @Option(help: "Its id; the next free one by default.")
    var id: String?

    @OptionGroup var log: LogOptions
    @OptionGroup var write: WriteOptions

    func validate() throws {
        guard risk.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("Say what may happen: adr risk add 12 \"Failover loses writes\" 2x5")
        }
        if ratings.count == 2, ratings.allSatisfy({ Int($0) != nil }) {
            throw ValidationError("Join likelihood and impact: \(ratings.joined(separator: "x"))")
        }
        guard level == nil || ratings.count == 1 else {
            throw ValidationError("Give one level, or only votes: ana=2x5 lee=3x3.")
        }
        guard id.map({ $0.contains { !$0.isWhitespace } }) ?? true else {
            throw ValidationError("Give an id, or leave out --id for the next free one.")
        }
        guard by == nil || reviewBy == nil || !action.isEmpty else {
            throw ValidationError(
                "Without --action, --by is the review date; leave out --by or --review-by.")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try Authoring(surroundings, log, write, of: [record])
        if !authoring.log.isName(record), authoring.log.isName(risk) {
            throw Failure(
                "there is no record “\(record)”",
                hint: "the record goes first: \(surroundings.typed.swapping(record, risk).text)")
        }
        let configuration = authoring.workspace.project.configuration
        let (method, reader) = (configuration.risks, configuration.recordReader)
        if let level, RiskLevel(risk, scale: method.scale) != nil,
            RiskLevel(level, scale: method.scale) == nil
        {
            throw Failure(
                "“\(level)” is not a level",
                hint: "did you mean `\(surroundings.typed.swapping(risk, level).text)`?")
        }
        var (reference, added) = ("", ReviewedRisk?.none)
        _ = try authoring.change { log in
            let changes: ChangeSet
            (changes, reference) = try NewRisk(
                of: record, assignments(method), today: surroundings.today, method: method
            ).changes(in: log, reader: reader)
            added = try RiskReference(reference).reviewed(
                in: log.applying(changes, reader: reader), method: method)
            return changes
        }
        guard !write.isDryRun else { return .success }
        let votes = added?.votesText.map { "; \($0)" } ?? ""
        let isUnrated = added.map { $0.band == nil && $0.entry.effectiveKind.needsLevel } ?? false
        surroundings.tell("adr: added \(reference)" + (isUnrated ? ", without a level" : "") + votes)
        if let owner {
            surroundings.tellSlip(owner, NameSlips(authoring.log)) {
                ["risk", "set", reference, "owner=\($1[0])"]
            }
        }
        guard isUnrated else { return .success }
        surroundings.tell(
            "hint: "
                + (added?.levelHint
                    ?? "`adr risk vote \(reference) ana=2x5 lee=3x3` records votes, `adr risk set \(reference) level=2x5` rates it")
        )
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
        let votes = try RiskVoting.votes(votes, by: nil, method: method)
        if !votes.isEmpty {
            let pairs = votes.map { FrontMatterValue.Pair($0.voter, .string($0.level.text)) }
            assignments.append(RiskAssignment(RiskKey.votes.rawValue, .map(pairs)))
        }
        return assignments
    }
}

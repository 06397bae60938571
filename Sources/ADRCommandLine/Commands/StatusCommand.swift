import ADRAuthoring
import ADRModel
import ADRProject
import ADRText
import ArgumentParser

struct StatusCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Set a record's status and the date of the change.",
        discussion: """
            Examples:
              adr status 12 accepted
              adr status 12 rejected --date 2026-11-20
            """
    )

    @Argument(help: "The record.", completion: .record)
    var record: String

    @Argument(
        help: "The status: draft, proposed, accepted, rejected, deprecated, or one from the configuration.",
        completion: .status)
    var status: String

    @OptionGroup var change: StatusChangeOptions

    func validate() throws {
        let isStatus = DecisionStatus(rawValue: record.lowercased()) != nil
        if isStatus, DecisionStatus(rawValue: status.lowercased()) == nil {
            throw ValidationError(
                "The record goes first: \(Surroundings.asking?.typed.swapping(record, status).text ?? "")")
        }
    }

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        try change.set(status, of: [record], in: surroundings)
    }
}

/// What the commands that set a status share.
struct StatusChangeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The date of the change; today by default.", valueName: "date"),
        transform: Day.init(typed:))
    var date: Day?

    @Option(help: ArgumentHelp("The reason; kept in the record with the date.", valueName: "text"))
    var reason: String?

    @Option(
        help: ArgumentHelp("The date by which to review the decision again.", valueName: "date"),
        transform: Day.init(typed:))
    var reviewBy: Day?

    @OptionGroup var people: PeopleOptions
    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    /// The records that are named, or the one that is picked at the terminal.
    ///
    /// - Parameter isLikely: whether a record of a status is meant most probably.
    func picked(
        _ records: [String], in surroundings: Surroundings,
        isLikely: (DecisionStatus) -> Bool = \.isPending
    ) throws -> [String] {
        try surroundings.picked(records, log: log.name) { $0.currentStatus.map(isLikely) ?? false }
    }

    func set(_ status: String, of records: [String], in surroundings: Surroundings) throws -> ExitStatus {
        let authoring = try authoring(of: records, mayJoin: true, in: surroundings)
        let reader = authoring.workspace.repository.reader
        let verdict = try verdict(status, on: records, in: authoring)
        return try authoring.decide { try verdict.changes(in: $0, reader: reader) }
    }

    /// The log of the records, and the logs of those that they plan to supersede or amend.
    func authoring(
        of records: [String], mayJoin: Bool, in surroundings: Surroundings
    ) throws -> Authoring {
        let own = try Authoring(surroundings, log, write, of: records, mayJoin: mayJoin)
        try people.demandCommas(in: records, of: own.log)
        try demandNames(records, in: own.log, surroundings.typed)
        people.tellSlips(of: records, in: own.log, surroundings)
        let isPlanElsewhere = records.contains { name in
            guard case .record(let record) = own.log.resolve(name) else { return false }
            return own.log.links.statements(of: record).contains { statement in
                statement.standing == .planned
                    && statement.target.record.map { own.log.record(at: $0.source.path) == nil } ?? false
            }
        }
        guard isPlanElsewhere else { return own }
        return try Authoring(surroundings, log, write, of: records, mayJoin: true, followsLinks: true)
    }

    /// Tells that the day until which a proposal was put off stays as that of the review.
    func tellReviewDay(of records: [String], in authoring: Authoring) {
        guard reviewBy == nil else { return }
        for name in records {
            guard case .record(let record) = authoring.log.resolve(name),
                record.currentStatus?.isPending ?? false,
                let day = record.assessment.reviewBy.value
            else { continue }
            let label = authoring.log.reference(to: record)
            authoring.workspace.surroundings.tell([
                "adr: \(label) is due for review by \(day.iso), the date to which it was postponed",
                "hint: `adr set \(label) --review-by +6m` sets another date",
            ])
        }
    }

    func verdict(
        _ status: String, on records: [String], risks: SupersededRisks = .leave, in authoring: Authoring
    ) throws -> Verdict {
        let configuration = authoring.workspace.project.configuration
        let argument = try StatusArgument(status, configuration)
        let today = authoring.workspace.surroundings.today
        authoring.workspace.surroundings.warn(ifAhead: date, isDryRun: write.isDryRun)
        authoring.workspace.surroundings.warn(ifReviewOf: records, passed: reviewBy)
        let change = StatusChange(
            records, to: argument.status, word: argument.word, date: date?.date, today: today, risks: risks,
            method: configuration.risks, holdsAtOnce: authoring.habits.holdsAtOnce)
        return try authoring.translatingErrors {
            let found = try records.map(authoring.log.lookUp)
            var facts = FactChange(of: records, lists: try people.lists())
            facts.reason = reason.map { ($0, date?.date ?? today) }
            facts.explainsStatus = true
            if let reviewBy { facts.facts.append(.reviewBy(reviewBy.date)) }
            // No status changes, but the day may.
            if let date, found.allSatisfy({ $0.currentStatus == argument.status }) {
                facts.date = date.date
                return Verdict(change, facts: facts)
            }
            for record in found where record.currentStatus == argument.status {
                let since = record.date.value.map { " since \($0.iso)" } ?? ""
                authoring.workspace.surroundings.tell(
                    "adr: \(record.called) has been \(record.shownStatus ?? status)\(since)")
            }
            return Verdict(change, facts: facts)
        }
    }

    /// Makes sure that no reason stands where a further record is expected.
    private func demandNames(_ records: [String], in log: DecisionLog, _ typed: TypedCommand) throws(Failure)
    {
        if let (word, number) = zip(records, records.dropFirst()).first(where: {
            $0.lowercased() == "adr" && Int($1) != nil
        }) {
            throw Failure(
                "“\(word) \(number)” is two words",
                hint: "did you mean `\(typed.replacing(word, with: []).text)`?")
        }
        guard let start = records.indices.dropFirst().first(where: { !log.isName(records[$0]) }),
            reason == nil
        else { return }
        let words = records[start...]
        let joining = words.filter { ["and", "&", "+"].contains($0.lowercased()) }
        let others = words.filter { !joining.contains($0) }
        if !joining.isEmpty, !others.isEmpty, others.allSatisfy(log.isName) {
            throw Failure(
                "“\(joining[0])” is not a record",
                hint: "did you mean `\(joining.reduce(typed) { $0.replacing($1, with: []) }.text)`?")
        }
        guard words.contains(where: { Int($0) == nil }) else {
            throw Failure(
                "there is no record \(words.joined(separator: ", "))", hint: "`adr list` shows the records")
        }
        let text = words.drop { ["because", "as", "since"].contains($0.lowercased()) }.joined(separator: " ")
        let without = words.reduce(typed) { $0.replacing($1, with: []) }
        throw Failure(
            "“\(words.joined(separator: " "))” is not a record's number or file name",
            hint: "did you mean `\(without.adding(["--reason", text]).text)`?")
    }
}

import ADRAuthoring
public import ADRModel
import ADRProject
import ADRText
public import ArgumentParser

extension Confidence: ExpressibleByArgument {}
extension Reversibility: ExpressibleByArgument {}

struct SetCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Change facts of records: people, tags, dates, and the assessment of the decision.",
        discussion: """
            Examples:
              adr set 12 --decider lee,kim              replace the deciders
              adr set 12 --decider +lee,-ana            add one and remove one
              adr set 12 13 --tag +storage --review-by 2027-03
              adr set 12 --confidence high --reversibility one-way
              adr set 12 --quality reliability=2,flexibility=-1
              adr set 12 --applies-to 'src/orders/**'

            Each fact is written where the record already states it, or else in the dialect of its other facts. To \
            change a title, use adr retitle; to change a status, adr status, adr accept and similar commands.
            """
    )

    @Argument(help: "The records.", completion: .record)
    var records: [String]

    @OptionGroup var people: PeopleOptions

    @Option(
        help: ArgumentHelp("The tags; +new,-old adds new and removes old.", valueName: "tags"),
        completion: .tag)
    var tag: [String] = []

    @Option(help: ArgumentHelp("The date of the decision.", valueName: "date"), transform: Day.init(typed:))
    var date: Day?

    @Option(
        help: ArgumentHelp("The date by which to review the decision again.", valueName: "date"),
        transform: Day.init(typed:))
    var reviewBy: Day?

    @Option(help: ArgumentHelp("The reason; kept in the record with the date.", valueName: "text"))
    var reason: String?

    @Option(help: "How sure the deciders are.")
    var confidence: Confidence?

    @Option(help: "How hard the decision is to reverse.")
    var reversibility: Reversibility?

    @Option(
        help: ArgumentHelp(
            "The effect on a quality, from -2 to 2, for example reliability=2; may be repeated.",
            valueName: "quality=effect"))
    var quality: [String] = []

    @Option(
        help: ArgumentHelp(
            "Globs of the paths that the decision governs; +new,-old adds new and removes old.",
            valueName: "globs"))
    var appliesTo: [String] = []

    @OptionGroup var log: LogOptions
    @OptionGroup var write: RecordWriteOptions

    func run(in surroundings: Surroundings) throws -> ExitStatus {
        if let word = records.first, records.count > 1, ["status", "title"].contains(word) {
            let command = word == "title" ? "retitle" : "status"
            let meant = TypedCommand([command] + surroundings.typed.words.drop { $0 != word }.dropFirst())
            throw Failure("\"\(word)\" is not a record", hint: "did you mean `\(meant.text)`?")
        }
        if let pair = records.first(where: { $0.contains("=") && !$0.contains(where: \.isWhitespace) }) {
            let parts = pair.split(separator: "=", maxSplits: 1)
            throw Failure(
                "\"\(pair)\" is not a record", hint: "use an option: --\(parts.joined(separator: " "))")
        }
        if let word = records.first, records.count > 2,
            ["decider", "consulted", "informed", "tag"].contains(word)
        {
            let value = records.dropFirst(2).joined(separator: " ")
            throw Failure(
                "\"\(word)\" is not a record",
                hint: "did you mean `\(TypedCommand(["set", records[1], "--\(word)", value]).text)`?")
        }
        surroundings.warn(ifAhead: date, isDryRun: write.isDryRun)
        surroundings.warn(ifReviewOf: records, passed: reviewBy)
        let authoring = try Authoring(surroundings, log, write, of: records, mayJoin: true)
        try people.demandCommas(in: records, tags: tag, of: authoring.log)
        people.tellSlips(of: records, in: authoring.log, surroundings)
        let change = try authoring.translatingErrors { try self.change(on: surroundings.today) }
        guard !change.isEmpty else {
            throw Failure(
                "there is nothing to set",
                hint: "name a fact, for example --decider +lee; adr set --help lists them")
        }
        return try authoring.changeAndTell {
            try change.changes(in: $0, reader: authoring.workspace.repository.reader)
        }
    }

    private func change(on today: CalendarDate) throws(AuthoringError) -> FactChange {
        var change = FactChange(of: records, lists: try people.lists(tags: tag), date: date?.date)
        change.reason = reason.map { ($0, today) }
        if let reviewBy { change.facts.append(.reviewBy(reviewBy.date)) }
        if let confidence { change.facts.append(.confidence(confidence)) }
        if let reversibility { change.facts.append(.reversibility(reversibility)) }
        if !quality.isEmpty { change.facts.append(.quality(try QualityAttribute.effects(quality))) }
        if !appliesTo.isEmpty { change.globs = try ListChange(appliesTo) }
        return change
    }
}

extension DecisionLog {
    /// Whether a word names one of its records, or several.
    func knows(_ word: String) -> Bool { if case .unknown = resolve(word) { false } else { true } }
}

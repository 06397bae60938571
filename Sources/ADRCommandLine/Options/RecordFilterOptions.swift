import ADRAuthoring
import ADRModel
import ADRProject
import ADRReports
import ArgumentParser

/// Which records are asked for.
struct RecordFilterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Only records with one of these statuses; may be repeated.", valueName: "status"),
        completion: .status)
    var status: [String] = []

    @Flag(name: .customLong("in-force"), help: "Only decisions in force: accepted and not superseded.")
    var isInForce = false

    @Option(
        help: ArgumentHelp("Only records with one of these tags; may be repeated.", valueName: "tag"),
        completion: .tag)
    var tag: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only records that one of these people decided; a name, or a word of it.", valueName: "person"),
        completion: .person)
    var decider: [String] = []

    @Flag(help: "Only records that you decided: ADR_USER, or else your name and address in git.")
    var mine = false

    @Option(
        help: ArgumentHelp("Only records on which one of these people was consulted.", valueName: "person"),
        completion: .person)
    var consulted: [String] = []

    @Option(
        help: ArgumentHelp("Only records about which one of these people was informed.", valueName: "person"),
        completion: .person)
    var informed: [String] = []

    @Option(
        help: ArgumentHelp("Only records dated on or after this date.", valueName: "date"),
        transform: FirstDay.init(typed:))
    var since: FirstDay?

    @Option(
        help: ArgumentHelp("Only decisions whose applies-to patterns match this file.", valueName: "path"),
        completion: .file())
    var appliesTo: String?

    /// Whether all records are asked for.
    var isEmpty: Bool {
        [status, tag, decider, consulted, informed].allSatisfy(\.isEmpty) && !isInForce && !mine
            && since == nil
            && appliesTo == nil
    }

    /// What may have been meant where nothing matches.
    func hint(in logs: [DecisionLog], paths: [String]) -> String? {
        let records = logs.flatMap(\.records)
        let lists = [
            ("tags", tag, records.flatMap(\.tags)), ("deciders", decider, records.flatMap(\.deciders)),
            ("people consulted", consulted, records.flatMap(\.consulted)),
            ("people informed", informed, records.flatMap(\.informed)),
        ]
        for (name, typed, known) in lists {
            let names = Set(known).sorted()
            guard let word = typed.flatMap(CommaList.values).first(where: { !names.contains($0) }) else {
                continue
            }
            if let near = EditDistance.nearest(to: word, among: names) { return "did you mean “\(near)”?" }
            return names.isEmpty
                ? "the records have no \(name)" : "\(name): \(names.prefix(12).joined(separator: ", "))"
        }
        return paths.first.map { "--applies-to \($0) shows the decisions that apply to a file" }
    }

    /// - Throws: ``Failure`` for a word that is not a status.
    func filter(in workspace: Workspace) throws(Failure) -> RecordFilter {
        var filter = RecordFilter()
        for word in status.flatMap(CommaList.values) {
            let argument = try StatusArgument(word, workspace.project.configuration)
            if argument.word == Withdrawal.word {
                filter.includesWithdrawn = true
            } else {
                filter.statuses.append(argument.status)
            }
        }
        filter.governedPath = appliesTo.map { (try? workspace.repository.path(typed: $0)) ?? $0 }
        filter.isInForce = isInForce
        filter.tags = tag.flatMap(CommaList.values)
        filter.deciders = decider.flatMap(CommaList.values)
        filter.consulted = consulted.flatMap(CommaList.values)
        filter.informed = informed.flatMap(CommaList.values)
        filter.since = since?.date
        if mine {
            let identity = try workspace.identity()
            filter.isMine = { !identity.people(among: $0).isEmpty }
        }
        return filter
    }
}

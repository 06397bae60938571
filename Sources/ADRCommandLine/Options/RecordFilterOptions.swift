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

    @Flag(name: .customLong("in-force"), help: "Only decisions in force: accepted, and not superseded.")
    var isInForce = false

    @Option(
        help: ArgumentHelp("Only records with one of these tags; may be repeated.", valueName: "tag"),
        completion: .tag)
    var tag: [String] = []

    @Option(
        help: ArgumentHelp(
            "Only what one of these people decided, by name or a word of it.", valueName: "person"),
        completion: .person)
    var decider: [String] = []

    @Flag(help: "Only what you decided: by ADR_USER, else by the name and address that git knows.")
    var mine = false

    @Option(
        help: ArgumentHelp("Only records for which one of these people was consulted.", valueName: "person"),
        completion: .person)
    var consulted: [String] = []

    @Option(
        help: ArgumentHelp("Only records of which one of these people was informed.", valueName: "person"),
        completion: .person)
    var informed: [String] = []

    @Option(
        help: ArgumentHelp("Only records of this day and later.", valueName: "day"),
        transform: FirstDay.init(typed:))
    var since: FirstDay?

    /// - Throws: ``Failure`` for a word that is not a status.
    func filter(in workspace: Workspace) throws(Failure) -> RecordFilter {
        var filter = RecordFilter()
        for word in status.flatMap(CommaList.values) {
            filter.statuses.append(try StatusArgument(word, workspace.project.configuration).status)
        }
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

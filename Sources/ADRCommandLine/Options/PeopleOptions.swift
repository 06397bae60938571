import ADRAuthoring
import ADRModel
import ArgumentParser

/// Who decides, is consulted and is informed: a list that replaces what is there, or changes of it.
struct PeopleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("Who decides; +lee,-ana adds lee and removes ana.", valueName: "people"),
        completion: .person)
    var decider: [String] = []

    @Option(help: ArgumentHelp("Who is consulted.", valueName: "people"), completion: .person)
    var consulted: [String] = []

    @Option(help: ArgumentHelp("Who is informed.", valueName: "people"), completion: .person)
    var informed: [String] = []

    /// The changes of lists, as they were typed.
    func lists(tags: [String] = []) throws(AuthoringError) -> [ListedFact: ListChange] {
        var lists: [ListedFact: ListChange] = [:]
        let typed: [(ListedFact, [String])] = [
            (.deciders, decider), (.consulted, consulted), (.informed, informed), (.tags, tags),
        ]
        for (fact, texts) in typed where !texts.isEmpty { lists[fact] = try ListChange(texts) }
        return lists
    }
}

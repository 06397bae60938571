import ADRAuthoring
import ADRModel
import ADRReports
import ADRText
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

    init() {}

    init(decider: [String], consulted: [String], informed: [String]) {
        (self.decider, self.consulted, self.informed) = (decider, consulted, informed)
    }

    /// Makes sure that no name stands where a record is expected: `--consulted joe mia`.
    func demandCommas(
        in records: [String], tags: [String] = [], of log: DecisionLog
    ) throws(Failure) {
        let lists = [("decider", decider), ("consulted", consulted), ("informed", informed), ("tag", tags)]
        guard let stray = records.dropFirst().first(where: { !log.knows($0) }),
            let (option, names) = lists.first(where: { !$0.1.isEmpty }), let last = names.last
        else { return }
        let known = log.people
        guard !stray.contains(" ") || known.contains(stray) else { return }
        // `--decider Kim Vo` for Kim Vo, or `--decider kim lee` for two.
        let isOneName = known.contains("\(last) \(stray)")
        let meant = names.dropLast() + (isOneName ? ["\(last) \(stray)"] : [last, stray])
        throw Failure(
            "there is no record \"\(stray)\"",
            hint: (isOneName ? "put quotes around names with spaces: " : "put commas between names: ")
                + ShellText.commandLine(["--\(option)", meant.joined(separator: ",")]))
    }

    /// Tells of names that the log does not know and that look like a slip: `kmi` for kim, `ana & lee` for two.
    func tellSlips(of records: [String], in log: DecisionLog, _ surroundings: Surroundings) {
        let lists = [("decider", decider), ("consulted", consulted), ("informed", informed)]
        guard lists.contains(where: { !$0.1.isEmpty }) else { return }
        let slips = NameSlips(log)
        for (option, texts) in lists {
            for typed in texts.flatMap(CommaList.values) where typed.first != "-" {
                let name = typed.drop { $0 == "+" }.trimming
                surroundings.tellSlip(name, slips) { name, meant in
                    ["set"] + records + [
                        "--\(option)", (["-\(name)"] + meant.map { "+\($0)" }).joined(separator: ","),
                    ]
                }
            }
        }
    }

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

extension DecisionLog {
    /// Who takes part in its decisions, by name.
    fileprivate var people: [String] { KnownNames(self).people.sorted() }
}

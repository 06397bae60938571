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
            hint: (isOneName ? "put quotes around names with blanks: " : "put commas between names: ")
                + ShellText.commandLine(["--\(option)", meant.joined(separator: ",")]))
    }

    /// Tells of names that the log does not know and that look like a slip: `kmi` for kim, `ana & lee` for two.
    func tellSlips(in log: DecisionLog, _ surroundings: Surroundings) {
        let known = log.people
        for name in (decider + consulted + informed).flatMap(CommaList.values) {
            let name = name.drop { $0 == "+" || $0 == "-" }.trimming
            guard !known.contains(name) else { continue }
            let parts = name.split { "&;/+".contains($0) }.flatMap {
                $0.parts(of: [" and ", " und ", " et "])
            }
            .map(\.trimming)
            let isList = parts.count > 1 && parts.contains(where: known.contains)
            guard
                let meant = isList
                    ? parts.joined(separator: ",") : EditDistance.nearest(to: name, among: known)
            else { continue }
            surroundings.warn("“\(name)” is new in this log", hint: "did you mean \(meant)?")
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

extension Substring {
    /// The parts between any of the words.
    fileprivate func parts(of words: [String]) -> [Substring] {
        for word in words {
            if let range = firstRange(of: word) {
                return [self[..<range.lowerBound]] + self[range.upperBound...].parts(of: words)
            }
        }
        return [self]
    }
}

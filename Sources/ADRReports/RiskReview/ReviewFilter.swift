public import ADRModel
import ADRText

/// Which part of a register is asked for: of each kind any of the words fits, and every kind must; what is empty asks
/// for all.
public struct ReviewFilter: Hashable, Sendable {
    public var qualities: [QualityAttribute] = []
    public var tags: [String] = []
    /// Paths relative to the project's root, which decisions govern by their `applies-to`.
    public var paths: [String] = []
    public var owners: [String] = []
    /// The names of one person: what they own, have to do or, if nobody owns it, have decided.
    public var mine: [String] = []
    /// Any of these qualities, or a tag of that name.
    var concern: [QualityAttribute] = []

    public init() {}

    public var isEmpty: Bool { self == ReviewFilter() }

    func matches(_ risk: ReviewedRisk) -> Bool { matches(risk.entry, of: risk.record) }

    func matches(_ entry: Risk, of record: DecisionRecord) -> Bool {
        let (named, tags) = (entry.quality.value ?? [], record.tags)
        return concerns(record) && (qualities.isEmpty || named.contains(where: qualities.contains))
            && Self.isAny(of: owners, among: [entry.owner.value].compactMap(\.self))
            && (mine.isEmpty || isMine(entry, of: record))
            && (concern.isEmpty || named.contains(where: concern.contains)
                || tags.contains { tag in concern.contains { $0.rawValue == tag.lowercased() } })
    }

    /// Whether a decision belongs to it: by its tags, its paths and its deciders, and where qualities are asked for by its
    /// entries.
    ///
    /// - Parameter hasEntry: whether an entry of the decision does.
    func matches(_ record: DecisionRecord, hasEntry: Bool) -> Bool {
        concerns(record) && (hasEntry || qualities.isEmpty && concern.isEmpty)
            && Self.isAny(of: owners, among: record.deciders)
            && (mine.isEmpty || record.deciders.contains(where: mine.contains))
    }

    private func isMine(_ entry: Risk, of record: DecisionRecord) -> Bool {
        if entry.actions.contains(where: { !$0.isDone && $0.owner.value.map(mine.contains) ?? false }) {
            return true
        }
        guard let owner = entry.owner.value else { return record.deciders.contains(where: mine.contains) }
        return mine.contains(owner)
    }

    private func concerns(_ record: DecisionRecord) -> Bool {
        Self.isAny(of: tags, among: record.tags)
            && (paths.isEmpty || paths.contains(where: record.governs))
    }

    /// Whether one of the names, or a word of one, is wanted.
    public static func isAny(of wanted: [String], among names: [String]) -> Bool {
        RecordFilter.isAny(of: wanted, among: names, byWords: true)
    }

    /// What the entries are, as `Threatening security, owned by lee`.
    var phrase: String {
        phrase([
            ("threatening", names(of: qualities)), ("threatening or tagged", names(of: concern)),
            ("tagged", tags),
        ]).capitalizedFirst
    }

    /// The same behind a noun, as `that threatens security, owned by lee`.
    var clause: String {
        phrase([
            ("that threatens", names(of: qualities)), ("that threatens", names(of: concern)),
            ("of decisions tagged", tags),
        ])
    }

    private func phrase(_ first: [(String, [String])]) -> String {
        (first + [("about", paths), ("owned by", owners), ("of", Array(mine.prefix(1)))])
            .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: " or "))" }
            .joined(separator: ", ")
    }

    private func names(of qualities: [QualityAttribute]) -> [String] {
        qualities.map { Wording.name(of: $0).lowercased() }
    }
}

extension ReviewFilter {
    /// The words of each option, for programs; `null` if all is asked for.
    var json: JSONValue {
        guard !isEmpty else { return .null }
        return .object([
            "quality": .strings(qualities.map(\.rawValue)), "tag": .strings(tags), "path": .strings(paths),
            "owner": .strings(owners), "mine": .strings(mine),
        ])
    }

    /// What a page was made of, as its marker tells it.
    init(_ options: MarkerOptions) {
        func values(_ name: String) -> [String] { options.all.filter { $0.name == name }.map(\.value) }
        qualities = values("quality").compactMap { QualityAttribute($0) }
        (tags, paths, owners, mine) = (values("tag"), values("path"), values("owner"), values("mine"))
    }

    /// The options that ask for it.
    public var options: [(name: String, value: String)] {
        qualities.map { ("quality", $0.rawValue) } + tags.map { ("tag", $0) } + paths.map { ("path", $0) }
            + owners.map { ("owner", $0) } + mine.map { ("mine", $0) }
    }

    /// The same as a person types them.
    var arguments: [String] {
        options.filter { $0.name != "mine" }.flatMap { ["--\($0.name)", $0.value] }
            + (mine.isEmpty ? [] : ["--mine"])
    }

    /// The tags and owners that the logs do not know, each with those that they know: what fits nothing by mistake must not
    /// look as if all were well.
    package func unknown(
        in logs: [DecisionLog], method: RiskMethod
    ) -> [(option: String, word: String, known: [String])] {
        func unknown(_ option: String, _ words: [String], _ known: @autoclosure () -> [String])
            -> [(option: String, word: String, known: [String])]
        {
            guard !words.isEmpty else { return [] }
            let known = known()
            return words.filter { !Self.isAny(of: [$0], among: known) }.map { (option, $0, known) }
        }
        return unknown("tag", tags, Set(logs.flatMap(\.records).flatMap(\.tags)).sorted())
            + unknown("owner", owners, Self.people(of: logs, method: method))
    }

    /// Everybody who owns an entry or an action, or decides, by name.
    public static func people(of logs: [DecisionLog], method: RiskMethod) -> [String] {
        let risks = RiskRegister(logs, method: method).entries.map(\.risk)
        let owners = risks.flatMap { risk in [risk.owner.value] + risk.actions.map(\.owner.value) }
        return Set(owners.compactMap(\.self) + logs.flatMap(\.records).flatMap(\.deciders)).sorted()
    }
}

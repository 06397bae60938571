import ADRText

/// How the records of a log state what they state, where a record itself gives no example.
public struct LogStyle: Hashable, Sendable {
    public private(set) var dialect: RecordDialect
    /// What stands around names and values, as most records of a dialect have it.
    private let labels: [RecordDialect: LabelStyle]
    public private(set) var letterCase: LetterCase
    /// Whether front matter states a supersession in its status: `superseded by [ADR-0005](0005-x.md)`.
    public let supersessionInStatus: Bool
    public let reference: ReferenceStyle
    /// The spelling of front-matter keys where the log has one of its own: `superseded_by`.
    let keys: [FactLabel: String]
    /// Whether most keys of several words are joined by `_`.
    let joinsKeysWithUnderscore: Bool
    /// The words for statuses.
    let words: StatusWords
    /// How the text of a link names another record; `nil` where the log has no example.
    let linkText: LinkTextForm?
    /// Whether most records have sections for other facts than their status.
    let statesFactsInSections: Bool
    /// The names of facts as most bodies spell them in a dialect.
    private let names: [RecordDialect: [FactLabel: String]]

    /// What a log without records is begun in: front matter as MADR 4 has it.
    public static let standard = LogStyle(records: [])

    /// The style of the newest records of a log.
    public init(_ log: DecisionLog) { self.init(records: log.newest, menus: log.menusOfStatus) }

    /// The same style with another dialect.
    public func with(_ dialect: RecordDialect) -> LogStyle {
        guard dialect != self.dialect else { return self }
        var style = self
        (style.dialect, style.letterCase) = (dialect, dialect.behaviour.letterCase)
        return style
    }

    init(records: [DecisionRecord], menus: [String] = []) {
        let dialect = Majority(records.compactMap(\.dialect)).winner ?? .frontMatter
        self.dialect = dialect
        let own = records.filter { $0.dialect == dialect }
        labels = Self.byDialect(
            records.compactMap { record in
                let status = record.bodyFacts.first { $0.value == record.status.range }
                return status.flatMap { LabelStyle($0, in: record.source) }.map {
                    (status?.place.dialect, $0)
                }
            }
        ).compactMapValues { Majority($0).winner }
        letterCase =
            Majority(own.compactMap { $0.status.value.flatMap { LetterCase(of: $0.text) } }).winner
            ?? dialect.behaviour.letterCase
        let keyed = records.filter { $0.frontMatterEntry(.link(.supersededBy)) != nil }
        let inStatus = records.filter(\.statesSupersessionInFrontMatterStatus)
        supersessionInStatus = inStatus.count > keyed.count
        reference = Majority(records.flatMap(\.referenceStyles)).winner ?? .number
        var spellings: [FactLabel: [String]] = [:]
        for (label, key) in records.flatMap(\.frontMatterKeys) { spellings[label, default: []].append(key) }
        keys = spellings.compactMapValues { Majority($0).winner }
        let joined = records.flatMap(\.frontMatterKeys).map(\.key)
        joinsKeysWithUnderscore =
            joined.count { $0.holds("_") } > joined.count { $0.holds("-") }
        words = StatusWords(records, menus: menus)
        linkText = Majority(records.flatMap(LinkTextForm.forms)).winner
        let values = records.flatMap { record in
            record.bodyFacts.filter { $0.isInPreamble || $0.isSectionOfFact(in: record) }.map {
                ($0.place.dialect, (label: $0.label, name: record.source[$0.name]))
            }
        }
        statesFactsInSections =
            own.count { record in
                record.bodyFacts.contains { $0.isSectionOfFact(in: record) && $0.label != .status }
            } * 2 > own.count
        names = Self.byDialect(values).mapValues { values in
            Dictionary(grouping: values, by: \.label).compactMapValues { Majority($0.map(\.name)).winner }
        }
    }

    private static func byDialect<Value>(_ values: [(RecordDialect?, Value)]) -> [RecordDialect: [Value]] {
        values.reduce(into: [:]) { grouped, value in
            if let dialect = value.0 { grouped[dialect, default: []].append(value.1) }
        }
    }

    /// The front-matter key under which the log states a fact.
    func key(_ label: FactLabel) -> String {
        if let key = keys[label] { return key }
        let name = words.language(of: nil).flatMap { keyInLanguage(label, $0) } ?? label.standardKey
        return joinsKeysWithUnderscore ? name.exchanging("-", for: "_") : name
    }

    /// The key in a language, where the log's other keys are of that language rather than English.
    private func keyInLanguage(_ label: FactLabel, _ language: LogLanguage) -> String? {
        func key(_ label: FactLabel) -> String? {
            let name =
                if case .link(let kind) = label { language.phrase(kind).map(words.inForm) } else {
                    language.name(of: label)
                }
            return name?.lowercased().parts(at: " ").joined(separator: "-")
        }
        var (own, english, plain) = (0, 0, false)
        for (label, stated) in keys {
            guard let name = key(label), name != label.standardKey else { continue }
            let isPlain = PlainSpelling.all(of: name).contains(stated)
            if stated == name || isPlain { own += 1 }
            if stated == label.standardKey { english += 1 }
            plain = plain || isPlain
        }
        guard own > english, let name = key(label) else { return nil }
        return plain ? PlainSpelling.all(of: name).first ?? name : name
    }

    /// The name of a value that a dialect of the body states, in the letter case of its other names.
    func name(_ label: FactLabel, in record: DecisionRecord, _ dialect: RecordDialect) -> String {
        let known = names[dialect] ?? [:]
        if let name = known[label] { return name }
        var name = RecordDialect.allCases.lazy.compactMap { names[$0]?[label] }.first ?? label.standardName
        if name == label.standardName, dialect != .frontMatter {
            name = words.language(of: record)?.name(of: label).map(words.spelled) ?? name
            if case .link(let kind) = label { name = phrase(kind, in: record) }
        }
        let cases = Set(known.values.map(LetterCase.init(of:)))
        return spelled(name, in: dialect, cases.count == 1 ? cases.first ?? nil : nil)
    }

    private func spelled(_ name: String, in dialect: RecordDialect, _ letterCase: LetterCase?) -> String {
        let spelled = dialect.behaviour.spelled(name)
        return letterCase?.applied(to: spelled) ?? spelled
    }

    /// What stands around a name and its value in a dialect of the body.
    func label(_ dialect: RecordDialect) -> LabelStyle {
        labels[dialect] ?? dialect.behaviour.label ?? LineDialect.usual
    }

    /// What stands before a link of a kind in a sentence.
    func phrase(_ kind: LinkKind, in record: DecisionRecord) -> String {
        words.language(of: record)?.phrase(kind).map(words.inForm) ?? kind.phrase
    }

    /// Whether the log is written in English, or nothing in it says otherwise.
    package var isInEnglish: Bool { words.language(of: nil) == nil }

    /// The word for a proposal that is taken back.
    package var withdrawn: String { words.language(of: nil)?.withdrawn ?? StatusVocabulary.withdrawn }

    /// The word for a status in the log's own letter case, behind its emoji.
    package func word(_ status: DecisionStatus) -> String {
        (words.sign(status).map { $0 + " " } ?? "") + letterCase.applied(to: words.word(status, in: nil))
    }
}

extension FactLabel {
    /// All facts that front matter can state.
    public static let all: [FactLabel] =
        [
            .status, .date, .deciders, .consulted, .informed, .tags, .title, .number, .reviewBy, .confidence,
            .reversibility, .appliesTo, .quality, .risks,
        ] + LinkKind.standard.map(FactLabel.link)

    /// The key in front matter that we write.
    public var standardKey: String {
        switch self {
        case .status: "status"
        case .date: "date"
        case .deciders: "decision-makers"
        case .consulted: "consulted"
        case .informed: "informed"
        case .tags: "tags"
        case .title: "title"
        case .number: "number"
        case .reviewBy: "review-by"
        case .confidence: "confidence"
        case .reversibility: "reversibility"
        case .appliesTo: "applies-to"
        case .quality: "quality"
        case .risks: "risks"
        case .link(let kind): kind.name
        case .event(let event): event.rawValue
        }
    }

    /// The name in front of a value of the body.
    var standardName: String {
        switch self {
        case .deciders: "Deciders"
        case .link(let kind): kind.phrase
        default: LetterCase.capitalized.applied(to: standardKey.parts(at: "-").joined(separator: " "))
        }
    }
}

extension DecisionLog {
    /// What its templates offer for a status: `proposed | accepted | superseded by ADR-0000`.
    package var menusOfStatus: [String] {
        pages.filter { $0.kind == .template }.prefix(3).compactMap { page in
            guard case .malformed(let text, _, _) = reader.read(page.source).status.field else { return nil }
            return text
        }
    }
}

extension LabelledValue {
    /// Whether it is a section, under a heading without a number, for a fact about the record.
    fileprivate func isSectionOfFact(in record: DecisionRecord) -> Bool {
        place == .section && !label.isLink && label != .title
            && !record.source.bytes[name.lowerBound].isASCIIDigit
    }
}

extension DecisionRecord {
    /// The front-matter keys that name facts.
    var frontMatterKeys: [(label: FactLabel, key: String)] {
        (frontMatter?.root.entries ?? []).compactMap { entry in entry.label.map { ($0, entry.key) } }
    }

    /// The first entry of the front matter for a fact, one with a value before one without.
    public func frontMatterEntry(_ label: FactLabel) -> FrontMatterEntry? {
        let entries = (frontMatter?.root.entries ?? []).filter { $0.label == label }
        let stated = entries.filter { !$0.value.isNull }
        return stated.first { !FactLabel.isOfParticipants($0.key) } ?? stated.first ?? entries.first
    }

    var statesSupersessionInFrontMatterStatus: Bool {
        guard dialect == .frontMatter, let range = status.range else { return false }
        return links(.supersededBy).contains { range.contains($0.target.range.lowerBound) }
    }
}

extension LogStyle {
    /// The key that the log has for what another key says; `nil` if that names no fact or the log has none.
    public func key(insteadOf key: String) -> String? { FactLabel(key).flatMap { keys[$0] } }
}

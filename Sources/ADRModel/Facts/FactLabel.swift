import ADRText

/// The facts that records give under a name of their own.
public enum FactLabel: Hashable, Sendable {
    case status, date, deciders, consulted, informed, tags, title, number
    case reviewBy, confidence, reversibility, appliesTo, quality, risks
    case link(LinkKind)
    /// A day named by what happened on it: `Accepted: 2020-01-02`.
    case event(RecordEvent)

    /// The fact whose name stands in a heading, as in `## 2. Status`.
    init?(heading: HeadingWords) {
        guard let fact = HeadingNames.of(heading).label else { return nil }
        self = fact
    }

    /// The fact that a label names, in the languages that logs are written in.
    ///
    /// Letter case, `_`, `-`, a closing colon and decoration do not count.
    public init?(_ label: String) {
        guard let fact = Self.fact(Self.index.answer(for: label), { label }) else { return nil }
        self = fact
    }

    /// The fact that a label in a range of bytes names.
    init?(in bytes: [UInt8], _ range: Range<Int>) {
        let answer = Self.index.answer(in: bytes, range)
        guard let fact = Self.fact(answer, { String(decoding: bytes[range], as: UTF8.self) }) else {
            return nil
        }
        self = fact
    }

    private static func fact(_ answer: WordIndex.Answer, _ label: () -> String) -> FactLabel? {
        switch answer {
        case .known(let place): entries[place].value
        case .unknown: nil
        case .beyondASCII: names[PlainWords(label()).text]
        }
    }

    private static let entries = Array(names)
    private static let index = WordIndex(entries.map(\.key))

    var isLink: Bool { if case .link = self { true } else { false } }
    var isEvent: Bool { if case .event = self { true } else { false } }

    /// How well a date's label names the day that counts: 0 is best.
    static func rank(ofDateLabel label: String) -> Int {
        dateNames.firstIndex(of: PlainWords(label).text) ?? dateNames.count
    }

    /// What happened on the day that a date's label names, if that is a proposal or an acceptance.
    static func event(ofDateLabel label: String) -> RecordEvent? {
        let words = PlainWords(label).text
        return namesOfAcceptance.contains(words)
            ? .accepted : namesOfProposal.contains(words) ? .proposed : nil
    }

    /// Whether a date's label names the day of the last change, whatever that was.
    static func isOfLastChange(dateLabel label: String) -> Bool {
        dateNames.firstIndex(of: "last modified").map { rank(ofDateLabel: label) >= $0 } ?? false
    }

    private static let namesOfAcceptance = [
        "date accepted", "accepted on", "accepted at", "approved on", "approval date", "adopted",
    ]
    private static let namesOfProposal = [
        "created", "created on", "created at", "date created", "creation date", "introduced", "作成日",
        "date proposed", "proposed on", "proposed date", "submitted",
    ]

    /// Best first.
    private static let dateNames =
        [
            "date", "decision date", "date decided", "decided on", "decided", "decided at",
            "date of decision",
            "fecha", "data", "datum", "日付", "日期", "決定日", "날짜", "дата", "dato", "tarih", "päivämäärä",
            "dátum", "tanggal", "ngày", "status date",
        ] + namesOfAcceptance + namesOfProposal + [
            "published", "publish date", "pubdate", "last modified", "last updated", "last update",
            "date modified", "modified", "updated", "updated on", "updated at", "date updated",
            "last changed", "更新日",
        ]

    /// By the words of their labels.
    static let names: [String: FactLabel] = {
        var names: [String: FactLabel] = [:]
        func add(_ fact: FactLabel, _ labels: String...) {
            for label in labels { names[label] = fact }
        }
        for label in dateNames { names[label] = .date }
        add(
            .status, "status", "statut", "estado", "stato", "stand", "ステータス", "状態", "状态", "狀態", "상태", "статус"
        )
        add(
            .status, "adr status", "decision status", "current status", "state", "état", "stav", "situação",
            "durum", "tila", "állapot", "trạng thái")
        add(.deciders, "deciders", "decider", "decision makers", "decision maker", "decided by", "décideurs")
        add(.deciders, "entscheider", "decisores", "決定者", "决策者", "approvers", "approved by")
        add(.consulted, "consulted", "consultés")
        add(.informed, "informed", "informés")
        add(.tags, "tags", "tag", "topics", "labels", "categories", "category", "keywords", "タグ", "标签")
        add(.title, "title", "titre", "titel", "título", "タイトル", "标题")
        add(.number, "number", "id", "adr number", "adr id", "adr", "nr")
        add(.reviewBy, "review by", "review date", "review", "revisit", "next review")
        add(.confidence, "confidence")
        add(.reversibility, "reversibility")
        add(.appliesTo, "applies to")
        add(.quality, "quality")
        add(.risks, "risks")
        for event in RecordEvent.allCases {
            for label in event.labels where names[label] == nil { names[label] = .event(event) }
        }
        for kind in LinkKind.standard {
            for label in kind.labels { names[label] = .link(kind) }
        }
        return names
    }()
}

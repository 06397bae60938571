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
        if answer == .unknown, !bytes[range].contains(where: BilingualName.mayPart) { return nil }
        guard let fact = Self.fact(answer, { String(decoding: bytes[range], as: UTF8.self) }) else {
            return nil
        }
        self = fact
    }

    private static func fact(_ answer: WordIndex.Answer, _ label: () -> String) -> FactLabel? {
        switch answer {
        case .known(let place): entries[place].value
        case .unknown: inTwoLanguages(label())
        case .beyondASCII: names[PlainWords(label()).text] ?? inTwoLanguages(label())
        }
    }

    /// The fact that both halves of a label name: `Created / Erstellt`.
    private static func inTwoLanguages(_ label: String) -> FactLabel? {
        let facts = BilingualName.halves(of: label).map { names[$0] }
        return facts.count == 2 && facts[0] == facts[1] ? facts[0] : nil
    }

    private static let entries = Array(names)
    private static let index = WordIndex(entries.map(\.key))

    var isLink: Bool { if case .link = self { true } else { false } }
    var isEvent: Bool { if case .event = self { true } else { false } }

    /// How well a date's label names the day that counts: 0 is best.
    static func rank(ofDateLabel label: String) -> Int {
        names(inDateLabel: label).compactMap(dateNames.firstIndex).min() ?? dateNames.count
    }

    /// The words of a label, also without its number, and those of each half of one in two languages: `3. Created`,
    /// `Created / Erstellt`.
    private static func names(inDateLabel label: String) -> [String] {
        let words = PlainWords(label).text
        guard !names.keys.contains(words) else { return [words] }
        let halves = BilingualName.halves(of: label)
        return halves.isEmpty ? [HeadingWords(label).text] : halves
    }

    /// What the day is that of, which a date's label names; `nil` for the day of whatever changed last.
    static func occasion(ofDateLabel label: String) -> DateOccasion? {
        let words = names(inDateLabel: label)
        func isOne(of names: [String]) -> Bool { words.contains(where: names.contains) }
        if isOne(of: namesOfDecision) { return .decision }
        if isOne(of: namesOfAcceptance) { return .event(.accepted) }
        if isOne(of: namesOfProposal) { return .event(.proposed) }
        return isOne(of: namesOfCreation) ? .creation : nil
    }

    /// Whether a date's label names the day of the last change, whatever that was.
    static func isOfLastChange(dateLabel label: String) -> Bool {
        dateNames.firstIndex(of: "last modified").map { rank(ofDateLabel: label) >= $0 } ?? false
    }

    private static let namesOfAcceptance = [
        "date accepted", "accepted on", "accepted at", "approved on", "approval date", "adopted",
        "acceptance date", "accepted date", "approved date",
        "date d'acceptation", "date d'approbation", "fecha de aprobación", "data de aprovação", "承認日",
        "批准日期", "승인일",
    ]
    private static let namesOfProposal = [
        "date proposed", "date raised", "raised on", "date opened", "opened on", "opened", "date drafted",
        "drafted on", "proposed on", "proposed date", "first proposed", "submitted", "起票日",
    ]
    private static let namesOfCreation = [
        "created", "created on", "created at", "date created", "created date", "creation date", "introduced",
        "start date", "initial date",
        "date initiale", "date de création", "erstellt", "erstellt am", "erstellungsdatum",
        "fecha de creación", "creado", "data de criação", "criado em", "data di creazione", "aangemaakt",
        "skapad", "oprettet", "opprettet", "utworzono", "data utworzenia", "vytvořeno", "создано",
        "дата создания", "створено", "作成", "作成日", "作成日時", "创建日期", "创建时间", "創建日期", "작성일", "작성일자", "생성일",
    ]

    private static let namesOfDecision = [
        "decision date", "date decided", "decided on", "decided", "decided at", "date of decision", "決定日",
        "採択日", "决策日期", "決策日期", "决定日期", "결정일", "date de décision", "date de la décision", "décidé le",
        "entscheidungsdatum", "datum der entscheidung", "entschieden am", "beschlussdatum", "beschlossen am",
        "datum des beschlusses", "fecha de decisión", "fecha de la decisión", "decidido el",
        "data da decisão",
        "data de decisão", "decidido em", "data decisione", "data della decisione", "deciso il",
        "beslisdatum", "besluitdatum", "besloten op", "beslutsdatum", "beslutningsdato", "data decyzji",
        "data podjęcia decyzji", "datum rozhodnutí", "дата решения", "дата принятия", "дата рішення",
        "karar tarihi", "ngày quyết định",
    ]

    /// Best first.
    private static let dateNames =
        ["date"] + namesOfDecision + [
            "fecha", "data", "datum", "日付", "日期", "날짜", "일자", "дата", "dato", "tarih",
            "päivämäärä",
            "dátum", "tanggal", "ngày", "datetime", "date time", "timestamp", "time stamp", "status date",
        ] + namesOfAcceptance + namesOfProposal + namesOfCreation + [
            "published", "publish date", "pubdate", "last modified", "last updated", "last update",
            "date modified", "modified", "updated", "updated on", "updated at", "date updated",
            "last changed", "mise à jour", "dernière mise à jour", "aktualisiert",
            "zuletzt aktualisiert", "última actualización", "actualizado", "última atualização",
            "atualizado em", "ultimo aggiornamento", "bijgewerkt", "обновлено", "更新日", "更新日時", "最終更新",
            "最終更新日", "更新日期", "更新时间", "最后更新", "최종 수정", "최종 수정일", "수정일",
        ]

    /// Whether a name says who took part, and deciders are named by another one if it stands beside it.
    static func isOfParticipants(_ label: String) -> Bool {
        namesOfParticipants.contains(PlainWords(label).text)
    }

    /// The names of those who took part in a decision. A section of such a name tells who was in a meeting.
    static let namesOfParticipants: Set<String> = [
        "participants", "participant", "people involved", "involved people", "involved", "beteiligte",
        "beteiligte personen", "beteiligt", "teilnehmer", "teilnehmende", "teilnehmer innen", "mitwirkende",
        "participantes", "personas involucradas", "involucrados", "envolvidos", "partecipanti", "coinvolti",
        "deelnemers", "betrokkenen", "uczestnicy", "účastníci", "katılımcılar", "deltagare", "deltakere",
        "deltagere", "участники", "учасники", "参加者", "参与者", "參與者", "参与人", "참여자", "참가자",
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
            .status, "adr status", "decision status", "current status", "status and date", "state", "état",
            "stav", "situação",
            "durum", "tila", "állapot", "trạng thái", "ステイタス", "стан")
        add(.deciders, "deciders", "decider", "decision makers", "decision maker", "decided by", "décideurs")
        add(.deciders, "entscheider", "decisores", "決定者", "决策者", "approvers", "approved by")
        add(
            .deciders, "décideur", "décideur s", "décisionnaires", "decisor", "decisori", "entscheidende",
            "entscheidungsträger", "beslissers", "beslutsfattare", "beslutningstakere", "decydenci",
            "意思決定者", "決策者", "결정자", "의사결정자", "принимающие решение", "karar verenler")
        for label in namesOfParticipants { names[label] = .deciders }
        add(.consulted, "consulted", "consultés", "konsultiert", "consultados", "consultati")
        add(.informed, "informed", "informés", "informiert", "informados", "informati")
        add(.tags, "tags", "tag", "topics", "labels", "categories", "category", "keywords", "タグ", "标签")
        add(
            .title, "title", "titre", "titel", "título", "titolo", "tytuł", "tittel", "タイトル", "标题", "標題",
            "제목",
            "заголовок", "название", "feature name")
        add(.number, "number", "id", "adr number", "adr id", "adr", "nr")
        add(.reviewBy, "review by", "review date", "review", "revisit", "next review")
        add(.confidence, "confidence")
        add(.reversibility, "reversibility")
        add(.appliesTo, "applies to")
        add(.quality, "quality")
        add(.risks, "risks")
        for (fact, name) in LogLanguage.factNames.values.joined() where names[name.lowercased()] == nil {
            names[name.lowercased()] = fact
        }
        for event in RecordEvent.allCases {
            for label in event.labels where names[label] == nil { names[label] = .event(event) }
        }
        for kind in LinkKind.standard {
            for label in kind.labels { names[label] = .link(kind) }
        }
        for (name, kind) in LogLanguage.partialLabels where names[name] == nil { names[name] = .link(kind) }
        for (plain, fact) in PlainSpelling.all(ofKeysOf: names) where names[plain] == nil {
            names[plain] = fact
        }
        return names
    }()
}

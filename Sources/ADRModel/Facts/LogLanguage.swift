import ADRText

/// The words in which records of one language state facts, for what a log gives no example of.
///
/// English has none here: its words are the names that everything has in the program.
struct LogLanguage: Hashable, Sendable {
    let name: String
    /// The most usual word for each status, in lower case.
    let statuses: [DecisionStatus: String]
    /// The word between `superseded` and the records that supersede; `nil` if they follow in brackets.
    let agent: String?
    /// The names of the kinds of links, as they stand before a link.
    private let phrases: [String: String]

    /// What stands before a link of a kind.
    func phrase(_ kind: LinkKind) -> String? { phrases[kind.name] }

    /// What stands before a link of a kind that holds for a part.
    func partialPhrase(_ kind: LinkKind) -> String? { Self.partialPhrases[name]?[kind.name] }

    /// What stands before a link of a kind that holds for a part, in any language but English.
    static func partialPhrases(_ kind: LinkKind) -> [String] {
        partialPhrases.values.compactMap { $0[kind.name] }
    }

    private static let partialPhrases: [String: [String: String]] = [
        "fr":
            "remplace partiellement, partiellement remplacé par, modifie partiellement, partiellement modifié par",
        // `Ersetzt` would be read as the status.
        "de": "löst teilweise ab, teilweise ersetzt durch, ändert teilweise, teilweise geändert durch",
        "es":
            "reemplaza parcialmente, parcialmente reemplazado por, modifica parcialmente, parcialmente modificado por",
        "pt":
            "substitui parcialmente, parcialmente substituído por, altera parcialmente, parcialmente alterado por",
        "it":
            "sostituisce parzialmente, parzialmente sostituito da, cambia parzialmente, parzialmente cambiato da",
        "nl":
            "vervangt gedeeltelijk, gedeeltelijk vervangen door, wijzigt gedeeltelijk, gedeeltelijk gewijzigd door",
    ].mapValues { phrases in
        let kinds = ["supersedes", "superseded-by", "amends", "amended-by"]
        return Dictionary(
            uniqueKeysWithValues: zip(kinds, phrases.parts(at: ",").map { String($0).trimming }))
    }

    /// The names before a link for a part that no sentence has: those of amendments, and one of a supersession.
    static var partialLabels: [(name: String, kind: LinkKind)] {
        partialPhrases.values.flatMap { phrases in
            [(phrases["amends"], LinkKind.amends), (phrases["amended-by"], .amendedBy)].compactMap {
                name, kind in
                name.map { ($0, kind) }
            }
        } + [("löst teilweise ab", .supersedes)]
    }

    /// The name of a fact that is no link; `nil` where it is as in English, or not known.
    func name(of fact: FactLabel) -> String? { Self.factNames[name]?[fact] }

    /// The heading above what is to be done; `nil` where it is as in English, or not known.
    var actions: String? { Self.actionHeadings[name] }

    static let actionHeadings = [
        "de": "Maßnahmen", "es": "Acciones", "pt": "Ações", "it": "Azioni", "nl": "Acties", "pl": "Działania",
        "sv": "Åtgärder", "nb": "Tiltak", "ru": "Действия", "uk": "Дії", "zh": "行动项",
    ]

    /// The heading above open questions; `nil` where it is as in English, or not known.
    var questions: String? { Self.questionHeadings[name] }

    static let questionHeadings = [
        "de": "Offene Fragen", "fr": "Questions ouvertes", "es": "Preguntas abiertas",
        "pt": "Perguntas abertas",
        "it": "Domande aperte", "nl": "Open vragen", "pl": "Otwarte pytania", "sv": "Öppna frågor",
        "nb": "Åpne spørsmål", "da": "Åbne spørgsmål", "ru": "Открытые вопросы", "uk": "Відкриті питання",
        "ja": "未解決の問題", "zh": "未决问题", "ko": "미해결 질문",
    ]

    /// The heading above risks, by which ``RiskTable`` knows them; `nil` where it is as in English, or not known.
    var risks: String? {
        [
            "de": "Risiken", "fr": "Risques", "es": "Riesgos", "pt": "Riscos", "it": "Rischi", "ru": "Риски",
            "ja": "リスク", "zh": "风险", "ko": "위험",
        ][name]
    }

    /// The word for a proposal that is taken back, which ``StatusVocabulary`` reads; `nil` where it has only English ones.
    var withdrawn: String? {
        ["de": "zurückgezogen", "fr": "abandonné", "nl": "ingetrokken", "ja": "取り下げ", "zh": "已撤回"][name]
    }

    /// The names of facts that are no links, which ``FactLabel`` reads.
    static let factNames: [String: [FactLabel: String]] = [
        "fr": "Statut, Date, Décideurs, Consultés, Informés, Étiquettes, À revoir avant",
        "de": "Status, Datum, Entscheider, Konsultiert, Informiert, Schlagwörter, Prüfen bis",
        "es": "Estado, Fecha, Decisores, Consultados, Informados, Etiquetas, Revisar antes del",
        "pt": "Estado, Data, Decisores, Consultados, Informados, Etiquetas, Rever até",
        "it": "Stato, Data, Decisori, Consultati, Informati, Etichette, Rivedere entro",
        "nl": "Status, Datum, Beslissers, Geraadpleegd, Geïnformeerd, Trefwoorden, Herzien vóór",
        "pl": "Status, Data, Decydenci, Konsultowani, Informowani, Tagi, Przegląd do",
        "cs": "Stav, Datum", "tr": "Durum, Tarih", "sv": "Status, Datum, Beslutsfattare",
        "nb": "Status, Dato, Beslutningstakere", "da": "Status, Dato", "uk": "Статус, Дата",
        "ru": "Статус, Дата", "ja": "ステータス, 日付, 決定者", "zh": "状态, 日期, 决策者",
        "ko": "상태, 날짜, 결정자",
    ].mapValues { names in
        let facts: [FactLabel] = [.status, .date, .deciders, .consulted, .informed, .tags, .reviewBy]
        return Dictionary(uniqueKeysWithValues: zip(facts, names.parts(at: ",").map { String($0).trimming }))
    }

    /// The names of a kind of link in all languages, in lower case.
    static func labels(ofLink name: String) -> [String] {
        all.compactMap { $0.phrases[name]?.lowercased() }
    }

    /// The languages that a status may be written in; none for English and for what is not known.
    static func languages(ofStatus text: String) -> [LogLanguage] {
        let words = text.lowercased()
        let known = all.filter { language in
            language.statuses.values.contains { words.begins(with: $0) }
                || furtherWords[language.name]?.contains { words.begins(with: $0) } ?? false
        }
        return known.isEmpty ? all.first { $0.isScript(of: words) }.map { [$0] } ?? [] : known
    }

    /// How many of some headings and names of facts, in lower case, are of this language and not of its neighbours.
    func count(in names: Set<String>) -> Int {
        (Self.names[name] ?? []).count { names.contains($0) }
    }

    /// The names by which languages are told that share words for statuses.
    private static let names: [String: [String]] = [
        "es": ["estado", "fecha", "decisión", "consecuencias"],
        "pt": ["situação", "decisão", "consequências", "data", "contexto"],
        "it": ["stato", "contesto", "decisione", "conseguenze", "data"],
        "nb": ["dato", "beslutning", "konsekvenser"], "da": ["dato", "beslutning", "konsekvenser"],
        "sv": ["datum", "beslut", "konsekvenser"], "de": ["datum", "entscheidung", "konsequenzen"],
        "nl": ["datum", "besluit", "gevolgen"], "cs": ["stav", "datum", "rozhodnutí", "důsledky"],
        "pl": ["data", "decyzja", "konsekwencje"],
    ]

    /// Whether the first letters stand in a script that only this language is written in, as far as logs go.
    private func isScript(of text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { $0.value >= 0x80 && $0.properties.isAlphabetic })
        else { return false }
        return switch first.value {
        case 0xAC00...0xD7A3: name == "ko"
        case 0x3040...0x30FF: name == "ja"
        case 0x0400...0x04FF: name == "ru"
        case 0x4E00...0x9FFF: name == (Self.isJapanese(text) ? "ja" : "zh")
        default: false
        }
    }

    /// Whether signs stand there that only Japanese has for a status.
    private static func isJapanese(_ text: String) -> Bool {
        text.unicodeScalars.contains {
            (0x3040...0x30FF).contains($0.value) || "承認却採択廃済検討".unicodeScalars.contains($0)
        }
    }

    private init(_ name: String, _ statuses: String, agent: String? = nil, _ phrases: String) {
        self.name = name
        self.agent = agent
        func table(_ text: String, _ keys: [String]) -> [(String, String)] {
            Array(zip(keys, text.parts(at: ",").map { String($0).trimming }))
        }
        let named = table(statuses, DecisionStatus.allCases.filter { $0 != .other }.map(\.rawValue))
        self.statuses = Dictionary(
            uniqueKeysWithValues: named.compactMap { key, word in
                DecisionStatus(rawValue: key).map { ($0, word) }
            })
        self.phrases = Dictionary(
            uniqueKeysWithValues: table(phrases, LinkKind.standardNames))
    }

    /// Further words, or their beginnings, by which a language is known.
    private static let furtherWords: [String: [String]] = [
        "fr": [
            "approuvé", "adopté", "validé", "décidé", "en vigueur", "proposition", "refusé", "abandonné",
            "obsolète",
        ],
        "de": [
            "angenommen", "genehmigt", "beschlossen", "entschieden", "umgesetzt", "gültig", "freigegeben",
            "bestätigt",
            "vorschlag", "verworfen", "zurückgezogen", "aufgehoben", "abgelöst", "überholt",
        ],
        "es": [
            "aprobad", "aceptada", "adoptado", "vigente", "propuesta", "rechazada", "reemplazada",
            "sustituid",
        ],
        "pt": ["aceita", "aprovad", "adotad", "rejeitada", "substituída"],
        "it": ["accettat", "approvat", "respinto", "sostituita"],
        "nl": ["goedgekeurd", "besloten", "vervallen"],
        "pl": [
            "przyjęt", "zaakceptowan", "zatwierdzon", "zaproponowan", "proponowan", "odrzucon", "przestarzał",
            "wycofan", "zastąpion",
        ],
        "cs": ["přijat", "schválen", "navržen", "zamítnut", "zastaral", "nahrazen"],
        "uk": ["прийнят", "затверджен", "запропонован", "відхилен", "застаріл", "замінен"],
        "tr": ["kabul", "onaylan", "öneri"],
        "sv": ["accepterat", "godkän", "antag", "beslutad", "föreslaget", "avslag", "ersatt"],
        "nb": ["akseptert", "godkjent", "besluttet", "avvist", "foreldet"],
        "da": ["godkendt", "vedtaget", "udgået"],
    ]

    /// The statuses are draft, proposed, accepted, rejected, deprecated, superseded, the links those of
    /// ``LinkKind/standardNames``, in this order.
    static let all = [
        LogLanguage(
            "fr", "brouillon, proposé, accepté, rejeté, déprécié, remplacé", agent: "par",
            "Remplace, Remplacé par, Modifie, Modifié par, Dépend de, Requis par, Lié à, En conflit avec"),
        LogLanguage(
            "de", "entwurf, vorgeschlagen, akzeptiert, abgelehnt, veraltet, ersetzt", agent: "durch",
            "Löst ab, Ersetzt durch, Ändert, Geändert durch, Hängt ab von, Benötigt von, Verwandt mit, Widerspricht"
        ),
        LogLanguage(
            "es", "borrador, propuesto, aceptado, rechazado, obsoleto, reemplazado", agent: "por",
            "Reemplaza, Reemplazado por, Modifica, Modificado por, Depende de, Requerido por, Relacionado con, En conflicto con"
        ),
        LogLanguage(
            "pt", "rascunho, proposto, aceito, rejeitado, obsoleto, substituído", agent: "por",
            "Substitui, Substituído por, Altera, Alterado por, Depende de, Necessário para, Relacionado a, Em conflito com"
        ),
        LogLanguage(
            "it", "bozza, proposto, accettato, rifiutato, obsoleto, sostituito", agent: "da",
            "Sostituisce, Sostituito da, Cambia, Cambiato da, Dipende da, Richiesto da, Correlato a, In conflitto con"
        ),
        LogLanguage(
            "nl", "concept, voorgesteld, geaccepteerd, afgewezen, verouderd, vervangen", agent: "door",
            "Vervangt, Vervangen door, Wijzigt, Gewijzigd door, Hangt af van, Vereist door, Gerelateerd aan, In strijd met"
        ),
        LogLanguage(
            "pl", "szkic, zaproponowany, zaakceptowany, odrzucony, przestarzały, zastąpiony", agent: "przez",
            "Zastępuje, Zastąpiony przez, Zmienia, Zmieniony przez, Zależy od, Wymagany przez, Powiązany z, Sprzeczny z"
        ),
        LogLanguage(
            "cs", "koncept, navrženo, přijato, zamítnuto, zastaralé, nahrazeno",
            "Nahrazuje, Nahrazeno v, Mění, Změněno v, Závisí na, Vyžaduje to, Souvisí s, V rozporu s"),
        LogLanguage(
            "tr", "taslak, önerildi, kabul edildi, reddedildi, kullanımdan kaldırıldı, yerine geçti",
            "Yerine geçtiği, Yerine geçen, Değiştirdiği, Değiştiren, Bağlı olduğu, Buna bağlı, İlgili, Çelişen"
        ),
        LogLanguage(
            "sv", "utkast, föreslagen, accepterad, avvisad, föråldrad, ersatt", agent: "av",
            "Ersätter, Ersatt av, Ändrar, Ändrad av, Beror på, Krävs av, Relaterad till, I konflikt med"),
        LogLanguage(
            "nb", "utkast, foreslått, vedtatt, forkastet, utgått, erstattet", agent: "av",
            "Erstatter, Erstattet av, Endrer, Endret av, Avhenger av, Kreves av, Relatert til, I konflikt med"
        ),
        LogLanguage(
            "da", "udkast, foreslået, accepteret, afvist, forældet, erstattet", agent: "af",
            "Erstatter, Erstattet af, Ændrer, Ændret af, Afhænger af, Kræves af, Relateret til, I konflikt med"
        ),
        LogLanguage(
            "uk", "чернетка, запропоновано, прийнято, відхилено, застаріло, замінено",
            "Замінює, Замінено на, Змінює, Змінено в, Залежить від, Потрібно для, Пов'язано з, Суперечить"),
        LogLanguage(
            "ru", "черновик, предложено, принято, отклонено, устарело, заменено",
            "Заменяет, Заменено на, Изменяет, Изменено в, Зависит от, Требуется для, Связано с, Противоречит"),
        LogLanguage(
            "ja", "草案, 提案, 承認, 却下, 非推奨, 置き換え",
            "置き換え対象, 置き換え先, 変更対象, 変更元, 依存先, 依存元, 関連する決定, 競合する決定"),
        LogLanguage(
            "zh", "草案, 提议, 已接受, 已拒绝, 已弃用, 已取代", "取代, 被取代, 修改, 被修改, 依赖, 被依赖, 相关决定, 冲突决定"),
        LogLanguage(
            "ko", "초안, 제안됨, 승인됨, 거부됨, 폐기됨, 대체됨",
            "이전 결정, 대체 문서, 변경 대상, 변경 문서, 의존 대상, 의존 문서, 관련 문서, 충돌 문서"),
    ]
}

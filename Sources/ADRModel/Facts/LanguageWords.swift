import ADRText

extension LogLanguage {
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
        "cs": "Stav, Datum, Rozhodující, Konzultováni, Informováni, Štítky, Zkontrolovat do",
        "tr": "Durum, Tarih, Karar verenler, Danışılanlar, Bilgilendirilenler, Etiketler, Gözden geçirme",
        "sv": "Status, Datum, Beslutsfattare, Konsulterade, Informerade, Taggar, Granskas senast",
        "nb": "Status, Dato, Beslutningstakere, Konsultert, Informert, Etiketter, Gjennomgås innen",
        "da": "Status, Dato, Beslutningstagere, Konsulteret, Informeret, Mærker, Gennemgås inden",
        "uk": "Статус, Дата, Приймають рішення, Консультовані, Поінформовані, Теги, Переглянути до",
        "ru": "Статус, Дата, Принимающие решение, Консультанты, Информированные, Теги, Пересмотреть до",
        "ja": "ステータス, 日付, 決定者, 相談先, 報告先, タグ, 見直し期限",
        "zh": "状态, 日期, 决策者, 咨询, 知会, 标签, 复审日期", "ko": "상태, 날짜, 결정자, 협의 대상, 통보 대상, 태그, 검토 기한",
    ].mapValues { names in
        let facts: [FactLabel] = [.status, .date, .deciders, .consulted, .informed, .tags, .reviewBy]
        return Dictionary(uniqueKeysWithValues: zip(facts, names.parts(at: ",").map { String($0).trimming }))
    }
}

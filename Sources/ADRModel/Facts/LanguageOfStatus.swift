import ADRText

extension LogLanguage {
    /// The languages that a status may be written in; none for English and for what is not known.
    static func languages(ofStatus text: String) -> [LogLanguage] {
        let words = text.lowercased()
        func languages(_ beginnings: [String: [String]]) -> [LogLanguage] {
            all.filter { beginnings[$0.name]?.contains { words.begins(with: $0) } ?? false }
        }
        var known = languages(beginnings)
        if known.isEmpty, mayLackAccents(words) { known = languages(plainBeginnings) }
        return known.isEmpty ? all.first { $0.isScript(of: words) }.map { [$0] } ?? [] : known
    }

    /// Whether a word for a status lacks the accents that its language has there.
    static func isPlainlySpelled(_ word: String) -> Bool {
        let word = word.lowercased()
        return mayLackAccents(word) && !beginnings.values.joined().contains(where: word.begins)
            && plainBeginnings.values.joined().contains(where: word.begins)
    }

    private static func mayLackAccents(_ words: String) -> Bool {
        words.utf8.allSatisfy { $0 < 0x80 } && !StatusVocabulary.builtIn.beginsInEnglish(words)
    }

    /// Words for statuses, or their beginnings, by the name of the language.
    private static let beginnings = Dictionary(
        uniqueKeysWithValues: all.map { ($0.name, Array($0.statuses.values) + (furtherWords[$0.name] ?? [])) }
    )

    private static let plainBeginnings = beginnings.mapValues { $0.flatMap(PlainSpelling.all) }

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

    /// Further words, or their beginnings, by which a language is known.
    private static let furtherWords: [String: [String]] = [
        "fr": [
            "acté", "retenu", "entériné", "ratifié", "en discussion", "en cours", "en attente", "à valider",
            "à l'étude", "ébauche", "écarté", "caduc", "supplanté",
            "approuvé", "adopté", "validé", "décidé", "en vigueur", "proposition", "refusé", "abandonné",
            "obsolète",
        ],
        "de": [
            "in kraft", "verabschiedet", "offen", "in diskussion", "zur diskussion", "in prüfung",
            "in arbeit", "in bearbeitung",
            "angenommen", "genehmigt", "beschlossen", "entschieden", "umgesetzt", "gültig", "freigegeben",
            "bestätigt",
            "vorschlag", "verworfen", "zurückgezogen", "aufgehoben", "abgelöst", "überholt",
        ],
        "es": [
            "adoptad", "ratificad", "decidid", "en revisión", "en discusión", "pendiente", "descartad",
            "cancelad", "deprecad", "obsoleta", "en desuso", "descontinuad", "superad",
            "aprobad", "aceptada", "adoptado", "vigente", "propuesta", "rechazada", "reemplazada",
            "sustituid",
        ],
        "pt": [
            "propost", "implementad", "decidid", "em discussão", "em análise", "em revisão", "pendente",
            "descartad", "cancelad", "depreciad", "descontinuad", "obsoleta", "superad", "aceita", "aprovad",
            "adotad", "rejeitada", "substituída",
        ],
        "it": [
            "propost", "adottat", "deciso", "decisa", "in discussione", "in revisione", "in attesa",
            "rifiutata",
            "respinta", "scartat", "deprecato", "deprecata", "dismess", "ritirat", "superat", "accettat",
            "approvat",
            "respinto", "sostituita",
        ],
        "nl": [
            "aanvaard", "aangenomen", "vastgesteld", "voorstel", "in behandeling", "verworpen", "ingetrokken",
            "goedgekeurd", "besloten", "vervallen",
        ],
        "pl": [
            "propozycja", "wersja robocza",
            "przyjęt", "zaakceptowan", "zatwierdzon", "zaproponowan", "proponowan", "odrzucon", "przestarzał",
            "wycofan", "zastąpion",
        ],
        "cs": [
            "prijat", "návrh", "zrušen", "přijat", "schválen", "navržen", "zamítnut", "zastaral",
            "nahrazen",
        ],
        "uk": ["пропозиці", "прийнят", "затверджен", "запропонован", "відхилен", "застаріл", "замінен"],
        "tr": ["onaylı", "kabul", "onaylan", "öneri"],
        "sv": [
            "beslutat", "förslag", "avvisat", "föråldrat", "utfasad", "accepterat", "godkän", "antag",
            "beslutad", "föreslaget", "avslag", "ersatt",
        ],
        "nb": ["forslag", "utfaset", "akseptert", "godkjent", "besluttet", "avvist", "foreldet"],
        "da": ["forslag", "godkendt", "vedtaget", "udgået"],
    ]
}

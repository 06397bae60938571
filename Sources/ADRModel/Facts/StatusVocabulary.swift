import ADRText

/// The words that logs use for the statuses, in the languages they are written in.
public struct StatusVocabulary: Sendable {
    /// Phrases in lower case with one blank between their words.
    private let phrases: [String: DecisionStatus]
    /// The number of words of the longest phrase that begins with a word.
    private let longest: [Substring: Int]
    /// The phrases of English, those that are English in another language too included.
    private let english: Set<String>
    /// Words that without their accent are those of another form, which what follows tells apart: `remplace par`.
    private let ambiguous: [String: DecisionStatus]
    /// Words that without their accent are those of other languages.
    private static let otherWords: Set<String> = ["decide", "refuse"]
    /// What has been read with it.
    let statements = KnownStatements()

    /// - Parameter additions: a team's own words, as `implemented: accepted`.
    public init(adding additions: [String: DecisionStatus] = [:]) {
        var phrases: [String: DecisionStatus] = [:]
        phrases.reserveCapacity(800)
        var english: Set<String> = []
        for (status, lines, others) in Self.standard {
            for phrase in Self.phrases(lines) {
                phrases[phrase] = status
                english.insert(phrase)
            }
            for phrase in Self.phrases(others) { phrases[phrase] = status }
        }
        var ambiguous: [String: DecisionStatus] = [:]
        for (plain, status) in PlainSpelling.all(ofKeysOf: phrases)
        where plain.utf8.count > 5 && phrases[plain] == nil && !Self.otherWords.contains(plain) {
            if SupersessionWords.active[plain] == nil {
                phrases[plain] = status
            } else {
                ambiguous[plain] = status
            }
        }
        self.ambiguous = ambiguous
        for (word, status) in additions { phrases[word.lowercased()] = status }
        self.phrases = phrases
        self.english = english.subtracting(additions.keys.map { $0.lowercased() })
        longest = phrases.keys.reduce(into: [:]) { longest, phrase in
            let count = 1 + phrase.utf8.count { $0 == UInt8(ascii: " ") }
            let first = phrase.upTo(" ")
            longest[first] = max(longest[first] ?? 0, count)
        }
    }

    public static let builtIn = StatusVocabulary()

    /// The status a phrase names, spelled right.
    public func status(of phrase: String) -> DecisionStatus? { phrases[phrase.lowercased()] }

    /// Whether a word says of pages, work and software as often as of decisions how far they are.
    static func isShared(_ word: String) -> Bool { shared.contains(word.lowercased()) }

    /// Whether a word says that those who proposed a decision took it back, so that nobody rejected it.
    static func isWithdrawal(_ word: String) -> Bool { withdrawals.contains(word.lowercased()) }

    /// Whether the word for a status is English, or not known.
    package static func isEnglish(_ word: String) -> Bool { LogLanguage.languages(ofStatus: word).isEmpty }

    /// The English word for a proposal that was taken back.
    package static let withdrawn = "withdrawn"

    private static let withdrawals: Set<String> = [
        withdrawn, "abandoned", "cancelled", "canceled", "dropped", "abandonné", "abandonnée",
        "zurückgezogen", "ingetrokken", "取り下げ", "已放弃", "已撤回",
    ]

    private static let shared: Set<String> = [
        "done", "active", "completed", "complete", "current", "live", "valid", "resolved", "closed", "locked",
        "released",
        "shipped", "in use", "stable", "published", "in production", "open", "in progress", "in-progress",
        "ongoing",
        "new", "planned", "requested", "review", "experimental", "experiment", "archived", "inactive",
        "removed", "sunset",
        "wip", "work in progress", "idea", "sketch", "final",
    ]

    /// Whether the first words of a text, in lower case, are an English phrase.
    func beginsInEnglish(_ text: String) -> Bool {
        let words = text.split { !$0.isLetter && $0 != "'" }.map(String.init)
        return (1...4).contains { isEnglish(words.prefix($0)) }
    }

    func isEnglish(_ words: ArraySlice<String>) -> Bool { english.contains(words.joined(separator: " ")) }

    /// The longest known phrase that the words begin with.
    func leading(_ words: ArraySlice<String>) -> (status: DecisionStatus, count: Int)? {
        guard let first = words.first else { return nil }
        if let status = ambiguous[first], let next = words.dropFirst().first,
            SupersessionWords.agents.contains(next)
        {
            return (status, 1)
        }
        guard let longest = longest[first[...]] else { return nil }
        for count in stride(from: min(longest, words.count), to: 0, by: -1) {
            if let status = phrases[words.prefix(count).joined(separator: " ")] { return (status, count) }
        }
        return nil
    }

    /// The known phrase that a text in a script without blanks contains first.
    func firstIdeographic(in text: String) -> DecisionStatus? {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        let text = ComposedText.of(text)
        guard text.unicodeScalars.contains(where: { $0.value >= 0x3000 }) else { return nil }
        var best: (range: Range<String.Index>, length: Int, status: DecisionStatus)?
        for (phrase, status) in phrases where !phrase.utf8.allSatisfy({ $0 < 0x80 }) && phrase.count >= 2 {
            guard let first = phrase.unicodeScalars.first, first.value >= 0x3000,
                let range = text.firstRange(of: phrase)
            else { continue }
            let candidate = (range, phrase.count, status)
            if best.map({ (range.lowerBound, -candidate.1) < ($0.range.lowerBound, -$0.length) }) ?? true {
                best = candidate
            }
        }
        guard let best else { return nil }
        let isDenied = StatusNegation.isAround(
            before: text[..<best.range.lowerBound], behind: text[best.range.upperBound...])
        return isDenied ? nil : best.status
    }

    private static func phrases(_ list: String) -> [String] {
        list.parts(at: ",").map { String($0.drop { $0.isWhitespace }) }
    }

    /// The phrases in English, and in other languages.
    private static let standard: [(DecisionStatus, english: String, others: String)] = [
        (
            .accepted,
            """
            accepted, accept, approved, decided, done, active, adopted, agreed, ratified, implemented, implementable,
            implementing, partially implemented, completed, complete, finalized, finalised, final, enacted, in effect,
            in force, current, confirmed, endorsed, effective, chosen, live, valid, resolved, closed, committed, locked,
            released, shipped, in use, stable, published, signed off, decision made, in production
            """,
            """
            accepté, acceptée, acceptés, approuvé, approuvée, adopté, adoptée, validé, validée, décidé, décidée, acté,
            actée, retenu, retenue, entériné, ratifié, ratifiée, en vigueur,
            akzeptiert, angenommen, genehmigt, beschlossen, entschieden, umgesetzt, gültig, freigegeben, bestätigt,
            in kraft, verabschiedet, aceptado, aceptada, aprobado, aprobada, adoptado, adoptada, decidido, ratificado,
            ratificada, vigente, aceito, aceita, aprovado, aprovada, decidida, implementado, implementada, adotado,
            adotada, accettato, accettata, approvato, approvata, adottato, adottata, deciso, decisa, geaccepteerd,
            goedgekeurd, aanvaard, aangenomen, vastgesteld, besloten, принято, принят, принята, утверждено, утвержден,
            утверждён, утверждена, одобрено, одобрен, прийнято, прийнятий, прийнята, затверджено, zaakceptowany,
            zaakceptowane, zaakceptowana, zaakceptowano, przyjęty, przyjęta, przyjęte, przyjęto, zatwierdzony,
            zatwierdzona, zatwierdzone, přijato, přijatý, přijata, přijaté, schváleno, schválený, schválena, prijaté,
            schválené, godkänd, godkänt, accepterad, accepterat, antagen, antaget, beslutad, beslutat, hyväksytty, kabul,
            kabul edildi, onaylandı, onaylı, vedtatt, akseptert, godkjent, besluttet, accepteret, godkendt, vedtaget,
            elfogadva, elfogadott, acceptat, acceptată, diterima, disetujui, đã chấp nhận, chấp nhận, đã duyệt,
            đã phê duyệt, đã chấp thuận,
            承認, 承認済み, 承認済, 採用, 採択, 決定, 決定済み, 決定済, 合意, 確定, 実装済み, 已接受, 已采纳, 已采用,
            已批准, 已通过, 采纳, 接受, 通过, 已决定, 已确定, 生效, 已接受并实施, 已实施, 已实现, 已落地, 已生效, 已确认, 已定案, 已採納, 已採用, 已核准, 已決定, 已通過, 已確認,
            採用済み, 採用済, 採択済み, 合意済み, 確定済み, 승인, 승인됨, 승인 완료, 채택 완료, 확정됨, 채택, 채택됨, 수락, 수락됨, 결정, 결정됨, 확정, 구현, 구현됨, 구현 완료, 적용됨, 적용 완료
            """
        ),
        (
            .proposed,
            """
            proposed, propose, proposal, proposing, pending, pending review, pending approval, pending decision, in review,
            under review, for review, ready for review, review, reviewing, in discussion, under discussion, discussion,
            discussing, discuss, open, rfc, request for comments, tbd, to be decided, undecided, experimental, experiment,
            in progress, in-progress, ongoing, evaluating, under evaluation, investigating, in consideration,
            under consideration, considering, awaiting, awaiting decision, awaiting approval, submitted, suggested, trial,
            candidate, planned, provisional, tentative, recommended, requested, new, deferred
            """,
            """
            proposé, proposée, proposition, en discussion, en cours, en attente, à valider, à l'étude, vorgeschlagen,
            vorschlag, offen, in diskussion, zur diskussion, in prüfung, in arbeit, in bearbeitung, propuesto, propuesta,
            en revisión, en discusión, pendiente, proposto, proposta, em discussão, em análise, em revisão, pendente,
            in discussione, in revisione, in attesa, voorgesteld, voorstel, in behandeling, предложено, предложен,
            предложена, предложение, на рассмотрении, обсуждается, на обсуждении, запропоновано, запропонована,
            пропозиція, zaproponowany, zaproponowana, zaproponowane, proponowany, proponowana, proponowane, propozycja,
            navrženo, navržený, navržena, návrh, föreslagen, föreslaget, förslag, foreslått, foreslået, forslag,
            ehdotettu, önerildi, öneri, javasolt, propus, propusă, diusulkan, đề xuất, đang thảo luận,
            提案, 提案中, 提議, 提议, 提议中, 提案済み, 検討中, 議論中, 審議中, レビュー中, レビュー待ち, 保留中, 建议, 建議, 已提议, 已提出, 待定, 待审,
            待决, 讨论中, 討論中, 评审中, 审核中, 拟议, 待评审, 待确认, 提案段階, 協議中, 未決定, 제안, 제안됨, 제안 중, 검토중, 검토 중, 논의중,
            논의 중, 승인 대기
            """
        ),
        (
            .draft,
            """
            draft, drafted, drafting, wip, work in progress, idea, sketch
            """,
            """
            brouillon, ébauche, entwurf, borrador,
            rascunho, bozza, concept, черновик, чернетка, szkic, wersja robocza, koncept, utkast, udkast, luonnos, taslak,
            bản nháp,
            草案, 草稿, ドラフト, 下書き, 作成中, 初稿, 초안, 작성중
            """
        ),
        (
            .rejected,
            """
            rejected, reject, declined, denied, refused, not accepted, not approved, not adopted, abandoned, withdrawn,
            cancelled, canceled, dropped, discarded, wontfix, won't do
            """,
            """
            refusé, refusée, rejeté, rejetée, abandonné,
            abandonnée, écarté, écartée, abgelehnt, verworfen, zurückgezogen, rechazado, rechazada, descartado, descartada,
            cancelado, cancelada, rejeitado, rejeitada, rifiutato, rifiutata, respinto, respinta, scartato, scartata,
            afgewezen, verworpen, ingetrokken, отклонено, отклонен, отклонён, отклонена, отвергнуто, отменено,
            відхилено, відхилена, odrzucony, odrzucona, odrzucone, odrzucono, zamítnuto, zamítnutý, zamítnuta,
            avvisad, avvisat, avslagen, avslaget, avvist, afvist, forkastet, hylätty, reddedildi, elutasítva, respins,
            respinsă, ditolak, bị từ chối, từ chối, 却下, 不採用, 否決, 棄却, 取り下げ, 見送り, 被拒绝, 已拒绝, 拒绝, 已否决, 否决, 已拒絕, 拒絕, 已放弃, 已撤回,
            거부, 거부됨, 기각, 반려
            """
        ),
        (
            .deprecated,
            """
            deprecated, obsolete, obsoleted, retired, outdated, archived, inactive, no longer valid, no longer relevant,
            no longer applicable, no longer in force, expired, removed, reverted, revoked, stale, historical, sunset
            """,
            """
            déprécié, dépréciée, obsolète, caduc, veraltet, obsolet, aufgehoben, obsoleto, obsoleta, deprecado, depreciado,
            deprecada, en desuso, descontinuado, descontinuada, dismesso, dismessa, deprecato, deprecata, ritirato,
            verouderd, vervallen, устарело, устарел, устарела, застаріло, застаріла, застарілий, przestarzały,
            przestarzała, przestarzałe, wycofany, wycofana, wycofane, zastaralé, zastaralý, zastaralá, zrušeno,
            föråldrad, föråldrat, utfasad, utfaset, utgått, foreldet, forældet, udgået, vanhentunut, elavult, kullanımdan kaldırıldı, 非推奨, 廃止, 廃止済み, 無効, 失効, 已弃用, 弃用, 已废弃, 废弃, 已过时, 已废止, 已作废, 已棄用, 폐기, 폐기됨
            """
        ),
        (
            .superseded,
            """
            superseded, supersede, supersedes by, superceded, supercede, replaced, overridden, superseeded
            """,
            """
            remplacé, remplacée, supplanté, ersetzt, abgelöst, überholt, reemplazado, reemplazada, sustituido, sustituida,
            substituído, substituída, superado, superada, sostituito, sostituita, superato, superata, vervangen, заменено,
            заменен, заменён, заменена, замінено, замінена, замінений, zastąpiony, zastąpiona, zastąpione, zastąpiono,
            nahrazeno, nahrazený, nahrazena, yerine geçti, înlocuit, înlocuită, đã thay thế, bị thay thế, ersatt, erstattet, korvattu, digantikan, 置換, 置換済み, 置き換え, 置き換えられた, 置換えられた, 上書き, 取って代わられた,
            被取代, 已取代, 已被取代, 被替代, 已替代, 已被替代, 由取代, 由替代, 被替换, 已替换, 대체, 대체됨
            """
        ),
    ]
}

import ADRText

/// The sections that decision records are made of, whatever they are called.
public enum SectionName: String, CaseIterable, Sendable {
    case status, context, decision, consequences, options, drivers, links, confirmation, summary

    /// The section that a heading's plain text names, or `nil`.
    public init?(_ heading: String) {
        guard let name = HeadingNames.of(heading).section else { return nil }
        self = name
    }

    /// The headings over what happened to a record, day by day.
    static let historyNames: Set<String> = [
        "changelog", "change log", "changes", "history", "status history", "decision history",
        "change history",
        "revision history", "revisions", "version history", "document history", "änderungshistorie",
        "änderungsverlauf", "änderungsprotokoll", "historie", "verlauf", "historique",
        "historique des modifications",
        "journal des modifications", "historial", "historial de cambios", "registro de cambios", "histórico",
        "histórico de alterações", "registro de alterações", "cronologia", "storico",
        "registro delle modifiche",
        "wijzigingen", "wijzigingsgeschiedenis", "ändringshistorik", "ændringslog", "historia zmian", "変更履歴",
        "改訂履歴",
        "更新履歴", "変更ログ", "履歴", "变更日志", "变更记录", "变更历史", "修订历史", "修订记录", "更新日志", "變更日誌", "變更記錄",
        "修訂歷史", "변경 이력", "변경 기록", "변경 로그", "개정 이력", "이력", "история", "история изменений",
        "журнал изменений",
    ]

    /// The headings over facts about a record rather than its prose.
    static let metadataNames: Set<String> = [
        "metadata", "meta", "header", "info", "information", "details", "decision metadata", "adr metadata",
        "record metadata", "document metadata", "document control", "document information", "document info",
        "adr information", "adr info", "metadaten", "métadonnées", "metadatos", "metadados", "metadati",
        "metadane", "метаданные", "メタデータ", "メタ情報", "基本情報", "元数据", "基本信息", "元資料", "메타데이터", "기본 정보",
    ]

    /// By the words of their headings.
    static let names: [String: SectionName] = {
        let lines: [(SectionName, String)] = [
            (.status, "status,statut,estado,stato,ステータス,状態,状态,狀態,상태,статус"),
            (
                .context,
                """
                context,context and problem statement,problem statement,problem,background,motivation,issue,introduction,\
                the issue,context and problem,what,why,contexte,contexte et problème,kontext,kontext und problemstellung,\
                contexto,contexto e problema,contexto y problema,contesto,コンテキスト,背景,文脈,背景と課題,コンテキストと問題,上下文,背景与问题,\
                问题,問題,課題,맥락,배경,컨텍스트,контекст,requirements,goals,intent,contexte et énoncé du problème,\
                kontekst,bağlam,bối cảnh,konteksti,contexto y planteamiento del problema,问题背景,背景和问题,問題陳述
                """
            ),
            (
                .decision,
                """
                decision,decision outcome,the decision,solution,resolution,outcome,proposal,proposed solution,recommendation,\
                how,decisions,approach,our decision,proposed decision,chosen option,design,décision,entscheidung,decisión,\
                decisão,decisione,resultado da decisão,決定,決定事項,判断,決定内容,决策,決策,决定,方案,결정,결정 사항,решение,рішення,résultat de la décision,\
                resultado de la decisión,besluit,beslissing,beslut,beslutning,decyzja,rozhodnutí,karar,päätös,quyết định,结论,結論
                """
            ),
            (
                .consequences,
                """
                consequences,consequence,implications,impact,results,positive consequences,negative consequences,outcomes,\
                trade offs,tradeoffs,pros and cons,benefits,conséquences,konsequenzen,folgen,auswirkungen,consecuencias,\
                consequências,conseguenze,結果,影響,帰結,結果と影響,后果,影响,結果・影響,결과,영향,последствия,наслідки,\
                conséquences positives,conséquences négatives,positive konsequenzen,negative konsequenzen,\
                consecuencias positivas,consecuencias negativas,consequências positivas,consequências negativas,\
                conseguenze positive,conseguenze negative,gevolgen,consequenties,konsekvenser,konsekwencje,důsledky,sonuçlar,seuraukset,hệ quả
                """
            ),
            (
                .options,
                """
                considered options,options considered,options,alternatives,alternatives considered,considered alternatives,\
                pros and cons of the options,option analysis,alternative,rejected alternatives,other options,considered solutions,\
                solutions considered,possible solutions,alternative solutions,options évaluées,\
                alternatives envisagées,betrachtete optionen,alternativen,opciones consideradas,alternativas,\
                opções consideradas,opciones evaluadas,alternativas consideradas,alternativas evaluadas,options envisagées,options considérées,\
                alternative considerate,opzioni considerate,overwogen opties,alternatieven,övervägda alternativ,alternativer,\
                rozważane opcje,alternatywy,zvažované možnosti,alternatifler,değerlendirilen seçenekler,\
                代替案,検討した選択肢,選択肢,検討した代替案,备选方案,考虑的选项,替代方案,考虑过的方案,대안,고려한 대안,검토한 대안,варианты,\
                рассмотренные варианты,альтернативы,альтернативи
                """
            ),
            (.drivers, "decision drivers,drivers,assumptions,constraints,criteria,非機能要件,判断基準"),
            (
                .links,
                "links,references,related,related decisions,related adrs,more information,notes,参考,参考文献,関連"
            ),
            (.confirmation, "confirmation,validation,compliance,verification"),
            (.summary, "summary,executive summary,tl dr,tldr,overview,abstract,概要"),
        ]
        var names: [String: SectionName] = [:]
        for (name, line) in lines {
            for words in line.parts(at: ",") { names[String(words)] = name }
        }
        return names
    }()
}

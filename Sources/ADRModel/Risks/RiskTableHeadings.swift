import ADRText

/// The headings by which the columns of a table of risks are known.
extension RiskKey {
    /// What the columns of a table hold, told by their headings; `nil` for what no heading is known for.
    ///
    /// A severity is the impact beside a likelihood, and else the level.
    static func keys(ofColumns headings: [String]) -> [RiskKey?] {
        let words = headings.map(words)
        let keys = words.map { Self.headings[$0] }
        guard !keys.contains(.likelihood), !keys.contains(.level) else { return keys }
        return zip(words, keys).map { Self.severities.contains($0) ? .level : $1 }
    }

    private static func words(of heading: String) -> String {
        heading.lowercased().split { !$0.isLetter && $0 != "#" }.joined(separator: " ")
    }

    private static let severities: Set<String> = [
        "severity", "risk severity", "schweregrad", "schwere", "gravité", "gravedad", "gravidade", "gravità",
    ]

    private static let headings: [String: RiskKey] = {
        let lines: [(RiskKey, String)] = [
            (.id, "id,risk id,#,no,nr,number"),
            (.kind, "kind,type"),
            (.risk, "risk,risks,description,risk description,threat,risiko,risque,riesgo,risco,rischio"),
            (.likelihood, "likelihood,probability,prob,chance,likelyhood,wahrscheinlichkeit,probabilité"),
            (.likelihood, "probabilidad,probabilidade,probabilità,risk likelihood,risk probability"),
            (.likelihood, "eintrittswahrscheinlichkeit,vraisemblance"),
            (.impact, "impact,consequence,auswirkung,impacto,impatto,risk impact,potential impact"),
            (.impact, "schaden,schadenshöhe,schadensausmaß,conséquence,consecuencia"),
            (.impact, severities.sorted().joined(separator: ",")),
            (.level, "level,score,rating,risk level,risk score,risk rating,l i,l x i,likelihood impact"),
            (.level, "band,risk band,risk class,criticality,rank,stufe,risikostufe,risikoklasse,einstufung"),
            (.level, "bewertung,risikobewertung,kritikalität,niveau,niveau de risque,criticité,évaluation"),
            (.level, "nivel,nivel de riesgo,nível,nível de risco,livello,livello di rischio,criticidad"),
            (.response, "response,risk response,treatment,risk treatment,strategy"),
            (
                .actions,
                "actions,action,action plan,mitigation,mitigations,mitigation strategy,mitigation plan"
            ),
            (.actions, "countermeasure,countermeasures,maßnahme,gegenmaßnahme,gegenmaßnahmen,mesure,medida"),
            (.actions, "mitigación,mitigação,mitigazione,misura,maatregel"),
            (.owner, "owner,risk owner,responsible,assignee,verantwortlich"),
            (.status, "status,state"),
            (.reason, "reason,why"), (.votes, "votes"),
            (.trigger, "trigger,triggers,early sign,warning sign,indicator"),
            (.fallback, "fallback,contingency,contingency plan,plan b"),
            (.target, "target,target level"),
            (.residual, "residual,residual risk,residual level"),
            (.raised, "raised,raised on,date raised,identified"),
            (.expectedBy, "expected by,expected on"),
            (.reviewBy, "review by,review date,next review,review"),
            (.refs, "ref,refs,reference,references,ticket,tickets,link,links"),
            (.quality, "quality,qualities,quality attribute"),
        ]
        var headings: [String: RiskKey] = [:]
        for names in RiskColumnNames.all.values {
            for (key, name) in names { headings[words(of: name)] = key }
        }
        for (key, line) in lines {
            for heading in line.parts(at: ",") { headings[String(heading)] = key }
        }
        return headings
    }()
}

import ADRText

/// The headings by which the columns of a table of risks are known.
extension RiskKey {
    /// What a column holds, told by its heading.
    init?(heading: String) {
        let words = heading.lowercased().split { !$0.isLetter && $0 != "#" }.joined(separator: " ")
        guard let key = Self.headings[words] else { return nil }
        self = key
    }

    private static let headings: [String: RiskKey] = {
        let lines: [(RiskKey, String)] = [
            (.id, "id,risk id,#,no,nr,number"),
            (.kind, "kind,type"),
            (.risk, "risk,risks,description,risk description,threat,risiko,risque,riesgo,risco,rischio"),
            (.likelihood, "likelihood,probability,prob,chance,likelyhood,wahrscheinlichkeit,probabilité"),
            (.likelihood, "probabilidad,probabilidade,risk likelihood,risk probability"),
            (.impact, "impact,severity,consequence,auswirkung,impacto,impatto,risk impact,potential impact"),
            (.level, "level,score,rating,risk level,risk score,risk rating,l i,l x i,likelihood impact"),
            (
                .response,
                "mitigation,mitigations,response,mitigation strategy,mitigation plan,treatment,strategy"
            ),
            (
                .response,
                "countermeasure,countermeasures,maßnahme,maßnahmen,mitigación,mitigação,risk response"
            ),
            (.owner, "owner,risk owner,responsible,assignee,verantwortlich"),
            (.status, "status,state"),
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
        for (key, line) in lines {
            for heading in line.parts(at: ",") { headings[String(heading)] = key }
        }
        return headings
    }()
}

import ADRText

/// What is done about a risk (ISO 31000).
public enum RiskResponse: String, CaseIterable, Sendable {
    case avoid, mitigate, transfer, accept
    /// The risk is taken or increased for the sake of an opportunity.
    case pursue
}

extension RiskResponse {
    /// The response that a cell of a table names, in one of the languages that logs are written in.
    init?(cell text: String) {
        let word = SchemaWord.normalized(text)
        guard let response = Self(rawValue: word) ?? Self.words[word] else { return nil }
        self = response
    }

    private static let words: [String: RiskResponse] = {
        let lines: [(RiskResponse, String)] = [
            (.avoid, "vermeiden,éviter,evitar,evitare,vermijden"),
            (
                .mitigate,
                "mindern,vermindern,reduzieren,reduce,réduire,atténuer,reducir,mitigar,reduzir,ridurre,mitigare"
            ),
            (.transfer, "übertragen,verlagern,share,transférer,transferir,trasferire,overdragen"),
            (.accept, "akzeptieren,tragen,accepter,aceptar,aceitar,accettare,accepteren"),
        ]
        var words: [String: RiskResponse] = [:]
        for (response, line) in lines {
            for word in line.parts(at: ",") { words[String(word)] = response }
        }
        return words
    }()
}

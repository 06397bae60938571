import ADRText

/// The headings that a table of risks gets, by which its columns are known again.
enum RiskColumnNames {
    /// By the name of the language, as ``LogLanguage`` has it.
    static let all: [String: [RiskKey: String]] = [
        "de":
            "ID,Art,Risiko,Stufe,Wahrscheinlichkeit,Auswirkung,Qualität,Reaktion,Verantwortlich,Maßnahmen,Auslöser,"
            + "Notfallplan,Zielstufe,Restrisiko,Stimmen,Status,Begründung,Erfasst am,Erwartet bis,Prüfen bis,Verweise",
        "fr":
            "ID,Type,Risque,Niveau,Probabilité,Impact,Qualité,Réponse,Responsable,Mesures,Déclencheur,"
            + "Plan de secours,Niveau cible,Risque résiduel,Votes,Statut,Raison,Relevé le,Attendu avant le,"
            + "À revoir avant,Références",
        "es":
            "ID,Tipo,Riesgo,Nivel,Probabilidad,Impacto,Calidad,Respuesta,Responsable,Medidas,Indicio,"
            + "Plan alternativo,Nivel objetivo,Riesgo residual,Votos,Estado,Motivo,Registrado el,Esperado antes del,"
            + "Revisar antes del,Referencias",
        "pt":
            "ID,Tipo,Risco,Nível,Probabilidade,Impacto,Qualidade,Resposta,Responsável,Medidas,Indício,"
            + "Plano alternativo,Nível alvo,Risco residual,Votos,Estado,Motivo,Registrado em,Esperado até,"
            + "Rever até,Referências",
        "it":
            "ID,Tipo,Rischio,Livello,Probabilità,Impatto,Qualità,Risposta,Responsabile,Misure,Segnale,"
            + "Piano alternativo,Livello obiettivo,Rischio residuo,Voti,Stato,Motivo,Rilevato il,Atteso entro,"
            + "Rivedere entro,Riferimenti",
        "nl":
            "ID,Soort,Risico,Niveau,Kans,Impact,Kwaliteit,Reactie,Verantwoordelijke,Maatregelen,Signaal,"
            + "Noodplan,Streefniveau,Restrisico,Stemmen,Status,Reden,Vastgelegd op,Verwacht vóór,Herzien vóór,"
            + "Verwijzingen",
    ].mapValues { names in
        Dictionary(uniqueKeysWithValues: zip(RiskKey.allCases, names.parts(at: ",").map { String($0) }))
    }

    /// The heading of a column.
    ///
    /// - Parameters:
    ///   - headings: those that the table has; it keeps the language in which it names the risk.
    ///   - language: that of the log; `nil` for English.
    static func name(of key: RiskKey, beside headings: [String], in language: LogLanguage?) -> String {
        let own = all.first { names in
            headings.contains { $0.lowercased() == names.value[.risk]?.lowercased() }
        }
        let isEnglish =
            headings.contains { $0.lowercased().begins(with: "risk") }
            && !headings.contains { $0.lowercased().begins(with: "risiko") }
        let names = own?.value ?? (isEnglish ? nil : language.flatMap { all[$0.name] })
        return names?[key] ?? english(key)
    }

    private static func english(_ key: RiskKey) -> String {
        key == .id
            ? "ID" : LetterCase.capitalized.applied(to: key.rawValue.parts(at: "-").joined(separator: " "))
    }
}

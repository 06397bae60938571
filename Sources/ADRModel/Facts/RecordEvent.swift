/// What happens to a record on a day that is named by it, the most telling first.
///
/// That its decision has been carried out tells least: it was decided before.
public enum RecordEvent: String, CaseIterable, Hashable, Sendable {
    case accepted, rejected, proposed, completed
    /// No day of the decision itself.
    case superseded

    /// The names in lower case.
    var labels: [String] {
        switch self {
        case .accepted:
            [
                "accepted", "approved", "adopted", "ratified", "agreed", "akzeptiert", "angenommen",
                "accepté", "aceptado",
            ]
        case .rejected: ["rejected", "declined", "abgelehnt", "rejeté", "rechazado"]
        case .proposed:
            [
                "proposed", "first proposed", "raised", "drafted", "vorgeschlagen", "vorgeschlagen am",
                "proposé",
                "proposé le", "propuesto", "propuesto el",
            ]
        case .completed: Self.completions
        case .superseded:
            [
                "superseded on", "superseded at", "superseded date", "date superseded", "deprecated on",
                "deprecated date", "date deprecated", "deprecation date", "retired on", "ersetzt am",
                "abgelöst am",
                "remplacé le", "sustituido el", "substituído em",
            ]
        }
    }

    private static let completions: [String] =
        ["completed", "implemented", "finished", "done", "shipped", "released", "delivered"].flatMap { word in
            [word, "\(word) on", "\(word) at", "\(word) date", "date \(word)"]
        } + furtherCompletions

    private static let furtherCompletions = [
        "completion date", "date of completion", "implementation date", "date of implementation",
        "release date", "umgesetzt", "umgesetzt am", "umsetzung", "abgeschlossen", "abgeschlossen am",
        "umsetzungsdatum", "terminé", "terminé le", "réalisé", "réalisé le", "mis en œuvre",
        "mis en œuvre le", "date de réalisation", "date de mise en œuvre", "completado", "completado el",
        "implementado", "implementado el", "implementado em", "fecha de implementación", "concluído",
        "concluído em", "data de implementação", "completato", "completato il", "implementato",
        "implementato il", "data di implementazione", "voltooid", "voltooid op", "geïmplementeerd",
        "geïmplementeerd op", "slutförd", "genomförd", "zrealizowano", "wdrożono", "data wdrożenia",
        "dokončeno", "реализовано", "завершено", "дата реализации", "дата завершения", "реалізовано",
        "tamamlandı", "完了", "完了日", "実装日", "実装済み", "完成日期", "完成时间", "实施日期", "完成日", "완료", "완료일", "구현일",
    ]

    /// Whether the decision was made or asked for on that day.
    private var isOfDecision: Bool { self != .completed && self != .superseded }

    /// What happened when the record came to a status, as far as it is named by one of the words; one that has been
    /// carried out was accepted before.
    init?(status: StatusStatement?) {
        guard let status else { return nil }
        if let word = status.word,
            let named = Self.allCases.first(where: { $0.isOfDecision && $0.labels.contains(word) })
        {
            self = named
            return
        }
        switch status.status {
        case .accepted: self = .accepted
        case .rejected: self = .rejected
        case .proposed, .draft: self = .proposed
        default: return nil
        }
    }
}

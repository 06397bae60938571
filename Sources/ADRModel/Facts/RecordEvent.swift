/// What happens to a record on a day that is named by it, the most telling first.
public enum RecordEvent: String, CaseIterable, Hashable, Sendable {
    case accepted, rejected, completed, proposed

    /// The names in lower case.
    var labels: [String] {
        switch self {
        case .accepted:
            [
                "accepted", "approved", "adopted", "ratified", "agreed", "akzeptiert", "angenommen",
                "accepté", "aceptado",
            ]
        case .rejected: ["rejected", "declined", "abgelehnt", "rejeté", "rechazado"]
        case .completed:
            ["completed", "implemented", "finished", "done", "umgesetzt", "terminé", "completado"]
        case .proposed:
            ["proposed", "first proposed", "raised", "drafted", "vorgeschlagen", "proposé", "propuesto"]
        }
    }

    /// What happened when the record came to a status, as far as it is named by one of the words.
    init?(status: StatusStatement?) {
        guard let status else { return nil }
        if let word = status.word, let named = Self.allCases.first(where: { $0.labels.contains(word) }) {
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

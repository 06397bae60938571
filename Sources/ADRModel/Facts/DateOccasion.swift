/// What a day is that of, which a record states under a name: `Created`, `Decided on`, `Approved on`.
enum DateOccasion: Hashable {
    /// Of the record's making, which no change of the status moves.
    case creation
    case event(RecordEvent)
    /// Of the decision, whatever it was.
    case decision

    /// Whether the day is that of a record's coming to a status.
    func isOf(_ status: StatusStatement?) -> Bool {
        let event = RecordEvent(status: status)
        return switch self {
        case .creation: false
        case .event(let own): own == event
        case .decision: event == .accepted || event == .rejected
        }
    }
}

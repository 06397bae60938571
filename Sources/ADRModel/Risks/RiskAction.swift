/// Something to do about a risk.
public struct RiskAction: Equatable, Sendable {
    /// UTF-8 offsets of the whole action.
    public let range: Range<Int>
    public let task: Field<String>
    public let owner: Field<String>
    /// When it is due.
    public let by: Field<CalendarDate>
    /// A ticket or a link.
    public let ref: Field<String>
    public let done: Field<Bool>

    public var isDone: Bool { done.value ?? false }

    /// Whether the action is not done though its day has passed.
    public func isOverdue(asOf day: CalendarDate) -> Bool {
        !isDone && by.value.map { $0 < day } ?? false
    }
}

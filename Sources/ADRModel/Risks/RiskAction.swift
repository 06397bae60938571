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
    /// How much work it is.
    public var effort: Field<ActionEffort> = .missing

    public var isDone: Bool { done.value ?? false }

    /// Whether the action is not done though its day has passed.
    public func isOverdue(asOf day: CalendarDate) -> Bool {
        !isDone && by.value.map { $0 < day } ?? false
    }

    /// The action with an owner, if it names none.
    func owned(by other: Field<String>) -> RiskAction {
        guard owner.value == nil else { return self }
        return RiskAction(
            range: range, task: task, owner: other, by: by, ref: ref, done: done, effort: effort)
    }
}

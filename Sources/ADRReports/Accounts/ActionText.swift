import ADRModel
import ADRText

extension RiskAction {
    /// `Write the runbook (lee)`, cut to whole sentences or words of a number of characters.
    func taskText(_ limit: Int = .max) -> String {
        let owner = owner.value ?? (isDone ? nil : "no owner")
        return DecisionDigest.brief(task.value ?? "(no task)", limit) + (owner.map { " (\($0))" } ?? "")
    }

    /// ` by 2026-12-04 (overdue)`; empty if it has no day.
    func dueText(asOf day: CalendarDate) -> String {
        by.value.map { " by \($0.iso)" + (isOverdue(asOf: day) ? " (overdue)" : "") } ?? ""
    }
}

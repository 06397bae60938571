import ADRModel
import ADRText

extension DecisionRecord {
    /// Whether a record tells a day of the last weeks: what others must say of it may still be on its way.
    func isRecent(on today: CalendarDate) -> Bool {
        date.value.map { $0.days(until: today) <= Self.patience } ?? false
    }

    /// The text of the heading of a section for the status in which nothing stands.
    var emptyStatusSection: Range<Int>? {
        outline.headings.indices.first {
            SectionName(outline.plainText(of: outline.headings[$0].textRange)) == .status
                && EmptySectionRule.isEmpty(headingAt: $0, of: outline)
        }.map { outline.headings[$0].textRange }
    }

    /// What a finding about a text that should be complete says of the record; nothing if it tells no status.
    var settledClause: String { currentStatus?.isDecided ?? false ? " in a settled record" : "" }

    /// Days in which a change of several files is made.
    private static let patience = 30
}

extension LintContext {
    /// Whether a record tells a day of the last weeks.
    func isRecent(_ record: DecisionRecord) -> Bool { record.isRecent(on: today) }

    /// Whether a record's text should be complete: its decision is made, or it tells no status that is known and is weeks
    /// old, or has left the section for it empty.
    func isComplete(_ record: DecisionRecord) -> Bool {
        let status = record.status.value
        if let status, status.status != .other || Self.mayWait(status.text) { return status.status.isDecided }
        if record.status.place != nil, status == nil { return false }
        return record.date.value == nil ? record.emptyStatusSection != nil : !isRecent(record)
    }

    /// Whether a status that is not known may be that of a decision that is still to be made.
    private static func mayWait(_ status: String) -> Bool {
        let words = status.lowercased()
        return !words.utf8.allSatisfy { $0 < 0x80 } || waiting.contains { words.contains($0) }
    }

    private static let waiting = [
        "wait", "hold", "park", "progress", "discuss", "review", "open", "todo", "tbd", "draft", "wip",
        "idea", "later",
        "backlog", "block", "suspend", "defer", "postpone", "pending", "plan", "research", "investigat",
        "future",
        "ongoing", "evaluat", "trial", "experiment", "spike", "stud", "explor", "new", "candidate", "request",
        "?",
    ]
}

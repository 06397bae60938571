public import ADRModel
import ADRText

/// A decision as a review names it.
public struct ReviewedDecision: Hashable, Sendable {
    /// `0012`, or the stem of the file name.
    public let label: String
    public let title: String
    /// The record's path relative to the project's root.
    public let path: String
    public let status: String?
    /// The day after which the decision is stale.
    public let reviewBy: CalendarDate?

    /// Whether the day of the review has passed.
    func isStale(asOf day: CalendarDate) -> Bool { reviewBy.map { $0 < day } ?? false }

    init(_ record: DecisionRecord) {
        label = record.label
        title = record.displayTitle
        path = record.source.path
        status = record.statusText
        reviewBy = record.assessment.reviewBy.value
    }
}

public import ADRModel
import ADRText

/// A decision as a review names it.
public struct ReviewedDecision: Hashable, Sendable {
    /// `0012`, or the stem of the file name; where several records have that, what tells them apart.
    public let label: String
    public let title: String
    /// The record's path relative to the project's root.
    public let path: String
    /// The usual name of the status, or the record's own words.
    public let status: String?
    /// The status as people are told it.
    let shownStatus: String?
    /// Where it stands; `nil` if the record tells no status.
    public let standing: DecisionStatus?
    /// The day of the decision, or of the proposal.
    public let day: CalendarDate?
    public let deciders: [String]
    /// The day after which the decision is stale.
    public let reviewBy: CalendarDate?
    public let confidence: Confidence?
    public let reversibility: Reversibility?
    /// Whether it was taken back before anybody decided.
    let isWithdrawn: Bool

    /// Whether the day of the review has passed.
    func isStale(asOf day: CalendarDate) -> Bool { reviewBy.map { $0 < day } ?? false }

    /// Whether it still has to be decided.
    var isPending: Bool { standing?.isPending ?? false }

    init(_ record: DecisionRecord) { self.init(record, label: record.label, record.assessment) }

    /// - Parameter label: how the record is named beside others.
    init(_ record: DecisionRecord, label: String, _ assessment: DecisionAssessment) {
        self.label = label
        title = record.displayTitle
        path = record.source.path
        status = record.statusText
        shownStatus = record.shownStatus
        standing = record.currentStatus
        isWithdrawn = record.isWithdrawn
        day = record.date.value
        deciders = record.deciders
        reviewBy = assessment.reviewBy.value
        confidence = assessment.confidence.value
        reversibility = assessment.reversibility.value
    }
}

/// Whether what a record says of another one holds.
///
/// A proposal that supersedes or amends a decision plans to: it takes effect when the proposal is accepted, and never
/// if it is rejected. What the other record says too holds already.
public enum LinkStanding: String, Sendable {
    case holds, planned
    /// The record that says it was rejected or withdrawn, so it counts for nothing.
    case dropped

    /// - Parameters:
    ///   - record: the record that states the link.
    ///   - other: the record that it leads to, if it is certain which.
    ///   - isAnswered: whether the other record says the inverse.
    public init(
        _ kind: LinkKind, isPartial: Bool, by record: DecisionRecord, to other: DecisionRecord?,
        isAnswered: Bool
    ) {
        guard kind.waitsForDecision, !isAnswered else {
            self = .holds
            return
        }
        switch record.currentStatus {
        case .draft, .proposed:
            // Who supersedes a record that is superseded, and does not say by whom, is its successor.
            let isConfirmed =
                kind == .supersedes && !isPartial && other?.currentStatus == .superseded
                && other?.links(.supersededBy).isEmpty ?? false
            self = isConfirmed ? .holds : .planned
        case .rejected: self = .dropped
        case .accepted, .deprecated, .superseded, .other, nil: self = .holds
        }
    }
}

extension LinkKind {
    /// Whether a link takes effect only when the record that states it is accepted: it changes what another one says.
    public var waitsForDecision: Bool { self == .supersedes || self == .amends }
}

public import ADRModel
import ADRText

/// Everything that is known about one record.
public struct RecordDetail: Sendable {
    public let record: DecisionRecord
    /// The record's links with what they lead to.
    public let links: [Link]
    /// What proposals say that they do to it once they are accepted, as if it said so itself.
    public let plans: [Link]
    /// The record's risks, worst first.
    public let risks: [ReviewedRisk]
    /// What is to be done about the decision and its open risks, or is done.
    let actions: [RecordAction]

    /// How the record stands to another.
    public struct Link: Hashable, Sendable {
        public let kind: LinkKind
        /// The words by which the record names the other.
        public let text: String
        /// What part of the other decision is meant.
        public let scope: String?
        public let isPartial: Bool
        public let target: Target
        /// Whether it holds, or only will when the record that says it is accepted.
        public let standing: LinkStanding
        let reference: RecordReference
    }

    /// What a link leads to.
    public enum Target: Hashable, Sendable {
        case decision(ReviewedDecision)
        case ambiguous([ReviewedDecision])
        /// The log has no such record.
        case unknown
    }

    public init(_ record: DecisionRecord, in log: DecisionLog, method: RiskMethod) {
        self.record = record
        links = log.links.statements(of: record).map { statement in
            let link = statement.link
            return Link(
                kind: link.kind, text: link.target.text, scope: link.scope, isPartial: link.isPartial,
                target: Target(statement.target), standing: statement.standing, reference: link.target)
        }
        plans = log.links.plans(for: record).map { plan in
            let link = plan.link
            return Link(
                kind: link.kind.inverse, text: plan.record.label, scope: link.scope,
                isPartial: link.isPartial, target: Target(.record(plan.record)), standing: .planned,
                reference: link.target)
        }
        let single = DecisionLog(folder: log.folder, records: [record])
        let decision = ReviewedDecision(record)
        actions = RecordAction.all(of: record, method: method)
        risks = RiskRegister([single], method: method).entries.map { ReviewedRisk($0) { _ in decision } }
    }
}

extension RecordDetail.Link {
    /// `Supersedes`, `Superseded in part by`
    var phrase: String {
        switch kind {
        case .supersedes where isPartial: "Supersedes in part"
        case .supersededBy where isPartial: "Superseded in part by"
        default: kind.phrase
        }
    }

    /// What part is meant and whether it holds, as is put in parentheses; `nil` for a whole that holds.
    var note: String? {
        let part = scope ?? (isPartial && !kind.isSupersession ? "in part" : nil)
        let standing: String? =
            switch self.standing {
            case .holds: nil
            case .planned: "planned"
            case .dropped: "not in effect"
            }
        let notes = [part, standing].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: ", ")
    }
}

extension RecordDetail.Target {
    init(_ resolution: Resolution) {
        switch resolution {
        case .record(let record): self = .decision(ReviewedDecision(record))
        case .ambiguous(let records): self = .ambiguous(records.map(ReviewedDecision.init))
        case .unknown, .foreign: self = .unknown
        }
    }

    /// The decisions that the link may lead to: one, several if it is ambiguous, none if there is none.
    var decisions: [ReviewedDecision] {
        switch self {
        case .decision(let decision): [decision]
        case .ambiguous(let decisions): decisions
        case .unknown: []
        }
    }
}

import ADRModel
import ADRText

/// A record's facts, links, risks and actions as a JSON object.
public struct RecordDetailJSON: Sendable {
    /// Whether it has the whole text of the record.
    private let isFull: Bool
    private let history: RecordCoursePage?

    /// - Parameter history: how the record came to be what it is, if that is asked for.
    public init(isFull: Bool = false, history: RecordCoursePage? = nil) {
        (self.isFull, self.history) = (isFull, history)
    }

    public func render(_ detail: RecordDetail) -> String {
        let record = detail.record
        let assessment = record.assessment
        return JSONValue.object([
            "path": .string(record.source.path),
            "number": .number(orNull: record.number),
            "label": .string(record.label),
            "title": .string(record.displayTitle),
            "status": .string(orNull: record.currentStatus?.rawValue),
            "status_text": .string(orNull: record.statedStatus),
            "reason": .string(orNull: record.reason),
            "date": .string(orNull: record.date.value?.iso),
            "decision_makers": .strings(record.deciders),
            "consulted": .strings(record.consulted),
            "informed": .strings(record.informed),
            "tags": .strings(record.tags),
            "review_by": .string(orNull: assessment.reviewBy.value?.iso),
            "confidence": .string(orNull: assessment.confidence.value?.rawValue),
            "reversibility": .string(orNull: assessment.reversibility.value?.rawValue),
            "quality": .array(
                assessment.quality.map {
                    .object(["quality": .string($0.quality.rawValue), "effect": .number($0.effect)])
                }),
            "links": .array(detail.links.map(link)),
            "planned_by": .array(detail.plans.map(link)),
            "risks": .array(detail.risks.map(RiskJSON.value)),
            "actions": .array(detail.actions.map(action)),
            "text": isFull ? .string(record.source.text) : .null,
            "history": history?.json ?? .null,
        ]).text
    }

    /// A link; `targets` holds one decision, several if the reference is ambiguous, none if it is unknown.
    private func link(_ link: RecordDetail.Link) -> JSONValue {
        .object([
            "kind": .string(link.kind.name),
            "text": .string(link.text),
            "scope": .string(orNull: link.scope),
            "partial": .bool(link.isPartial),
            "standing": .string(link.standing.rawValue),
            "targets": .array(link.target.decisions.map(RiskJSON.value)),
        ])
    }

    private func action(_ named: RecordAction) -> JSONValue {
        let action = named.action
        return .object([
            "id": .string(named.id),
            "do": .string(orNull: action.task.value),
            "owner": .string(orNull: action.owner.value),
            "by": .string(orNull: action.by.value?.iso),
            "ref": .string(orNull: action.ref.value),
            "effort": .string(orNull: action.effort.value?.rawValue),
            "done": .bool(action.isDone),
        ])
    }
}

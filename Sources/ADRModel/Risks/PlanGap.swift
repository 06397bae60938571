/// What a plan for a risk needs and an entry does not have.
public enum PlanGap: Hashable, Sendable {
    case owner, response
    /// Nobody has said what is to be done.
    case action
    /// Everything that was to be done is done.
    case nextAction
    /// It is to be accepted, and nobody has said until when.
    case end

    /// Where an entry tells what is missing.
    public var key: RiskKey {
        switch self {
        case .owner: .owner
        case .response: .response
        case .action, .nextAction: .actions
        case .end: .reviewBy
        }
    }
}

extension Risk {
    /// What is missing for a plan: an owner, a response, and an action to come or an acceptance that says until when.
    public var planGaps: [PlanGap] {
        var gaps: [PlanGap] = []
        if owner.value == nil { gaps.append(.owner) }
        if response.value == nil { gaps.append(.response) }
        guard actions.allSatisfy(\.isDone) else { return gaps }
        if response.value == .accept {
            if reviewBy.value == nil { gaps.append(.end) }
        } else {
            gaps.append(actions.isEmpty ? .action : .nextAction)
        }
        return gaps
    }
}

public import ADRModel
public import ADRText

/// Changes what a record tells of one risk.
public struct RiskChange: Sendable {
    /// One thing to change.
    public enum Step: Hashable, Sendable {
        case assign(RiskAssignment)
        /// What a person rates the risk; their earlier vote is replaced.
        case vote(String, RiskLevel)
        /// An action to do.
        case act(FrontMatterValue)
        /// The action of this number, counted from 1, is done.
        case finish(Int)
    }

    public let reference: RiskReference
    public let steps: [Step]
    public let method: RiskMethod
    /// What to do next if the risk may not be left so.
    public let hint: String?
    /// The day on which the risk is accepted, by an owner and not only until an earlier day; `nil` to leave that to the
    /// linter.
    public let day: CalendarDate?

    public init(
        _ reference: RiskReference, _ steps: [Step], method: RiskMethod, hint: String? = nil,
        on day: CalendarDate? = nil
    ) {
        self.reference = reference
        self.steps = steps
        self.method = method
        self.hint = hint
        self.day = day
    }

    /// Computes the changes; none if the record tells it so already.
    ///
    /// - Throws: ``AuthoringError``, also if the risk would be left without what it must tell.
    public func changes(
        in log: DecisionLog, reader: RecordReader = RecordReader()
    ) throws(AuthoringError) -> ChangeSet {
        let (record, position) = try reference.lookUp(in: log, method: method)
        var revision = RiskRevision(log, of: record, reader: reader, method: method)
        for step in steps {
            if case .finish(let number) = step {
                let actions = revision.risks[position].actions
                guard actions.indices.contains(number - 1) else {
                    throw AuthoringError(
                        "\(log.reference(to: record))/\(reference.id) has no action \(number)",
                        hint: actions.isEmpty ? "it has none" : "it has \(actions.count), numbered from 1")
                }
            }
            try revision.edit(position) { editor, risk throws(RecordEditError) in
                try Self.make(step, of: risk, &editor)
            }
        }
        let risk = revision.risks[position]
        if let day, risk.isAcceptanceExpired(asOf: day), let end = risk.reviewBy.value {
            throw AuthoringError(
                "the acceptance would have expired on \(end.iso)", hint: hint,
                at: revision.place(of: risk.range))
        }
        revision.tellRepetition(of: position)
        let changes = try revision.changes(of: position, hint: hint)
        // A table without columns for them demands neither.
        if day != nil,
            let problem = RiskRequirements.problems(of: risk, exempt: []).first(where: {
                $0.demand == .informedAcceptance
            })
        {
            throw AuthoringError(problem.message, hint: hint, at: revision.place(of: risk.range))
        }
        return changes
    }

    private static func make(
        _ step: Step, of risk: Risk, _ editor: inout RecordEditor
    ) throws(RecordEditError) {
        switch step {
        case .assign(let assignment): try editor.setRisk(risk, assignment.key, to: assignment.value)
        case .vote(let voter, let level):
            let votes = RiskKey.votes.rawValue
            try editor.setRisk(risk, votes, inner: [.key(voter)], to: .string(level.text))
        case .act(let action): try editor.append(action, to: .actions, of: risk)
        case .finish(let number):
            try editor.tick(risk.actions[number - 1], of: risk)
        }
    }
}

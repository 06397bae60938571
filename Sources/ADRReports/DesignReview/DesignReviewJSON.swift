import ADRModel
import ADRText

/// A design review as JSON; keys in snake case.
enum DesignReviewJSON {
    static func text(of review: DesignReview) -> String {
        JSONValue.object([
            "$schema": .string(ReportSchema.review.uri),
            "as_of": .string(review.asOf.iso),
            "agenda": .array(
                review.agenda.map {
                    .object([
                        "decision": RiskJSON.value(of: $0.decision), "start": .number($0.start),
                        "minutes": .number($0.minutes),
                    ])
                }),
            "proposals": .array(review.proposals.map(proposal)),
            "due": .array(review.due.map(due)),
        ]).text
    }

    private static func proposal(_ proposal: DesignReview.Proposal) -> JSONValue {
        let account = proposal.account
        return .object([
            "decision": RiskJSON.value(of: proposal.decision),
            "date": .string(orNull: proposal.decision.day?.iso),
            "days_pending": .number(orNull: proposal.age),
            "deciders": .strings(proposal.decision.deciders),
            "confidence": .string(orNull: proposal.decision.confidence?.rawValue),
            "reversibility": .string(orNull: proposal.decision.reversibility?.rawValue),
            "context": .string(orNull: account.context),
            "outcome": .string(orNull: account.outcome),
            "drivers": .strings(account.drivers),
            "consequences": .strings(account.consequences),
            "qualities": .array(
                account.qualities.map {
                    .object(["quality": .string($0.quality.rawValue), "effect": .number($0.effect)])
                }),
            "options": .strings(account.options.map(\.name)),
            "arguments": .array(account.options.map(AccountJSON.arguments)),
            "risks": .array(account.risks.map(RiskJSON.value)),
            "risk_notes": .strings(account.riskNotes),
            "actions": .array(account.pendingActions.map(RiskJSON.value)),
            "questions": .strings(account.questions),
            "supersedes": .array(account.relations(.supersedes).map(AccountJSON.relation)),
            "amends": .array(account.relations(.amends).map(AccountJSON.relation)),
            "conflicts_with": decisions(account.relations(.conflictsWith).map(\.decision)),
            "depends_on": decisions(account.relations(.dependsOn).map(\.decision)),
            "dependents": decisions(account.dependents),
            "findings": .array(
                proposal.findings.map { finding in
                    .object([
                        "rule": .string(finding.diagnostic.rule),
                        "severity": .string(finding.diagnostic.severity.rawValue),
                        "line": .number(finding.start.line), "column": .number(finding.start.column),
                        "message": .string(finding.diagnostic.message),
                    ])
                }),
        ])
    }

    private static func due(_ due: DesignReview.DueDecision) -> JSONValue {
        .object([
            "decision": RiskJSON.value(of: due.decision),
            "days_late": .number(due.daysLate),
            "deciders": .strings(due.decision.deciders),
            "risks": .array(due.risks.map(RiskJSON.value)),
            "dependents": decisions(due.dependents),
            "code_changes": .number(orNull: due.codeChanges),
        ])
    }

    private static func decisions(_ decisions: [ReviewedDecision]) -> JSONValue {
        .array(decisions.map(RiskJSON.value))
    }
}

import ADRModel
import ADRText

/// A design review as JSON; keys in snake case.
enum DesignReviewJSON {
    static func text(of review: DesignReview) -> String {
        JSONValue.object([
            "$schema": .string(ReportSchema.review.uri),
            "as_of": .string(review.asOf.iso),
            "proposals": .array(review.proposals.map(proposal)),
            "due": .array(review.due.map(due)),
        ]).text
    }

    private static func proposal(_ proposal: DesignReview.Proposal) -> JSONValue {
        .object([
            "decision": RiskJSON.value(of: proposal.decision),
            "date": .string(orNull: proposal.decision.day?.iso),
            "days_pending": .number(orNull: proposal.age),
            "deciders": .strings(proposal.decision.deciders),
            "confidence": .string(orNull: proposal.decision.confidence?.rawValue),
            "reversibility": .string(orNull: proposal.decision.reversibility?.rawValue),
            "context": .string(orNull: proposal.context),
            "outcome": .string(orNull: proposal.outcome),
            "options": .strings(proposal.options),
            "risks": .array(proposal.risks.map(RiskJSON.value)),
            "supersedes": .array(
                proposal.supersedes.map { superseded in
                    .object([
                        "decision": RiskJSON.value(of: superseded.decision),
                        "partial": .bool(superseded.isPartial), "part": .string(orNull: superseded.part),
                    ])
                }),
            "depends_on": decisions(proposal.dependsOn),
            "dependents": decisions(proposal.dependents),
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

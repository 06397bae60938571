import ADRModel

/// A risk review as JSON: everything that the other renderings show, and the whole register.
public struct RiskReviewJSON: Sendable {
    public init() {}

    public func render(_ review: RiskReview) -> String {
        JSONValue.object([
            "as_of": .string(review.asOf.iso),
            "decisions": .number(review.decisionCount),
            "counts": counts(review.counts),
            "unrated": .array(review.unrated.map(RiskJSON.value)),
            "heat_map": .array(review.heatMap.rows.joined().map(cell)),
            "top_risks": .array(review.topRisks.map(RiskJSON.value)),
            "unowned": .array(review.unowned.map(RiskJSON.value)),
            "untreated": .array(review.untreated.map(RiskJSON.value)),
            "overdue_actions": .array(
                review.overdueActions.map { overdue in
                    .object([
                        "risk": .string(overdue.risk.reference),
                        "path": .string(overdue.risk.decision.path),
                        "action": RiskJSON.value(of: overdue.action),
                        "days_overdue": .number(overdue.by.days(until: review.asOf)),
                    ])
                }),
            "overdue_reviews": .array(review.overdueReviews.map(RiskJSON.value)),
            "expired_acceptances": .array(review.expiredAcceptances.map(RiskJSON.value)),
            "stale_decisions": .array(review.staleDecisions.map(RiskJSON.value)),
            "open_on_superseded": .array(
                review.onSuperseded.map { orphan in
                    .object([
                        "risk": RiskJSON.value(of: orphan.risk),
                        "successors": .array(orphan.successors.map(RiskJSON.value)),
                    ])
                }),
            "accepted_without_risks": .array(review.withoutRisks.map(RiskJSON.value)),
            "register": .array(review.register.map(RiskJSON.value)),
            "problems": .number(review.problemCount),
        ]).text
    }

    private func counts(_ counts: RiskCounts) -> JSONValue {
        .object([
            "low": .number(counts.low), "medium": .number(counts.medium), "high": .number(counts.high),
            "critical": .number(counts.critical),
        ])
    }

    private func cell(_ cell: RiskHeatMap.Cell) -> JSONValue {
        .object([
            "likelihood": .number(cell.level.likelihood), "impact": .number(cell.level.impact),
            "band": .string(cell.band.rawValue), "risks": .strings(cell.references),
        ])
    }
}

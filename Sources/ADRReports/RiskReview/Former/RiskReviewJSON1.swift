import ADRModel

/// A risk review as JSON of version 1, as earlier versions wrote it: each part tells its entries anew.
///
/// `docs/schemas/risk-review.schema.json` describes it.
struct RiskReviewJSON1 {
    func render(_ review: RiskReview) -> String {
        let gaps = review.gaps
        return JSONValue.object([
            "$schema": .string(ReportSchema.riskReview.uri),
            "as_of": .string(review.asOf.iso),
            "headline": .string(
                review.register.isEmpty
                    ? RiskReviewHeadline.invitation(of: review) : FormerHeadline.text(of: review)),
            "decisions": .number(review.decisionCount),
            "decisions_with_open_risks": .number(review.carrierCount),
            "counts": RiskJSON.value(of: review.counts),
            "unrated_count": .number(review.counts.unrated),
            "matrix": RiskJSON.matrix(review.method.matrix),
            "scale": RiskJSON.value(of: review.method.scale),
            "bands": .strings(review.method.bands.map(\.name)),
            "roles": RiskJSON.roles(review.method),
            "heat_map": .array(review.heatMap.rows.joined().map(cell)),
            "moves": .array(review.moves.map(move)),
            "top_risks": risks(review.topRisks),
            "themes": .array(review.themes.themes.map(RiskViewsJSON.value)),
            "concentrations": .array(review.themes.concentrations.map(RiskViewsJSON.value)),
            "asks": .array(review.asks.map(ask)),
            "changes": review.changes.map(changes) ?? .null,
            "movement": review.movement.map(RiskViewsJSON.value) ?? .null,
            "trend": review.trend.map(trend) ?? .null,
            "history_gap": .string(orNull: review.historyGap),
            "acceptances": .array(review.acceptances.map(acceptance)),
            "expired_acceptances": risks(review.expiredAcceptances.map(\.risk)),
            "actions": actions(review.actions),
            "overdue_actions": .array(review.actions.overdue.map(RiskJSON.value)),
            "qualities": RiskViewsJSON.value(of: review.qualities),
            "balance": .array(review.balance.map(RiskViewsJSON.value)),
            "health": .array(review.health.map(RiskViewsJSON.value)),
            "grounds": .array(review.grounds.map(RiskViewsJSON.value)),
            "stale_decisions": decisions(review.staleDecisions),
            "unowned": risks(gaps.unowned),
            "untreated": risks(gaps.untreated),
            "unrated": risks(gaps.unrated),
            "overdue_reviews": risks(gaps.overdueReviews),
            "disputed": risks(gaps.disputed),
            "seen_by_one": risks(gaps.seenByOne),
            "open_on_superseded": .array(
                gaps.onSuperseded.map { orphan in
                    .object([
                        "risk": RiskJSON.value(of: orphan.risk), "successors": decisions(orphan.successors),
                    ])
                }),
            "accepted_without_risks": decisions(gaps.withoutRisks),
            "assumptions": risks(review.entries(.assumption)),
            "debts": risks(review.entries(.debt)),
            "non_risks": risks(review.entries(.nonRisk)),
            "register": risks(review.register),
            "problems": .number(review.problemCount),
        ]).text
    }

    private func risks(_ risks: [ReviewedRisk]) -> JSONValue { .array(risks.map(RiskJSON.value)) }

    private func decisions(_ decisions: [ReviewedDecision]) -> JSONValue {
        .array(decisions.map(RiskJSON.value))
    }

    private func cell(_ cell: RiskHeatMap.Cell) -> JSONValue {
        .object([
            "likelihood": .number(cell.level.likelihood), "impact": .number(cell.level.impact),
            "band": .string(cell.band.grade.name), "risks": .strings(cell.references),
        ])
    }

    private func move(_ move: RiskMove) -> JSONValue {
        .object([
            "risk": .string(move.reference), "cause": .string(move.cause.rawValue),
            "from": RiskJSON.level(move.from), "to": RiskJSON.level(move.to),
        ])
    }

    private func ask(_ ask: ReviewAsk) -> JSONValue {
        .object([
            "kind": .string(ask.kind.rawValue), "reference": .string(ask.reference),
            "path": .string(ask.decision.path), "addressees": .strings(ask.addressees),
            "question": .string(ask.question), "cost_of_waiting": .string(ask.costOfWaiting),
        ])
    }

    private func changes(_ changes: RiskChanges) -> JSONValue {
        .object([
            "since": .string(changes.since), "date": .string(orNull: changes.day?.iso),
            "counts": RiskJSON.value(of: changes.counts), "unrated_count": .number(changes.counts.unrated),
            "entries": .array(
                changes.changes.map { change in
                    .object([
                        "change": .string(change.kind.rawValue), "risk": RiskJSON.value(of: change.risk),
                        "level_before": RiskJSON.level(change.levelBefore),
                        "status_before": .string(orNull: change.statusBefore?.rawValue),
                    ])
                }),
        ])
    }

    private func trend(_ trend: BandTrend) -> JSONValue {
        .array(
            trend.points.map { point in
                .object([
                    "commit": .string(point.commit), "date": .string(point.day.iso),
                    "counts": RiskJSON.value(of: point.counts),
                    "unrated_count": .number(point.counts.unrated),
                ])
            })
    }

    private func acceptance(_ acceptance: RiskAcceptance) -> JSONValue {
        .object([
            "risk": RiskJSON.value(of: acceptance.risk), "ends": .string(orNull: acceptance.ends?.iso),
            "days_left": .number(orNull: acceptance.daysLeft),
        ])
    }

    private func actions(_ plan: ActionPlan) -> JSONValue {
        .object([
            "total": .number(plan.total), "done": .number(plan.done),
            "high_and_critical": .number(plan.gravestCount),
            "high_and_critical_with_plan": .number(plan.gravestWithPlan),
            "pending": .array(plan.pending.map(RiskJSON.value)),
            "owners": .array(
                plan.owners.map { owner in
                    .object([
                        "owner": .string(orNull: owner.owner), "overdue": .number(owner.count(.overdue)),
                        "days_30": .number(owner.count(.within30)),
                        "days_60": .number(owner.count(.within60)),
                        "days_90": .number(owner.count(.within90)), "later": .number(owner.count(.later)),
                        "undated": .number(owner.count(.undated)),
                    ])
                }),
        ])
    }
}

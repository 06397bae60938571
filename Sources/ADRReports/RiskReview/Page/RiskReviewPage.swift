import ADRModel

/// A risk review laid out for an audience.
struct RiskReviewPage {
    let review: RiskReview
    let audience: RiskReviewAudience

    /// The parts that the audience sees, in their order; a part that has nothing to say and whose
    /// silence says nothing is left out.
    var page: ReportPage {
        let sections = audience.parts.compactMap(section)
        let title = "Risk review as of \(review.asOf.iso)"
        guard review.register.isEmpty else {
            return ReportPage(
                title: title,
                lead: ReportText(
                    audience.parts.contains(.headline) ? RiskReviewHeadline.text(of: review) : ""),
                sections: sections)
        }
        let kept: Set<RiskReviewPart> = [.asks, .balance, .health]
        let rest = audience.parts.filter(kept.contains)
        return ReportPage(
            title: title, lead: ReportText(RiskReviewHeadline.invitation(of: review)),
            sections: [
                ReportSection(
                    name: "begin", title: "Begin",
                    blocks: [
                        .code(RiskReviewHeadline.example), .text(ReportText(RiskReviewHeadline.command)),
                    ])
            ] + rest.compactMap(section).filter { !$0.isStatementOnly })
    }

    private func section(_ part: RiskReviewPart) -> ReportSection? {
        switch part {
        case .headline: nil
        case .counts: CountsSection(review: review).section
        case .asks: AsksSection(asks: review.asks, method: review.method).section
        case .heatMap: HeatMapSection(review: review).section
        case .topRisks: TopRisksSection(review: review, audience: audience).section
        case .themes: ThemesSection(themes: review.themes, bands: review.method.bands).section
        case .changes: review.changes.map { ChangesSection(changes: $0).section }
        case .trend: TrendSection(trend: review.trend, gap: review.historyGap).section
        case .acceptances: AcceptancesSection(acceptances: review.acceptances).section
        case .actions: ActionsSection(plan: review.actions, method: review.method).section
        case .qualities: QualitiesSection(view: review.qualities, bands: review.method.bands).section
        case .balance: BalanceSection(balance: review.balance).section
        case .health: HealthSection(health: review.health, grounds: review.grounds).section
        case .gaps: GapsSection(review: review).section
        case .assumptions: AssumptionsSection(review: review).section
        case .register: RegisterSection(register: review.register).section
        case .method: MethodSection(review: review).section
        }
    }
}

extension ReportSection {
    /// Whether the section only says that there is nothing.
    var isStatementOnly: Bool {
        blocks.allSatisfy { if case .text = $0 { true } else { false } }
    }
}

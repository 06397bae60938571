import ADRModel

/// A risk review laid out for an audience: the page of five minutes, and behind it the rest if that is wanted.
struct RiskReviewPage {
    let review: RiskReview
    let audience: RiskReviewAudience
    var isFull = false

    /// The parts that the audience sees, in their order; a part that has nothing to say and whose
    /// silence says nothing is left out.
    var page: ReportPage {
        var sections =
            (review.register.isEmpty ? beginning : []) + audience.brief.filter(isTold).compactMap(section)
        if isFull {
            let more = audience.more.filter { !audience.brief.contains($0) && isTold($0) }
            sections += more.compactMap(section).filter { !$0.isStatementOnly }.map { section in
                var folded = section
                folded.isFolded = true
                return folded
            }
        } else if !review.register.isEmpty, audience.brief.contains(.headline) {
            sections.append(whereTheRestIs)
        }
        let lead =
            review.register.isEmpty
            ? RiskReviewHeadline.invitation(of: review)
            : audience.brief.contains(.headline) ? CountsPart(review: review).headline : ""
        return ReportPage(
            title: "Risk review as of \(review.asOf.iso)", lead: ReportText(lead), sections: sections,
            isBrief: true)
    }

    /// Of a register without entries only what waits for the meeting, and what decisions build in.
    private func isTold(_ part: RiskReviewPart) -> Bool {
        guard review.register.isEmpty else { return true }
        return part == .needed && !review.needs.isEmpty || part == .balance || part == .health
    }

    private var beginning: [ReportSection] {
        [ReportSection(name: "begin", title: "Begin", blocks: RiskReviewHeadline.beginning(of: review))]
    }

    private var whereTheRestIs: ReportSection {
        let name = audience.name == RiskReviewAudience.all.name ? "" : " --audience \(audience.name)"
        return ReportSection(
            name: "rest", title: "The rest",
            blocks: [
                .text(
                    ReportText(
                        "adr risk review --full\(name)"
                            + (name.isEmpty ? "; for one audience: --audience product-owner" : "")))
            ], isShort: true)
    }

    private func section(_ part: RiskReviewPart) -> ReportSection? {
        switch part {
        case .headline: nil
        case .counts: CountsPart(review: review).section
        case .appetite: AppetitePart(review: review).section
        case .needed: DecisionsNeededPart(review: review).section
        case .everyNeed: DecisionsNeededPart(review: review).whole
        case .topRisks: TopRisksPart(review: review, audience: audience, isFull: isFull).section
        case .betterOrWorse: BetterOrWorsePart(review: review).section
        case .funding: FundingPart(review: review, isFull: isFull).section
        case .ending: EndingPart(review: review).section
        case .heatMap: HeatMapSection(review: review).section
        case .themes: ThemesSection(themes: review.themes, bands: review.method.bands).section
        case .changes: ChangesPart(review: review).section
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

import ADRModel

/// How many risks are open, by band, and how many were at the earlier state.
struct CountsPart: ReviewPart {
    let review: RiskReview

    static let name = "counts"
    static let summary = "the headline, and open risks by band"
    static let linesOfRow = 0
    static let hasMore = false

    /// `82 open in 55 of 74 decisions; 76 at review-2026-10 (30 Oct); 5 accepted (2 H)`
    var headline: String {
        let filter = review.basis.filter
        let (all, some) = (review.decisionCount, review.carrierCount)
        var carriers = some == 0 ? "" : " in " + Wording.counted(some, "decision")
        var open = "\(review.counts.total)"
        if filter.isEmpty {
            if some > 0, some < all { carriers = " in \(some) of " + Wording.counted(all, "decision") }
        } else {
            open = "\(filter.phrase): \(open) of \(whole.total)"
        }
        var facts = [open + " open" + carriers]
        if let movement = review.movement {
            facts.append("\(movement.before.total) at \(movement.name(asOf: review.asOf))")
        }
        let accepted = accepted
        if accepted.total > 0 { facts.append("\(accepted.total) accepted\(grave(accepted))") }
        return facts.joined(separator: "; ") + "."
    }

    /// The open risks, whatever is asked for.
    private var whole: RiskCounts { RiskCounts(review.basis.whole.filter(\.isOpen)) }

    /// Each of the accepted ones; what has no level is unrated.
    private var accepted: RiskCounts { RiskCounts(each: review.acceptances.map(\.risk)) }

    func section(for reader: ReviewReader) -> ReportSection? {
        var tiles = review.method.bands.reversed().map { band in
            ReportTile(
                number: review.counts[band], label: band.name, band: band,
                change: change(review.counts[band], review.movement?.before[band]))
        }
        if review.counts.unrated > 0 || (review.movement?.before.unrated ?? 0) > 0 {
            tiles.append(
                ReportTile(
                    number: review.counts.unrated, label: "unrated", band: nil,
                    change: change(review.counts.unrated, review.movement?.before.unrated)))
        }
        let plan = review.actions
        var facts: [String] = []
        let assumptions = review.unleveledCount
        if assumptions > 0 {
            facts.append(
                Wording.counted(assumptions, "open assumption") + " without a level "
                    + (assumptions == 1 ? "is" : "are") + " not counted")
        }
        // Where the team has an appetite, that says what lacks a plan.
        if plan.gravestCount > 0, review.appetite.isEmpty {
            let grave = review.method.bands.suffix(2).reversed().map(\.name).joined(separator: " and ")
            let missing = plan.gravestCount - plan.gravestWithPlan
            facts.append(
                missing == 0
                    ? "every \(grave) risk has a full plan"
                    : "\(missing) of \(plan.gravestCount) \(grave) risks \(missing == 1 ? "has" : "have") no full plan"
            )
        }
        if let problems = RiskReviewHeadline.problems(of: review) { facts.append(problems) }
        if let level = review.open.lazy.compactMap(\.entry.effectiveLevel).first {
            facts.append("\(level.text): likelihood x impact")
        }
        return ReportSection(
            name: Self.name, title: "",
            blocks: [.tiles(tiles)]
                + (facts.isEmpty
                    ? [] : [.text(ReportText(facts.joined(separator: "; ").capitalizedFirst + "."))]),
            isShort: true)
    }

    var json: JSONValue? {
        let plan = review.actions
        return .object([
            "headline": .string(headline),
            "decisions": .number(review.decisionCount),
            "decisions_with_open_risks": .number(review.carrierCount),
            "open": RiskJSON.all(review.counts),
            "open_before": review.movement.map { RiskJSON.all($0.before) } ?? .null,
            "open_of_the_whole": RiskJSON.all(whole),
            "assumptions_without_level": .number(review.unleveledCount),
            "open_without_owner": .number(review.unowned.count),
            "accepted": RiskJSON.all(accepted),
            "high_and_critical": .number(plan.gravestCount),
            "high_and_critical_with_plan": .number(plan.gravestWithPlan),
            "problems": .number(review.problemCount),
        ])
    }

    /// ` (1 C, 3 H)`
    private func grave(_ counts: RiskCounts) -> String {
        let bands = review.method.bands.suffix(2).reversed().filter { counts[$0] > 0 }
        return bands.isEmpty ? "" : " (\(bands.map { "\(counts[$0]) \($0.letter)" }.joined(separator: ", ")))"
    }

    /// `+2`, `−1` or `±0`.
    private func change(_ now: Int, _ before: Int?) -> String? {
        before.map { now > $0 ? "+\(now - $0)" : now < $0 ? "−\($0 - now)" : "±0" }
    }
}

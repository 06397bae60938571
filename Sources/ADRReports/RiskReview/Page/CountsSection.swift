import ADRModel

/// The open entries by band, now and at the earlier state.
struct CountsSection {
    let review: RiskReview

    var section: ReportSection {
        var tiles = review.method.bands.reversed().map { band in
            ReportTile(
                number: review.counts[band], label: band.name, band: band,
                change: change(review.counts[band], review.changes?.counts[band]))
        }
        if review.counts.unrated > 0 || (review.changes?.counts.unrated ?? 0) > 0 {
            tiles.append(
                ReportTile(
                    number: review.counts.unrated, label: "without a level", band: nil,
                    change: change(review.counts.unrated, review.changes?.counts.unrated)))
        }
        var blocks: [ReportBlock] = [.tiles(tiles)]
        let plan = review.actions
        var facts = review.changes.map { ["In brackets, the change since \($0.name)"] } ?? []
        if plan.gravestCount > 0 {
            let grave = review.method.bands.suffix(2).map(\.name).joined(separator: " and ")
            facts.append(
                "\(plan.gravestWithPlan) of \(plan.gravestCount) \(grave) risks have an owner, a response and "
                    + "an action to come, or are accepted until a day")
        }
        if plan.total > 0 {
            facts.append("actions done: \(plan.done) of \(plan.total)")
        }
        if !facts.isEmpty {
            blocks.append(.text(ReportText(facts.joined(separator: "; ").capitalizedFirst + ".")))
        }
        if let problems = RiskReviewHeadline.problems(of: review) {
            blocks.append(.text(ReportText(problems)))
        }
        return ReportSection(name: "counts", title: "Open risks by band", blocks: blocks)
    }

    /// `+2`, `−1` or `±0`.
    private func change(_ now: Int, _ before: Int?) -> String? {
        before.map { now > $0 ? "+\(now - $0)" : now < $0 ? "−\($0 - now)" : "±0" }
    }
}

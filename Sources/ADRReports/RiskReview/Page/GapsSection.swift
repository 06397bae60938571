import ADRModel

/// What the register leaves open.
struct GapsSection {
    let review: RiskReview

    var section: ReportSection {
        let gaps = review.gaps
        var blocks: [ReportBlock] = []
        func add(_ title: String, _ table: ReportTable) {
            guard !table.rows.isEmpty else { return }
            blocks += [.heading("\(title) (\(table.rows.count))"), .table(table)]
        }
        add("Open risks without an owner", .risks(gaps.unowned))
        add("Open risks without a response", .risks(gaps.untreated))
        add("Open risks without a level", .risks(gaps.unrated))
        add(
            "Rated differently",
            .risks(gaps.disputed, "Votes") { risk in
                ReportText(risk.entry.votes.map { "\($0.voter) \($0.level.text)" }.joined(separator: ", "))
            })
        add("Seen by one person only", .risks(gaps.seenByOne))
        add(
            "Overdue reviews",
            .risks(gaps.overdueReviews, "Due") { risk in
                ReportText(
                    risk.entry.reviewBy.value.map {
                        "\($0.iso), \(Wording.distance(days: review.asOf.days(until: $0)))"
                    } ?? "")
            })
        add(
            "Decisions whose review is due",
            .decisions(review.staleDecisions, "Due") { decision in
                ReportText(
                    decision.reviewBy.map {
                        "\($0.iso), \(Wording.distance(days: review.asOf.days(until: $0)))"
                    } ?? "")
            })
        add(
            "Open risks on superseded decisions",
            ReportTable(
                [.key("Level"), .key("Risk"), .sentence("What may happen"), .detail("Superseded by")],
                gaps.onSuperseded.map { orphan in
                    [
                        .level(of: orphan.risk), .reference(orphan.risk), ReportText(orphan.risk.statement),
                        orphan.successors.isEmpty
                            ? "no successor is named"
                            : orphan.successors.map { .label($0) + ReportText(" \($0.title)") }
                                .joined(separator: ", "),
                    ]
                }))
        add("Accepted decisions with no risk recorded", .decisions(gaps.withoutRisks, "") { _ in "" })
        return ReportSection(
            name: "gaps", title: "Gaps in the register",
            blocks: blocks.isEmpty ? [.text("Every open risk has an owner, a response and a level.")] : blocks
        )
    }
}

extension ReportTable {
    /// Decisions with their label and title, and one more column.
    static func decisions(
        _ decisions: [ReviewedDecision], _ title: String, _ detail: (ReviewedDecision) -> ReportText
    ) -> ReportTable {
        ReportTable(
            [.key("Decision"), .sentence("Title"), .detail(title)],
            decisions.map { [.label($0), ReportText($0.title), detail($0)] })
    }
}

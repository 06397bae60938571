import ADRModel

/// What the meeting has to decide, of whom it is asked, and what comes of it if nobody decides.
struct DecisionsNeededPart {
    let review: RiskReview

    /// The most rows of a brief.
    private static let limit = 7

    /// A few rows, in which everything that waits is counted.
    var section: ReportSection {
        let (groups, rest) = NeedGroup.rows(of: review.needs, limit: Self.limit)
        let rows = groups.count + (rest.isEmpty ? 0 : 1)
        let title =
            Wording.counted(rows, "decision") + " needed"
            + (rows < review.needs.count ? ", covering \(review.needs.count) items" : "")
        guard rows > 0 else {
            return ReportSection(
                name: RiskReviewPart.needed.rawValue, title: "No decision is needed", blocks: [])
        }
        return ReportSection(
            name: RiskReviewPart.needed.rawValue, title: title,
            blocks: [entries(groups.map(entry) + (rest.isEmpty ? [] : [entry(of: rest)]))])
    }

    /// Everything that waits, one by one.
    var whole: ReportSection? {
        guard !review.needs.isEmpty else { return nil }
        return ReportSection(
            name: RiskReviewPart.everyNeed.rawValue,
            title: "Decisions needed, one by one (\(review.needs.count))",
            blocks: [entries(review.needs.map { entry(NeedGroup(needs: [$0])) })])
    }

    private func entries(_ entries: [ReportEntry]) -> ReportBlock {
        .entries(ReportEntries(title: "Decision", entries: entries))
    }

    private func entry(_ group: NeedGroup) -> ReportEntry {
        let (first, more) = (group.first, group.needs.count - 1)
        return ReportEntry(
            key: first.band.map { .band($0, $0.letter) } ?? "",
            name: .link(first.reference, to: first.decision.path)
                + (more > 0 ? ReportText(" and \(more) more") : ""),
            sentence: .strong(group.question) + " "
                + .elastic(first.risk?.statement ?? first.decision.title),
            facts: [asked(group.addressees), nothing(group.outcome(asOf: review.asOf))])
    }

    private func entry(of rest: [ReviewNeed]) -> ReportEntry {
        ReportEntry(
            key: "", name: "",
            sentence: .strong("\(rest.count) more of less weight:") + " "
                + .elastic(ReviewNeed.summary(of: rest)),
            note: "ask " + asked(ReviewNeed.addressees(of: rest)).text, facts: [])
    }

    private func asked(_ people: [String]) -> ReportEntry.Fact {
        ReportEntry.Fact(
            label: "ask",
            text: people.isEmpty ? "nobody is named" : .elastic(Wording.few(people)))
    }

    private func nothing(_ text: ReportText) -> ReportEntry.Fact {
        ReportEntry.Fact(label: "if we do nothing", text: text)
    }
}

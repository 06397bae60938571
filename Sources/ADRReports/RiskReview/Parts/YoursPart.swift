import ADRModel

/// What the people have on their hands whom the page is for: what is late, what comes, and risks for which nothing is
/// planned.
struct YoursPart: ReviewPart {
    let review: RiskReview

    static let name = "yours"
    static let summary =
        "what is late or due for the people with the role, and their risks without a next action"
    static let linesOfRow = 0
    static let hasMore = false

    func section(for reader: ReviewReader) -> ReportSection? {
        let dates = review.dueDates.filter { $0.people.contains(where: reader.isMine) }
            .sorted { $0.urgency < $1.urgency }
        let idle = review.open.filter { reader.isMine($0) && $0.nextAction == nil }
        let (late, due) = (dates.filter(\.isLate), dates.filter { !$0.isLate })
        func named(_ date: DueDate) -> ReportText {
            ReportText(date.kind.noun + " ") + date.name(asOf: review.asOf)
        }
        func told(_ date: DueDate) -> ReportText {
            ReportText(date.kind.noun + " ") + date.text(for: reader, asOf: review.asOf)
        }
        // A page that asks only its own has them below.
        let needs =
            reader.audience.asksOnlyItsOwn
            ? [] : review.needs.filter { $0.addressees.contains(where: reader.isMine) }
        let blocks = [
            ReportBlock.summary(
                Wording.counted(needs.count, "decision") + " to make", of: needs, first: 3, named: name,
                told: DecisionsNeededPart.named),
            ReportBlock.summary("\(late.count) late", of: late, first: 2, named: named, told: told),
            ReportBlock.summary(
                "\(due.count) in \(DueDate.daysAhead) days", of: due, first: 2, named: named, told: told),
            ReportBlock.summary(
                Wording.counted(idle.count, "risk") + " with no next action", of: idle, first: 2,
                named: { .leveled([$0]) }, told: { .leveled([$0]) + " " + .elastic($0.statement) }),
        ].compactMap(\.self)
        guard !blocks.isEmpty else { return nil }
        let people =
            needs.flatMap(\.addressees) + dates.flatMap(\.people) + idle.compactMap(\.entry.owner.value)
        let names = Set(people.filter(reader.isMine)).sorted()
        return ReportSection(
            name: Self.name, title: "Yours (\(Wording.few(names)))", blocks: blocks, isShort: true)
    }

    /// `H 0012/R1`
    private func name(of need: ReviewNeed) -> ReportText {
        (need.band.map { .band($0, $0.letter) + " " } ?? "") + .link(need.reference, to: need.decision.path)
    }

    /// Who reads is nothing to programs.
    var json: JSONValue? { nil }
}

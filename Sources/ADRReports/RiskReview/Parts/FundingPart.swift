import ADRModel

/// The actions that buy most: those that are expected to bring a risk down by the most bands, the quickest first.
struct FundingPart: ReviewPart {
    let review: RiskReview

    static let name = "worth-funding"
    static let summary = "the actions with the greatest effect"
    static let linesOfRow = 1

    /// A risk that the actions to come bring into a lower band.
    private struct Purchase {
        let risk: ReviewedRisk
        let actions: [RiskAction]
        let from: RiskBand
        let to: RiskBand
        let target: RiskLevel

        init?(_ risk: ReviewedRisk, _ method: RiskMethod) {
            let actions = risk.entry.actions.filter { !$0.isDone }
            guard let from = risk.band, let target = risk.entry.target.value, !actions.isEmpty,
                method.band(of: target) < from
            else { return nil }
            (self.risk, self.actions, self.from, self.target) = (risk, actions, from, target)
            to = method.band(of: target)
        }

        /// Smaller numbers come first: the larger step, fewer actions, less effort, the graver band.
        var order: [Int] {
            let sizes = ActionEffort.allCases
            let efforts = actions.map { sizes.firstIndex(of: $0.effort.value ?? .medium) ?? 0 }
            return [
                to.grade.rawValue - from.grade.rawValue, actions.count, efforts.max() ?? 0,
                -from.grade.rawValue,
            ]
        }
    }

    func section(for reader: ReviewReader) -> ReportSection? {
        let purchases = purchases
        guard !purchases.isEmpty else { return nil }
        return ReportSection(
            name: Self.name, title: "Fund these",
            blocks: purchases.prefix(reader.rows(of: Self.self) ?? 10).map { .text(text(of: $0)) },
            isShort: true)
    }

    var json: JSONValue? {
        .array(
            purchases.map { purchase in
                .object([
                    "risk": .string(purchase.risk.reference),
                    "action": purchase.risk.nextAction.map(RiskJSON.value) ?? .null,
                    "further_actions": .number(purchase.actions.count - 1),
                    "from": .string(purchase.from.grade.name), "to": .string(purchase.to.grade.name),
                ])
            })
    }

    /// The best first.
    private var purchases: [Purchase] {
        review.open.compactMap { Purchase($0, review.method) }
            .sortedByDay { $0.risk.nextAction?.by.value }
            .enumerated().sorted { left, right in
                let (first, second) = (left.element.order, right.element.order)
                return first == second ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
            }.map(\.element)
    }

    /// `30 Oct`, or `9 days late`
    private func due(_ day: CalendarDate) -> String {
        let late = day.days(until: review.asOf)
        return late > 0 ? "\(Wording.counted(late, "day")) late" : Wording.day(day, asOf: review.asOf)
    }

    /// `Test the restore (noor, 9 days late, effort S): 0057/R2 C 4x4 → L 1x4, Nobody can restore it`
    private func text(of purchase: Purchase) -> ReportText {
        let risk = purchase.risk
        let action = risk.nextAction
        let who = [
            action?.owner.value ?? risk.entry.owner.value ?? "no owner",
            action?.by.value.map(due) ?? "no date",
            action?.effort.value.map { "effort \($0.rawValue)" },
        ].compactMap(\.self)
        return .elastic(action?.task.value ?? "(no task)")
            + ReportText(
                " (\(who.joined(separator: ", ")))" + Wording.more(purchase.actions.count - 1) + ": ")
            + .reference(risk) + " " + .level(of: risk) + " → "
            + .band(purchase.to, "\(purchase.to.letter) \(purchase.target.text)") + ", "
            + .elastic(risk.statement)
    }
}

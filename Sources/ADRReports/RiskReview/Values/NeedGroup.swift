import ADRModel

/// Needs of one band and kind, told by the gravest of them.
struct NeedGroup {
    /// In their order, one at least.
    let needs: [ReviewNeed]

    /// Needs in a few rows, so that every one is counted in some row.
    ///
    /// - Parameters:
    ///   - needs: the gravest first.
    ///   - isMine: of whom the page is: theirs have a row each and come before others, but no low one before what is
    ///     critical.
    /// - Returns: the groups, and what has no row of its own, in the same order.
    static func rows(
        of needs: [ReviewNeed], limit: Int, mine isMine: (ReviewNeed) -> Bool = { _ in false }
    ) -> (groups: [NeedGroup], rest: [ReviewNeed]) {
        let areMine = needs.map(isMine)
        let ranks = zip(needs, areMine).map { $0.rank(isMine: $1) }
        let order = needs.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        func group(_ places: [Int]) -> NeedGroup { NeedGroup(needs: places.map { needs[$0] }) }
        var groups = groups(of: order) {
            !areMine[$0] && ranks[$0] == ranks[$1] && needs[$0].isLike(needs[$1])
        }
        guard groups.count <= limit else {
            return (
                groups.prefix(limit - 1).map(group),
                groups.dropFirst(limit - 1).flatMap(\.self).map { needs[$0] }
            )
        }
        while groups.count < limit, let index = groups.firstIndex(where: { $0.count > 1 }) {
            groups.replaceSubrange(
                index...index, with: [[groups[index][0]], Array(groups[index].dropFirst())])
        }
        return (groups.map(group), [])
    }

    /// Neighbours that are alike.
    private static func groups(of order: [Int], _ areAlike: (Int, Int) -> Bool) -> [[Int]] {
        var groups: [[Int]] = []
        for index in order {
            if let last = groups.last?.first, areAlike(last, index) {
                groups[groups.count - 1].append(index)
            } else {
                groups.append([index])
            }
        }
        return groups
    }

    /// The gravest.
    var first: ReviewNeed { needs[0] }
    private var isSingle: Bool { needs.count == 1 }

    /// Who is asked, each person once.
    var addressees: [String] { ReviewNeed.addressees(of: needs) }

    /// What is to be decided, before the sentence that tells the risk or the title of the decision.
    var question: String {
        switch first.kind {
        case .happened: "This happened: decide the next step."
        case .plan: "Complete the plan\(missing):"
        case .reassess: "Actions done: assess the residual risk."
        case .lapsed: "Acceptance expired: renew or treat."
        case .lapsing: "Acceptance ends soon: renew or treat."
        case .unlimited: "Set an end date for the acceptance:"
        case .slipped: "The plan slipped: set new dates."
        case .rate: "Rate it:"
        case .agree: "Agree on a level:"
        case .orphan: "Close it or move it to a decision in force:"
        case .proposal: "Accept or reject:"
        case .confirm: "Confirm or replace:"
        }
    }

    /// ` (owner, action)`, what the plans lack.
    private var missing: String {
        let names = needs.flatMap { $0.risk?.entry.planGaps ?? [] }.map(\.name)
        return " (\(names.uniqued.joined(separator: ", ")))"
    }

    /// What comes of it if nobody decides; one thing only.
    ///
    /// - Parameter day: that of the review.
    func outcome(asOf day: CalendarDate) -> ReportText {
        if first.kind == .happened, isSingle, let fallback = first.risk?.entry.fallback.value {
            return "its fallback: " + .elastic(fallback)
        }
        return ReportText(words(asOf: day))
    }

    private func words(asOf day: CalendarDate) -> String {
        let count = needs.count
        let longest = needs.compactMap(\.days).max() ?? 0
        func days(_ count: Int) -> String { Wording.counted(count, "day") }
        switch first.kind {
        case .happened:
            let without = needs.count { $0.risk?.entry.fallback.value == nil }
            if isSingle { return "it has no fallback" }
            return without > 0 ? "\(without) of \(count) have no fallback" : "each has a fallback"
        case .plan, .reassess:
            let idle = needs.count { $0.risk?.nextAction == nil }
            if idle == 0 { return staying }
            return staying
                + (idle == count
                    ? ", and no action is planned" : "; no action is planned for \(idle) of \(count)")
        case .slipped:
            let late = needs.reduce(0) { $0 + $1.count }
            return staying + "; \(Wording.counted(late, "action")) \(late == 1 ? "is" : "are up to") "
                + days(longest) + " late"
        case .lapsed:
            let since = first.risk?.entry.reviewBy.value.map { Wording.day($0, asOf: day) } ?? ""
            return isSingle ? "its acceptance ended on \(since)" : "\(count) acceptances have expired"
        case .lapsing:
            let soonest =
                longest == 0 ? "today" : "on \(Wording.day(day.adding(days: -longest), asOf: day))"
            return "\(isSingle ? "its" : "the first") acceptance ends \(soonest)"
        case .unlimited: return isSingle ? "its acceptance has no end date" : "none has an end date"
        case .rate: return isSingle ? "it counts in no band" : "they count in no band"
        case .agree: return "the votes stay two bands apart"
        case .orphan:
            return isSingle ? "its decision is superseded" : "their decisions are superseded"
        case .proposal:
            let resting = needs.reduce(0) { $0 + $1.count }
            if isSingle, resting > 0 {
                return Wording.counted(resting, "decision")
                    + (resting == 1 ? " depends on it" : " depend on it")
            }
            guard longest > 0 else { return isSingle ? "it was proposed today" : "they were proposed today" }
            return isSingle
                ? "it has been waiting for \(days(longest))" : "waiting for up to \(days(longest))"
        case .confirm:
            return isSingle
                ? "its review is \(days(longest)) late" : "their reviews are up to \(days(longest)) late"
        }
    }

    /// `it stays high 3x4`, `they stay critical`
    private var staying: String {
        guard isSingle else { return "they stay \(first.band?.name ?? "as they are")" }
        let level = first.risk?.entry.effectiveLevel.map { " \($0.text)" } ?? ""
        return "it stays \(first.band?.name ?? "without a level")\(level)"
    }
}

extension ReviewNeed {
    /// Who is asked, each person once.
    static func addressees(of needs: [ReviewNeed]) -> [String] {
        needs.flatMap(\.addressees).uniqued
    }

    /// Where it stands on a page: what is critical before anything less, but for what is grave and asked of the page's
    /// people.
    fileprivate func rank(isMine: Bool) -> Int {
        let isCritical = band?.grade == .critical
        let isGrave = band.map { $0 >= .high } ?? false
        if isMine { return isGrave ? 0 : 2 }
        return isCritical ? 1 : isGrave ? 3 : 4
    }

    /// Whether a row may tell both.
    fileprivate func isLike(_ other: ReviewNeed) -> Bool { band == other.band && kind == other.kind }
}

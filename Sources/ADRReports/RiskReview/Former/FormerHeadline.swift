import ADRModel

/// The first sentence of a review in the JSON of version 1.
enum FormerHeadline {
    /// `7 of 12 decisions carry 9 open risks: 1 critical, 3 high. 2 actions are overdue.`
    static func text(of review: RiskReview) -> String {
        let counts = review.counts
        var bands = review.method.bands.reversed().filter { counts[$0] > 0 }.map {
            "\(counts[$0]) \($0.name)"
        }
        if counts.unrated > 0 { bands.append("\(counts.unrated) without a level") }
        var sentences = [
            "\(carriers(review)) " + Wording.counted(counts.total, "open risk")
                + (bands.isEmpty ? "" : ": " + bands.joined(separator: ", "))
        ]
        let late = [
            (review.actions.overdue.count, "action is overdue", "actions are overdue"),
            (review.expiredAcceptances.count, "acceptance has expired", "acceptances have expired"),
            (review.asks.count, "decision is needed", "decisions are needed"),
        ]
        .filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
        if !late.isEmpty { sentences.append(Wording.list(late)) }
        return sentences.joined(separator: ". ") + "."
    }

    /// `3 decisions carry`, `1 of 3 decisions carries`.
    private static func carriers(_ review: RiskReview) -> String {
        let (all, some) = (review.decisionCount, review.carrierCount)
        let decisions = Wording.counted(all, "decision")
        return (some == all ? decisions : "\(some) of \(decisions)") + (some == 1 ? " carries" : " carry")
    }
}

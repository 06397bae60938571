import ADRModel

/// The first sentence of a risk review, and what it says when there is nothing to review.
enum RiskReviewHeadline {
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
            (review.expiredAcceptances.count, "acceptance has lapsed", "acceptances have lapsed"),
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

    /// How many problems there are in what the records say about risks, if any.
    static func problems(of review: RiskReview) -> String? {
        guard review.problemCount > 0 else { return nil }
        return Wording.counted(review.problemCount, "problem")
            + ": adr lint tells where"
    }

    /// What to do when no record tells a risk.
    static func invitation(of review: RiskReview) -> String {
        let count = review.decisionCount
        return count == 0
            ? "There are no decisions yet. Record the first one, then the first risk that it brings."
            : "No risk is recorded in \(Wording.counted(count, "decision")). Record the first one,"
                + " likelihood before impact, each from 1 to 5."
    }

    /// How to begin: by commands, or in the front matter of a decision that there is.
    static func beginning(of review: RiskReview) -> [ReportBlock] {
        guard let newest = review.decisions.last(where: { $0.standing == .accepted }) ?? review.decisions.last
        else { return [.code("adr new \"What we decide\"\n" + command(for: "1"))] }
        return [
            .code(command(for: newest.label)),
            .text(
                "Or write it into the front matter of the decision: " + .strong("risks: [\(example)]")),
        ]
    }

    private static let example = "{id: R1, risk: Only two people know it, level: 4x3, owner: lee}"

    private static func command(for label: String) -> String {
        ShellText.commandLine(["adr", "risk", "add", TerminalText.line(label)])
            + " \"Only two people know it\" 4x3 --owner lee"
    }
}

import ADRModel

/// What a risk review says when there is nothing to review, and of problems in what it has read.
enum RiskReviewHeadline {
    /// How many problems there are in what the records say about risks, if any.
    static func problems(of review: RiskReview) -> String? {
        guard review.problemCount > 0 else { return nil }
        let (count, demands) = (review.problemCount, review.basis.demands)
        let words =
            demands == [.level]
            ? Wording.counted(count, "risk") + " without a level"
            : Wording.counted(count, "problem") + " in risk entries"
        return words + (review.basis.filter.isEmpty ? "" : " in all records") + " (adr lint)"
    }

    /// What to do when no record tells a risk.
    static func invitation(of review: RiskReview) -> String {
        let count = review.basis.everyDecision.count
        let filter = review.basis.filter
        return count == 0
            ? "There are no decisions yet. Record the first one, then its first risk."
            : "No risk \(filter.isEmpty ? "" : filter.clause + " ")is recorded in "
                + Wording.counted(count, "decision")
                + ". Record the first one: likelihood x impact, each from 1 to 5."
    }

    /// How to begin: by commands, or in the front matter of a decision that there is.
    static func beginning(of review: RiskReview) -> [ReportBlock] {
        let decisions = review.decisions.isEmpty ? review.basis.everyDecision : review.decisions
        guard let newest = decisions.last(where: { $0.standing == .accepted }) ?? decisions.last
        else { return [.code("adr new \"What we decide\"\n" + command(for: "1"))] }
        return [
            .code(command(for: newest.label)),
            .text("Or add it to the front matter of the decision: " + .strong("risks: [\(example)]")),
        ]
    }

    private static let example = "{id: R1, risk: Only two people know it, level: 4x3, owner: lee}"

    private static func command(for label: String) -> String {
        ShellText.commandLine(["adr", "risk", "add", TerminalText.line(label)])
            + " \"Only two people know it\" 4x3 --owner lee"
    }
}

import ADRModel
import ADRText

extension DecisionAccount.Relation {
    /// `retention of 0001 Use a queue (accepted)`
    var text: ReportText {
        let whole = ReportText.named(decision)
        return isPartial ? ReportText(part.map { "\($0) of " } ?? "a part of ") + whole : whole
    }
}

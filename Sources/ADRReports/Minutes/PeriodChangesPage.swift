import ADRModel
import ADRText

/// What happened in a period beside the decisions, laid out.
extension PeriodChanges {
    func sections(_ minutes: Minutes) -> [ReportSection] {
        [
            section("changed-in-part", "Changed in part", effects.map(\.text)),
            section(
                "removed", "Removed from the log", removed.map { .label($0) + ReportText(" \($0.title)") }),
            section("put-off", "Put off", putOff.map(\.text)),
            section("risks", "Risks", risks.map { text(of: $0, minutes.scale) }),
            section(
                "done", "Done", done.map { .label($0.decision) + ReportText(" " + $0.action.taskText(100)) }),
        ].compactMap(\.self)
    }

    private func section(_ name: String, _ title: String, _ items: [ReportText]) -> ReportSection? {
        items.isEmpty ? nil : ReportSection(name: name, title: title, blocks: [.list(items)])
    }

    /// `Raised from 2x5 to 5x5: 0005/R1, critical risk (…): Fee rises (owner: ana; no plan)`
    private func text(of change: RiskChanges.Change, _ scale: RiskScale) -> ReportText {
        let risk = change.risk
        let heading = risk.heading(in: scale)
        return .strong(Self.words(for: change) + ": ") + .reference(risk)
            + ReportText(
                " \(DecisionDigest.brief(risk.statement, 110)) (\(heading.prefix(1).lowercased())\(heading.dropFirst()); "
                    + "\(risk.treatment))" + reason(of: change))
    }

    /// Why a risk was accepted or closed, or how it struck, if the record says so.
    private func reason(of change: RiskChanges.Change) -> String {
        let isOpen = [.open, .inProgress].contains(change.risk.entry.effectiveStatus)
        guard !isOpen, let reason = change.risk.entry.reason.value else { return "" }
        return ": " + DecisionDigest.brief(reason, 110)
    }

    private static func words(for change: RiskChanges.Change) -> String {
        switch change.kind {
        case .raised, .lowered, .moved:
            let word = change.kind == .moved ? "Re-rated" : change.kind == .raised ? "Raised" : "Lowered"
            let levels = change.levelBefore.map {
                " from \($0.text) to \(change.risk.entry.effectiveLevel?.text ?? "")"
            }
            return word + (levels ?? "")
        case .closed: return change.risk.entry.effectiveStatus == .mitigated ? "Mitigated" : "Closed"
        case .occurred: return "Happened"
        case .new where change.risk.isAccepted: return "New, " + change.risk.acceptance
        case .accepted: return change.risk.acceptance.capitalizedFirst
        case .new, .reopened, .removed:
            return change.kind.rawValue.prefix(1).uppercased() + change.kind.rawValue.dropFirst()
        }
    }
}

extension PeriodChanges.PutOff {
    /// `0011 Adopt a service mesh, until 2027-02-01 (joe): wait for the budget`
    fileprivate var text: ReportText {
        let people = decision.deciders.isEmpty ? "" : " (\(Wording.list(decision.deciders)))"
        return .label(decision)
            + ReportText(
                " \(DecisionDigest.brief(decision.title, 70))" + (day.map { ", until \($0.iso)" } ?? "")
                    + people
                    + (reason.map { ": \(DecisionDigest.brief($0, 110))" } ?? ""))
    }
}

extension PeriodChanges.Effect {
    /// `0008 Use PostgreSQL: amended by 0022 Use …`
    fileprivate var text: ReportText {
        let part = relation.part.map { " (\($0))" } ?? ""
        let verb = relation.kind == .amends ? "amended" : "superseded in part"
        return .label(relation.decision)
            + ReportText(" \(DecisionDigest.brief(relation.decision.title, 70)): \(verb)\(part) by ")
            + .label(decision)
            + ReportText(" \(DecisionDigest.brief(decision.title, 70))")
    }
}

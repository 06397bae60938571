import ADRModel
import ADRText

/// Minutes laid out: the digest of one decision, or of several under what became of them.
struct MinutesPage {
    let minutes: Minutes

    var page: ReportPage {
        if minutes.since == nil, let only = minutes.accounts.first, minutes.accounts.count == 1 {
            let digest = digest(of: only)
            return ReportPage(
                title: "\(only.decision.label) \(only.decision.title)", lead: ReportText(digest.lead),
                sections: [ReportSection(name: "decision", title: "", blocks: [.list(digest.lines)])])
        }
        return ReportPage(
            title: title,
            lead: ReportText(lead),
            sections: minutes.groups.map(section) + minutes.changes.sections(minutes) + actions + waiting,
            rest: "rerun with --format json")
    }

    private var title: String {
        guard let since = minutes.since else { return "Decisions" }
        let day = minutes.asOf.iso
        guard since != day else { return "Decisions of \(day)" }
        return CalendarDate(iso: since) == nil
            ? "Decisions since \(since)" : "Decisions from \(since) to \(day)"
    }

    /// `2 decisions made, 1 rejected, 3 pending.`
    private var lead: String {
        var counts = minutes.groups.map { group in
            group.kind == .decided
                ? Wording.counted(group.accounts.count, "decision") + " made"
                : "\(group.accounts.count) \(Self.word(group.kind))"
        }
        if minutes.replacedCount > 0 { counts.append("\(minutes.replacedCount) superseded") }
        let parts = Set(minutes.changes.effects.map(\.relation.decision.path)).count
        if parts > 0 { counts.append("\(parts) changed in part") }
        let putOff = minutes.changes.putOff.count
        if counts.isEmpty { counts = ["No decisions made"] }
        if putOff > 0 { counts.append("\(putOff) put off") }
        if !minutes.waiting.isEmpty { counts.append("\(minutes.waiting.count) pending") }
        return counts.joined(separator: ", ") + "."
    }

    private func section(_ group: Minutes.Group) -> ReportSection {
        let word = Self.word(group.kind)
        return ReportSection(
            name: group.kind.rawValue.replacing("_", with: "-"),
            title: word.prefix(1).uppercased() + word.dropFirst(),
            blocks: group.accounts.flatMap { account -> [ReportBlock] in
                let digest = digest(of: account)
                return [
                    .heading("\(account.decision.label) \(account.decision.title)"),
                    .text(ReportText(digest.lead)),
                    .list(digest.lines),
                ]
            })
    }

    private func digest(of account: DecisionAccount) -> DecisionDigest {
        DecisionDigest(
            account: account, scale: minutes.scale, asOf: minutes.asOf, hasActions: !sumsUpActions,
            omitsReplaced: minutes.since != nil)
    }

    /// Whether what is to be done stands in one list behind the decisions, and not with each.
    private var sumsUpActions: Bool { minutes.since != nil || minutes.accounts.count > 1 }

    /// What is to be done about all of the decisions, and what else is to be done since, by day.
    private var actions: [ReportSection] {
        let own = minutes.accounts.flatMap { account in
            account.pendingActions.map { PeriodChanges.Task(decision: account.decision, action: $0) }
        }
        let told = Set(paths: minutes.accounts.map(\.decision.path))
        let others = minutes.changes.added.filter { !told.contains(path: $0.decision.path) }
        let all = (own + others).sortedByDay(\.action.by.value)
        guard sumsUpActions, !all.isEmpty else { return [] }
        let items = all.map { task in
            let action = task.action
            return ReportText.strong(
                "\(action.by.value?.iso ?? "No due date"), \(action.owner.value ?? "no owner"): ")
                + ReportText(DecisionDigest.brief(action.task.value ?? "(no task)", 100) + " (")
                + .label(task.decision) + ")"
        }
        return [ReportSection(name: "actions", title: "To do", blocks: [.list(items)])]
    }

    private var waiting: [ReportSection] {
        guard !minutes.waiting.isEmpty else { return [] }
        let limit = 10
        let items = minutes.waiting.map { decision in
            .label(decision)
                + ReportText(
                    " \(decision.title)" + (decision.day.map { ", since \($0.iso)" } ?? "")
                        + (decision.deciders.isEmpty ? "" : " (\(Wording.list(decision.deciders)))"))
        }
        return [
            ReportSection(
                name: "waiting", title: "Pending",
                blocks: ReportBlock.list(items).capped(at: limit, "adr review"))
        ]
    }

    private static func word(_ kind: Minutes.Group.Kind) -> String {
        switch kind {
        case .decided: "decided"
        case .turnedDown: "rejected"
        case .withdrawn: "withdrawn"
        case .retired: "no longer in force"
        case .proposed: "proposed"
        case .other: "without a known status"
        }
    }
}

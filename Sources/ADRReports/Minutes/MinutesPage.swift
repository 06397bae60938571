import ADRModel
import ADRText

/// Minutes laid out: the digest of one decision, or of several under what became of them.
struct MinutesPage {
    let minutes: Minutes

    var page: ReportPage {
        if minutes.since == nil, let only = minutes.accounts.first, minutes.accounts.count == 1 {
            let digest = DecisionDigest(account: only, asOf: minutes.asOf)
            return ReportPage(
                title: "\(only.decision.label) \(only.decision.title)", lead: ReportText(digest.lead),
                sections: [ReportSection(name: "decision", title: "", blocks: [.list(digest.lines)])])
        }
        return ReportPage(
            title: title,
            lead: ReportText(lead), sections: minutes.groups.map(section) + actions + waiting)
    }

    private var title: String {
        guard let since = minutes.since else { return "Decisions" }
        let day = minutes.asOf.iso
        return since == day ? "Decisions of \(day)" : "Decisions from \(since) to \(day)"
    }

    /// `2 decided, 1 turned down, 3 waiting`
    private var lead: String {
        var counts = minutes.groups.map { "\($0.accounts.count) \(Self.word($0.kind))" }
        if !minutes.waiting.isEmpty { counts.append("\(minutes.waiting.count) still waiting") }
        return counts.isEmpty ? "Nothing was decided." : counts.joined(separator: ", ") + "."
    }

    private func section(_ group: Minutes.Group) -> ReportSection {
        let word = Self.word(group.kind)
        return ReportSection(
            name: group.kind.rawValue.replacing("_", with: "-"),
            title: word.prefix(1).uppercased() + word.dropFirst(),
            blocks: group.accounts.flatMap { account -> [ReportBlock] in
                let digest = DecisionDigest(account: account, asOf: minutes.asOf)
                return [
                    .heading("\(account.decision.label) \(account.decision.title)"),
                    .text(ReportText(digest.lead)),
                    .list(digest.lines),
                ]
            })
    }

    /// What is to be done about all of the decisions, by day, if there are several.
    private var actions: [ReportSection] {
        let accounts = minutes.groups.first { $0.kind == .decided }?.accounts ?? []
        let all = accounts.flatMap { account in account.pendingActions.map { (account.decision, $0) } }
            .sortedByDay(\.1.by.value)
        guard accounts.count > 1, !all.isEmpty else { return [] }
        let items = all.map { decision, action in
            ReportText.strong("\(action.by.value?.iso ?? "No day"), \(action.owner.value ?? "nobody"): ")
                + ReportText(
                    DecisionDigest.brief(action.task.value ?? "(not said)", 100) + " (\(decision.label))")
        }
        return [ReportSection(name: "actions", title: "To do", blocks: [.list(items)])]
    }

    private var waiting: [ReportSection] {
        guard !minutes.waiting.isEmpty else { return [] }
        let items = minutes.waiting.prefix(10).map { decision in
            ReportText(
                "\(decision.label) \(decision.title)"
                    + (decision.day.map { ", since \($0.iso)" } ?? "")
                    + (decision.deciders.isEmpty ? "" : " (\(Wording.list(decision.deciders)))"))
        }
        let more = minutes.waiting.count - items.count
        return [
            ReportSection(
                name: "waiting", title: "Still waiting",
                blocks: [.list(items + (more > 0 ? [ReportText("and \(more) more")] : []))])
        ]
    }

    private static func word(_ kind: Minutes.Group.Kind) -> String {
        switch kind {
        case .decided: "decided"
        case .turnedDown: "turned down"
        case .retired: "no longer in force"
        case .proposed: "proposed"
        case .other: "without a known status"
        }
    }
}

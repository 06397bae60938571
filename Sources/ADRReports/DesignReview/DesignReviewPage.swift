import ADRModel
import ADRText

/// A design review laid out: a section for each decision that is to be made, then those that are due.
struct DesignReviewPage {
    let review: DesignReview
    /// Whether all is told of each proposal, and not what fits a page.
    var isFull = false

    var page: ReportPage {
        let proposals = Wording.counted(review.proposals.count, "decision")
        let lead =
            review.isOfAll
            ? "\(proposals) pending, \(review.due.isEmpty ? "none" : "\(review.due.count)") due for review."
            : "\(proposals) to discuss."
        return ReportPage(
            title: "Design review as of \(review.asOf.iso)",
            lead: ReportText((review.filter.isEmpty ? "" : review.filter.phrase + ": ") + lead),
            sections: agenda + review.proposals.enumerated().map { section($0.element, $0.offset) }
                + (review.isOfAll ? [dueSection] : []),
            isBrief: !isFull && !review.isOfAll && review.proposals.count == 1 && agenda.isEmpty,
            rest: "rerun with --format json")
    }

    private var agenda: [ReportSection] {
        guard review.isTimed else { return [] }
        let absent = review.isOfAll ? review.proposals.filter { $0.isPutOff(asOf: review.asOf) } : []
        let others = absent.map { proposal in
            "\(proposal.decision.label), put off until \(proposal.decision.reviewBy?.iso ?? "")"
        }
        let rest: [ReportBlock] =
            others.isEmpty
            ? [] : [.text(ReportText("Not on the agenda: " + others.joined(separator: "; ") + "."))]
        guard let last = review.agenda.last else {
            return rest.isEmpty ? [] : [ReportSection(name: "agenda", title: "Agenda (empty)", blocks: rest)]
        }
        let rows = review.agenda.map { item -> [ReportText] in
            [
                ReportText("\(item.start)–\(item.start + item.minutes)"), .label(item.decision),
                ReportText(item.decision.title), ReportText(item.decision.shownStatus ?? ""),
                ReportText(Wording.list(item.decision.deciders)),
            ]
        }
        let table = ReportTable(
            [.key("Minute"), .key("Decision"), .sentence("Title"), .detail("Status"), .detail("Deciders")],
            rows)
        return [
            ReportSection(
                name: "agenda", title: "Agenda (\(last.start + last.minutes) minutes)",
                blocks: [.table(table)] + rest)
        ]
    }

    /// A page for each proposal, unless everything is wanted.
    private func section(_ proposal: DesignReview.Proposal, _ index: Int) -> ReportSection {
        func section(_ room: PacketRoom) -> ReportSection {
            ProposalSection(proposal: proposal, asOf: review.asOf, room: room)
                .section(named: "proposal-\(index + 1)")
        }
        let whole = section(.whole)
        guard !isFull else { return whole }
        var fitted = PacketRoom.fitted(section)
        if Self.told(fitted) != Self.told(whole) {
            let command = ShellText.commandLine(["adr", "review", proposal.decision.label, "--full"])
            fitted.blocks.append(.text(ReportText("Cut to fit one page; in full: \(command)")))
        }
        return fitted
    }

    private static func told(_ section: ReportSection) -> String {
        PageTerminal(columns: nil).render(ReportPage(title: "", lead: "", sections: [section])).plain
    }

    private var dueSection: ReportSection {
        let rows = review.due.map { due -> [ReportText] in
            [
                .label(due.decision), ReportText(due.decision.title),
                ReportText("\(due.decision.reviewBy?.iso ?? ""), \(Wording.distance(days: -due.daysLate))"),
                ReportText(due.decision.deciders.joined(separator: ", ")), .references(due.risks),
                .labels(due.dependents),
                ReportText(due.codeChanges.map { $0 > 0 ? Wording.counted($0, "time") : "" } ?? ""),
            ]
        }
        let table = ReportTable(
            [
                .key("Decision"), .sentence("Title"), .detail("Due"), .detail("Deciders"),
                .detail("Open risks"),
                .detail("Dependents"), .detail("Code changed since"),
            ], rows)
        return ReportSection(
            name: "due", title: "Decisions due for review (\(rows.count))",
            blocks: [rows.isEmpty ? .text("No review is due.") : .table(table)])
    }
}

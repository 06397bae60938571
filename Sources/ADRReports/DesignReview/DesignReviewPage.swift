import ADRModel
import ADRText

/// A design review laid out: a section for each decision that is to be made, then those that are due.
struct DesignReviewPage {
    let review: DesignReview

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
                + (review.isOfAll ? [dueSection] : []))
    }

    private var agenda: [ReportSection] {
        guard let last = review.agenda.last else { return [] }
        let rows = review.agenda.map { item -> [ReportText] in
            [
                ReportText("\(item.start)–\(item.start + item.minutes)"), .label(item.decision),
                ReportText(item.decision.title), ReportText(item.decision.shownStatus ?? ""),
                ReportText(Wording.list(item.decision.deciders)),
            ]
        }
        let table = ReportTable(
            [.key("Minute"), .key("Decision"), .sentence("Title"), .detail("Status"), .detail("Asked of")],
            rows)
        return [
            ReportSection(
                name: "agenda", title: "Agenda (\(last.start + last.minutes) minutes)",
                blocks: [.table(table)])
        ]
    }

    private func section(_ proposal: DesignReview.Proposal, _ index: Int) -> ReportSection {
        let account = proposal.account
        var blocks: [ReportBlock] = [.text(facts(proposal))] + conflicts(account)
        if let context = account.context { blocks.append(.text(.strong("Why: ") + ReportText(context))) }
        if let outcome = account.outcome {
            let word = account.decision.isPending ? "Proposed: " : "Decided: "
            blocks.append(.text(.strong(word) + ReportText(outcome)))
        }
        blocks += options(account) + risks(account) + actions(account) + links(account)
        if !account.questions.isEmpty {
            blocks += [.heading("Open questions"), .list(account.questions.map { ReportText($0) })]
        }
        if !proposal.findings.isEmpty {
            blocks += [
                .heading("Findings of the linter"),
                .list(
                    proposal.findings.map { finding in
                        ReportText(
                            "line \(finding.start.line): \(finding.diagnostic.message) [\(finding.diagnostic.rule)]"
                        )
                    }),
            ]
        }
        return ReportSection(
            name: "proposal-\(index + 1)", title: "\(proposal.decision.label) \(proposal.decision.title)",
            blocks: blocks)
    }

    /// `docs/decisions/0009-x.md: proposed 66 days ago by ana and noor; confidence low; two-way.`
    private func facts(_ proposal: DesignReview.Proposal) -> ReportText {
        let decision = proposal.decision
        var first = decision.shownStatus ?? "no status"
        if let age = proposal.age { first += " \(Wording.counted(age, "day")) ago" }
        if !decision.deciders.isEmpty { first += " by \(Wording.list(decision.deciders))" }
        var facts = [first]
        if let confidence = decision.confidence { facts.append("confidence \(confidence.rawValue)") }
        if let reversibility = decision.reversibility, reversibility != .unknown {
            facts.append(reversibility == .oneWay ? "hard to undo" : "easy to undo")
        }
        return .link(decision.path, to: decision.path)
            + ReportText(": " + facts.joined(separator: "; ") + ".")
    }

    /// What has to be settled before all else: conflicts, and what changes other decisions.
    private func conflicts(_ account: DecisionAccount) -> [ReportBlock] {
        let groups = [
            ("Conflicts with", account.relations(.conflictsWith)),
            (
                "Supersedes when it is accepted",
                account.relations(.supersedes).filter { $0.standing == .planned }
            ),
            ("Supersedes", account.relations(.supersedes).filter { $0.standing == .holds }),
            ("Amends when it is accepted", account.relations(.amends).filter { $0.standing == .planned }),
            ("Amends", account.relations(.amends).filter { $0.standing == .holds }),
        ]
        let items = groups.filter { !$0.1.isEmpty }.map { name, relations in
            ReportText.strong("\(name): ") + relations.map(\.text).joined(separator: ", ")
        }
        return items.isEmpty ? [] : [.list(items)]
    }

    private func options(_ account: DecisionAccount) -> [ReportBlock] {
        guard !account.options.isEmpty else { return [.text("No options are listed.")] }
        let items = account.options.map { option in
            let name: ReportText = option.isChosen ? .strong(option.name) : ReportText(option.name)
            let arguments = [("for it", option.pros), ("against it", option.cons)].filter { !$0.1.isEmpty }
                .map { "; \($0.0): \($0.1.joined(separator: " · "))" }
            return name + ReportText(arguments.joined())
        }
        return [.heading("Options"), .list(items)]
    }

    private func risks(_ account: DecisionAccount) -> [ReportBlock] {
        guard !account.risks.isEmpty else {
            guard !account.riskNotes.isEmpty else { return [.text("No risk is recorded.")] }
            return [.heading("Risks, not rated"), .list(account.riskNotes.map { ReportText($0) })]
        }
        let rows = account.risks.map { risk -> [ReportText] in
            [
                .level(of: risk), .reference(risk), ReportText(risk.statement),
                ReportText(risk.entry.effectiveKind.rawValue),
                ReportText(risk.entry.effectiveStatus.rawValue), ReportText(risk.entry.owner.value ?? ""),
                ReportText(risk.entry.response.value?.rawValue ?? ""),
                ReportText(risk.votesText ?? ""),
                ReportText(risk.entry.isOpen ? risk.nextActionText(asOf: review.asOf) : ""),
            ]
        }
        return [
            .heading("Risks"),
            .table(
                ReportTable(
                    [
                        .key("Level"), .key("Risk"), .sentence("What may happen"), .detail("Kind"),
                        .detail("Status"), .detail("Owner"), .detail("Response"), .detail("Votes"),
                        .detail("Next"),
                    ], rows)),
        ]
    }

    private func actions(_ account: DecisionAccount) -> [ReportBlock] {
        let items = account.pendingActions.map {
            ReportText($0.taskText() + $0.dueText(asOf: review.asOf))
        }
        return items.isEmpty ? [] : [.heading("To do"), .list(items)]
    }

    private func links(_ account: DecisionAccount) -> [ReportBlock] {
        func named(_ decision: ReviewedDecision) -> ReportText {
            .label(decision)
                + ReportText(" \(decision.title)" + (decision.shownStatus.map { " (\($0))" } ?? ""))
        }
        let groups = [
            ("Rests on", account.relations(.dependsOn).map(\.text)),
            ("Rest on it", account.dependents.map(named)),
        ]
        let items = groups.filter { !$0.1.isEmpty }.map { name, decisions in
            ReportText("\(name): ") + decisions.joined(separator: ", ")
        }
        return items.isEmpty ? [] : [.heading("Links"), .list(items)]
    }

    private var dueSection: ReportSection {
        let rows = review.due.map { due -> [ReportText] in
            [
                .label(due.decision), ReportText(due.decision.title),
                ReportText("\(due.decision.reviewBy?.iso ?? ""), \(Wording.distance(days: -due.daysLate))"),
                ReportText(due.decision.deciders.joined(separator: ", ")), .references(due.risks),
                .labels(due.dependents),
                ReportText((due.codeChanges ?? 0) > 0 ? "\(due.codeChanges ?? 0) times" : ""),
            ]
        }
        let table = ReportTable(
            [
                .key("Decision"), .sentence("Title"), .detail("Due"), .detail("Asked of"),
                .detail("Open risks"),
                .detail("Rest on it"), .detail("Code changed since"),
            ], rows)
        return ReportSection(
            name: "due", title: "Decisions due for review (\(rows.count))",
            blocks: [rows.isEmpty ? .text("No review is due.") : .table(table)])
    }
}

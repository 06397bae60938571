import ADRModel
import ADRText

/// A design review laid out: a section for each decision that is to be made, then those that are due.
struct DesignReviewPage {
    let review: DesignReview

    var page: ReportPage {
        let proposals = Wording.counted(review.proposals.count, "decision")
        let due = Wording.counted(review.due.count, "decision")
        let lead =
            "\(proposals) \(review.proposals.count == 1 ? "waits" : "wait") to be made, "
            + "\(due) \(review.due.count == 1 ? "is" : "are") due for review."
        return ReportPage(
            title: "Design review as of \(review.asOf.iso)", lead: ReportText(lead),
            sections: review.proposals.enumerated().map { section($0.element, $0.offset) } + [dueSection])
    }

    private func section(_ proposal: DesignReview.Proposal, _ index: Int) -> ReportSection {
        var blocks: [ReportBlock] = [.text(facts(proposal))]
        if let context = proposal.context { blocks.append(.text(.strong("Why: ") + ReportText(context))) }
        if let outcome = proposal.outcome {
            blocks.append(.text(.strong("Proposed: ") + ReportText(outcome)))
        }
        blocks += options(proposal) + risks(proposal) + links(proposal)
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
        var first = decision.status ?? "no status"
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

    private func options(_ proposal: DesignReview.Proposal) -> [ReportBlock] {
        guard !proposal.options.isEmpty else { return [.text("No options are listed.")] }
        return [.heading("Options"), .list(proposal.options.map { ReportText($0) })]
    }

    private func risks(_ proposal: DesignReview.Proposal) -> [ReportBlock] {
        guard !proposal.risks.isEmpty else { return [.text("No risk is recorded.")] }
        let rows = proposal.risks.map { risk -> [ReportText] in
            [
                .level(of: risk), .reference(risk), ReportText(risk.statement),
                ReportText(risk.entry.effectiveKind.rawValue),
                ReportText(risk.entry.effectiveStatus.rawValue), ReportText(risk.entry.owner.value ?? ""),
                ReportText(risk.entry.response.value?.rawValue ?? ""),
                ReportText(risk.isOpen ? risk.nextActionText(asOf: review.asOf) : ""),
            ]
        }
        return [
            .heading("Risks"),
            .table(
                ReportTable(
                    [
                        .key("Level"), .key("Risk"), .sentence("What may happen"), .detail("Kind"),
                        .detail("Status"), .detail("Owner"), .detail("Response"), .detail("Next"),
                    ], rows)),
        ]
    }

    private func links(_ proposal: DesignReview.Proposal) -> [ReportBlock] {
        func named(_ decision: ReviewedDecision) -> ReportText {
            .label(decision) + ReportText(" \(decision.title)" + (decision.status.map { " (\($0))" } ?? ""))
        }
        let superseded = proposal.supersedes.map { superseded in
            guard superseded.isPartial else { return named(superseded.decision) }
            return ReportText(superseded.part.map { "\($0) of " } ?? "a part of ")
                + named(superseded.decision)
        }
        let groups = [
            ("Supersedes", superseded), ("Rests on", proposal.dependsOn.map(named)),
            ("Rest on it", proposal.dependents.map(named)),
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

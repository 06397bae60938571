import ADRModel
import ADRText

/// What is to be decided, laid out: what it changes, why, between what, and what is accepted with it.
struct ProposalSection {
    let proposal: DesignReview.Proposal
    let asOf: CalendarDate
    let room: PacketRoom

    private var account: DecisionAccount { proposal.account }

    func section(named name: String) -> ReportSection {
        var blocks: [ReportBlock] = [.text(facts)] + changes
        if let context = account.context { blocks.append(labelled("Why", room.brief(context))) }
        if !account.drivers.isEmpty {
            blocks.append(labelled("Drivers", room.list(account.drivers, room.items, separator: " · ")))
        }
        if let outcome = account.outcome {
            let word = account.decision.isPending ? "Proposed" : "Decided"
            blocks.append(labelled(word, room.brief(ChosenOption.plain(outcome))))
        }
        blocks += options + consequences + qualities + risks + tasks + questions + links + findings
        return ReportSection(
            name: name, title: "\(proposal.decision.label) \(proposal.decision.title)", blocks: blocks)
    }

    private func labelled(_ word: String, _ text: String) -> ReportBlock {
        .text(.strong("\(word): ") + ReportText(text))
    }

    /// `docs/decisions/0009-x.md: proposed 66 days ago by ana and noor; confidence low; two-way.`
    private var facts: ReportText {
        let decision = proposal.decision
        let age = proposal.age.map { $0 == 0 ? " today" : " \(Wording.counted($0, "day")) ago" } ?? ""
        var facts = [account.standing(since: age)]
        if let day = decision.reviewBy, proposal.isPutOff(asOf: asOf) {
            facts.append("put off until \(day.iso)" + (account.reason.map { " (\(room.brief($0)))" } ?? ""))
        } else if let reason = account.reason, decision.isPending {
            facts.append("put off earlier: \(room.brief(reason))")
        }
        if let confidence = decision.confidence { facts.append("confidence \(confidence.rawValue)") }
        if let reversibility = decision.reversibility, reversibility != .unknown {
            facts.append(reversibility == .oneWay ? "hard to undo" : "easy to undo")
        }
        return .link(decision.path, to: decision.path)
            + ReportText(": " + facts.joined(separator: "; ") + ".")
    }

    // MARK: - What it changes

    /// What has to be settled before all else: conflicts, and what changes other decisions.
    private var changes: [ReportBlock] {
        let groups = [
            ("Conflicts with", account.relations(.conflictsWith)),
            (
                "Supersedes if accepted",
                account.relations(.supersedes).filter { $0.standing == .planned }
            ),
            ("Supersedes", account.relations(.supersedes).filter { $0.standing == .holds }),
            ("Amends if accepted", account.relations(.amends).filter { $0.standing == .planned }),
            ("Amends", account.relations(.amends).filter { $0.standing == .holds }),
        ]
        let items = groups.filter { !$0.1.isEmpty }.map { name, relations in
            ReportText.strong("\(name): ") + decisions(relations.map(\.text))
        }
        return items.isEmpty ? [] : [.list(items)]
    }

    private func decisions(_ names: [ReportText]) -> ReportText {
        names.prefix(room.others).joined(separator: ", ")
            + ReportText(Wording.more(names.count - room.others))
    }

    private var links: [ReportBlock] {
        let groups = [
            ("Depends on", account.relations(.dependsOn).map(\.text)),
            ("Dependents", account.dependents.map(ReportText.named)),
        ]
        let items = groups.filter { !$0.1.isEmpty }.map { name, names in
            ReportText("\(name): ") + decisions(names)
        }
        return room.list("Links", items, items.count)
    }

    // MARK: - What is weighed

    private var options: [ReportBlock] {
        guard !account.options.isEmpty else { return [.text("No options are listed.")] }
        // The chosen one is told in any room.
        let ordered = account.options.filter(\.isChosen) + account.options.filter { !$0.isChosen }
        let kept = Set(ordered.prefix(room.options).map(\.name))
        let entries = account.options.filter { kept.contains($0.name) }.map { option in
            let arguments = [("for", option.pros), ("against", option.cons)].filter { !$0.1.isEmpty }
            return ReportEntry(
                key: "", name: option.isChosen ? "chosen:" : "",
                sentence: option.isChosen ? .strong(option.name) : ReportText(option.name),
                facts: arguments.map { name, items in
                    ReportEntry.Fact(
                        label: name,
                        text: ReportText(room.list(items, room.arguments, separator: " · ")))
                })
        }
        let more = account.options.count - entries.count
        return [.heading("Options"), .entries(ReportEntries(title: "Option", entries: entries))]
            + (more > 0 ? [.text(ReportText("and \(Wording.counted(more, "more option"))"))] : [])
    }

    /// What is bad of it comes first, since that is what the meeting decides.
    private var consequences: [ReportBlock] {
        let words = account.consequences.map { ($0, ArgumentWord(of: $0)) }
        func list(_ title: String, _ items: [(String, ArgumentWord?)]) -> [ReportBlock] {
            room.list(title, items.map { ReportText(room.brief($0.0)) }, room.items)
        }
        let gains = words.filter { $0.1 == .good || account.gains.contains($0.0) && $0.1 == nil }
        let costs = words.filter { word in !gains.contains { $0.0 == word.0 } }
        return list(
            "What we accept", costs.filter { $0.1 == .bad } + costs.filter { $0.1 != .bad })
            + list("What we gain", gains)
    }

    /// `Qualities: gains reliability +2; loses security −1`
    private var qualities: [ReportBlock] {
        func told(_ word: String, _ effects: [QualityEffect]) -> String? {
            guard !effects.isEmpty else { return nil }
            let items = effects.map { effect in
                Wording.name(of: effect.quality).lowercased()
                    + (effect.effect > 0 ? " +\(effect.effect)" : " −\(-effect.effect)")
            }
            return "\(word) \(items.joined(separator: ", "))"
        }
        let wins = account.qualities.filter { $0.effect > 0 }
        let losses = account.qualities.filter { $0.effect < 0 }
        let parts = [told("gains", wins), told("loses", losses)].compactMap(\.self)
        return parts.isEmpty ? [] : [labelled("Qualities", parts.joined(separator: "; "))]
    }

    private var risks: [ReportBlock] {
        guard !account.risks.isEmpty else {
            guard !account.riskNotes.isEmpty else { return [.text("No risk is recorded.")] }
            return room.list(
                "Unrated risks", account.riskNotes.map { ReportText(room.brief($0)) }, room.others)
        }
        let entries = account.risks.prefix(room.others).map { risk in
            let kind = risk.entry.effectiveKind
            // What an open risk lacks is said.
            let isToBeTreated = risk.isOpen && kind.needsLevel
            let next = risk.nextActionText(asOf: asOf)
            let facts: [(String, String?)] = [
                ("kind", kind == .risk ? nil : kind.rawValue),
                (
                    "status",
                    risk.entry.effectiveStatus == .open ? nil : risk.entry.effectiveStatus.rawValue
                ),
                ("owner", risk.entry.owner.value ?? (isToBeTreated ? "NO OWNER" : nil)),
                ("response", risk.entry.response.value?.rawValue ?? (isToBeTreated ? "none" : nil)),
                ("votes", risk.votesText),
                (
                    "next",
                    !risk.entry.isOpen
                        ? nil : next.isEmpty && isToBeTreated ? "no action planned" : room.brief(next)
                ),
            ]
            return ReportEntry(
                key: .level(of: risk), name: .reference(risk),
                sentence: ReportText(room.brief(risk.statement)),
                facts: facts.map { ReportEntry.Fact(label: $0, text: ReportText($1 ?? "")) })
        }
        let more = account.risks.count - entries.count
        return [
            .heading("Risks"), .entries(ReportEntries(title: "What may happen", entries: Array(entries))),
        ]
            + (more > 0
                ? [.text(ReportText("and \(Wording.counted(more, "more entry", plural: "more entries"))"))]
                : [])
    }

    // MARK: - What is open

    private var tasks: [ReportBlock] {
        let items = account.pendingActions.map {
            ReportText($0.taskText(room.characters) + $0.dueText(asOf: asOf))
        }
        return room.list("To do", items, room.others)
    }

    private var questions: [ReportBlock] {
        room.list("Open questions", account.questions.map { ReportText(room.brief($0)) }, room.others)
    }

    /// Hints are counted, where there is no room for everything.
    private var findings: [ReportBlock] {
        let isWhole = room.items == .max
        let told = proposal.findings.filter { isWhole || $0.diagnostic.severity >= .warning }
        let hints = proposal.findings.count - told.count
        let items = told.map { finding in
            ReportText(
                "line \(finding.start.line): \(finding.diagnostic.message) [\(finding.diagnostic.rule)]")
        }
        let lint = account.decision.label
        guard !items.isEmpty else {
            return hints > 0
                ? [.text(ReportText("\(Wording.counted(hints, "lint hint")): adr lint \(lint)."))]
                : []
        }
        return room.list(
            "Lint findings" + (hints > 0 ? " (\(Wording.counted(hints, "hint")) not shown)" : ""),
            items,
            room.items)
    }
}

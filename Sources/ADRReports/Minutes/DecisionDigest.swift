import ADRModel
import ADRText

/// A decision in a few lines that fit a phone and a chat: what, why, at what price, and what is to be done.
///
/// Each line begins with what it says, and is short: of long texts the first sentences are shown, of long lists the first
/// items and how many more there are. What was rejected or withdrawn says what, and why; nothing comes of it.
struct DecisionDigest {
    let account: DecisionAccount
    /// The words and numbers in which risks are rated.
    let scale: RiskScale
    /// The day on which actions are late.
    let asOf: CalendarDate
    /// Whether it says what is to be done.
    var hasActions = true
    /// Whether it tells of a superseded decision no more than what holds instead.
    var omitsReplaced = false

    /// `Accepted 2026-08-17 by noor and ana; consulted: lee`
    var lead: String {
        let decision = account.decision
        let day = account.statusDay.map { " \($0.iso)" } ?? ""
        var others = [("consulted", account.consulted), ("informed", account.informed)]
        var lead = account.standing(since: day)
        switch Minutes.Group.Kind(decision) {
        case .decided, .turnedDown, .retired: break
        case .withdrawn, .proposed, .other:
            lead = (decision.shownStatus ?? "no status") + day
            others.insert(("deciders", decision.deciders), at: 0)
        }
        for (word, people) in others where !people.isEmpty { lead += "; \(word): \(Wording.list(people))" }
        return lead.prefix(1).uppercased() + lead.dropFirst()
    }

    var lines: [ReportText] {
        guard account.decision.standing != .rejected else { return outcome + record }
        guard !omitsReplaced || !isReplaced else { return changes + record }
        return outcome + changes + options + consequences + risks + (hasActions ? actions : []) + outlook
            + record
    }

    /// Whether another decision holds instead.
    private var isReplaced: Bool {
        account.decision.standing == .superseded
            && account.relations(.supersededBy).contains { !$0.isPartial }
    }

    // MARK: - The lines

    private var outcome: [ReportText] {
        let standing = account.decision.standing
        let isDecided = standing.map { $0.isDecided && $0 != .rejected } ?? false
        let outcome = line(
            isDecided ? "Decided" : standing == nil || standing == .other ? "Decision" : "Proposed",
            account.outcome.map { Self.brief(ChosenOption.plain($0), 280) }
                ?? (account.isUnwritten ? "(not written yet)" : nil))
        let reason = line("Reason", account.reason.map { Self.brief($0, 280) })
        let context = line("Context", account.context.map { Self.brief($0, 240) })
        guard !isDecided else { return outcome + reason + context }
        let isPending = account.decision.standing != .rejected
        return reason + outcome + (isPending || reason.isEmpty ? context : [])
    }

    private var changes: [ReportText] {
        let kinds: [(LinkKind, String)] = [
            (.supersedes, "supersedes"), (.amends, "amends"), (.supersededBy, "superseded"),
            (.amendedBy, "amended"), (.conflictsWith, "conflicts with"),
        ]
        return kinds.flatMap { kind, verb in
            [LinkStanding.holds, .planned].flatMap { standing in
                [false, true].flatMap { isInPart in
                    let relations = account.relations(kind).filter {
                        $0.standing == standing && ($0.isPartial && kind.isSupersession) == isInPart
                    }
                    let words =
                        (standing == .planned ? "if accepted, " : "") + verb + (isInPart ? " in part" : "")
                        + (kind == .supersededBy || kind == .amendedBy ? " by" : "")
                    return line(
                        words.prefix(1).uppercased() + words.dropFirst(),
                        Self.list(relations.map(\.digest), 3))
                }
            }
        }
    }

    private var options: [ReportText] {
        let turnedDown = account.turnedDown
        guard turnedDown.isEmpty else {
            return line(
                "Instead of",
                Self.list(
                    turnedDown.map { option in
                        Self.brief(option.name, 60)
                            + (option.cons.first.map { " (\(Self.brief($0, 60)))" } ?? "")
                    }, 3))
        }
        return account.options.count > 1
            ? line("Considered", Self.list(account.options.map { Self.brief($0.name, 60) }, 4)) : []
    }

    private var consequences: [ReportText] {
        var byWord: [ArgumentWord: [String]] = [:]
        for item in account.consequences {
            guard let word = ArgumentWord(of: item) else { continue }
            byWord[word, default: []].append(word.reason(in: item))
        }
        func told(_ word: ArgumentWord, _ arguments: [String]?) -> String? {
            let all = (byWord[word] ?? []) + (arguments ?? [])
            let different = all.indices.filter { !all[..<$0].contains(all[$0]) }.map { all[$0] }
            return Self.list(different.map { Self.brief($0, 100) }, 3)
        }
        let arguments =
            line("Benefits", told(.good, account.chosen?.pros))
            + line("Drawbacks", told(.bad, account.chosen?.cons))
        let others = account.consequences.filter { ArgumentWord(of: $0) == nil }
        return arguments + line("Consequences", Self.list(others.map { Self.brief($0, 90) }, 2))
    }

    private var risks: [ReportText] {
        let standing = account.openRisks + account.risks.filter(\.isAccepted)
        let told = standing.prefix(3).map { risk in
            let heading = risk.heading(in: scale) + (risk.isAccepted ? ", \(risk.acceptance)" : "")
            let reason = risk.isAccepted ? risk.entry.reason.value.map { ": " + Self.brief($0, 110) } : nil
            return .strong(heading + ": ")
                + ReportText(Self.brief(risk.statement, 110) + " (\(risk.treatment))" + (reason ?? ""))
        }
        let more = standing.count - told.count
        let notes = account.riskNotes.map { Self.brief($0, 90) }
        return told
            + (more > 0
                ? [ReportText("and \(Wording.counted(more, "more risk", plural: "more risks"))")] : [])
            + line("Risks", Self.list(notes, 3))
    }

    private var actions: [ReportText] {
        let pending = account.pendingActions
        let told = pending.prefix(4).map { action in
            ReportText.strong("To do\(action.dueText(asOf: asOf)): ")
                + ReportText(action.taskText(100))
        }
        let more = pending.count - told.count
        let done = account.doneActions.map { $0.taskText(100) }
        return told + (more > 0 ? [ReportText("and \(Wording.counted(more, "more action"))")] : [])
            + line("Done", Self.list(done, 2))
    }

    private var outlook: [ReportText] {
        line("Open questions", Self.list(account.questions.map { Self.brief($0, 90) }, 2))
            + line("Review by", account.decision.reviewBy?.iso)
    }

    private var record: [ReportText] {
        let path = account.decision.path
        return [.strong("Record: ") + .link(path, to: path)]
    }

    // MARK: - Words

    private func line(_ name: String, _ text: String?) -> [ReportText] {
        guard let text, !text.isEmpty else { return [] }
        return [.strong("\(name): ") + ReportText(text)]
    }

    private static func list(_ items: [String], _ limit: Int) -> String? {
        guard !items.isEmpty else { return nil }
        return items.prefix(limit).map(withoutPeriod).joined(separator: "; ")
            + Wording.more(items.count - limit)
    }

    private static func withoutPeriod(_ text: String) -> String {
        text.ends(with: ".") && !text.ends(with: "..") ? String(text.dropLast()) : text
    }

    /// The whole sentences that fit into a number of characters, or else whole words.
    static func brief(_ text: String, _ limit: Int) -> String {
        let words = text.split(whereSeparator: \.isWhitespace)
        var (taken, length, sentence) = (0, 0, 0)
        for word in words {
            guard length + word.count <= limit else { break }
            length += word.count + 1
            taken += 1
            if [".", "?", "!", "。"].contains(where: { word.ends(with: $0) }) { sentence = taken }
        }
        guard taken < words.count else { return words.joined(separator: " ") }
        // Scripts without blanks have no words to count.
        guard taken > 0 else { return String(text.prefix(limit - 1)) + "…" }
        let isHalf = words[..<sentence].map(\.count).reduce(0, +) * 2 > limit
        return isHalf
            ? words[..<sentence].joined(separator: " ") : words[..<taken].joined(separator: " ") + " …"
    }
}

extension DecisionAccount.Relation {
    /// `0001 Use a queue (retention)`
    fileprivate var digest: String {
        "\(decision.label) \(DecisionDigest.brief(decision.title, 70))" + (part.map { " (\($0))" } ?? "")
    }
}

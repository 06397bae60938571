import ADRModel
import ADRText

/// A decision in a few lines that fit a phone and a chat: what, why, at what price, and what is to be done.
///
/// Each line begins with what it tells, and is short: of long texts the first sentences are told, of long lists the first
/// items and how many more there are.
struct DecisionDigest {
    let account: DecisionAccount
    let asOf: CalendarDate

    /// `accepted 2026-08-17 by noor and ana; consulted: lee`
    var lead: String {
        let decision = account.decision
        var lead = decision.status ?? "no status"
        if let day = decision.day { lead += " \(day.iso)" }
        if !decision.deciders.isEmpty { lead += " by \(Wording.list(decision.deciders))" }
        let others = [("consulted", account.consulted), ("informed", account.informed)]
        for (word, people) in others where !people.isEmpty { lead += "; \(word): \(Wording.list(people))" }
        return lead
    }

    var lines: [ReportText] {
        outcome + changes + options + consequences + risks + actions + outlook
    }

    // MARK: - The lines

    private var outcome: [ReportText] {
        let word =
            switch account.decision.standing {
            case .draft, .proposed: "Proposed"
            case .rejected: "Turned down"
            default: "Decided"
            }
        return line(word, account.outcome.map { Self.brief(Self.plain($0), 280) })
            + line("Why", account.context.map { Self.brief($0, 240) })
    }

    private var changes: [ReportText] {
        let kinds: [(LinkKind, String, String)] = [
            (.supersedes, "Replaces", "Replaces if accepted"), (.amends, "Amends", "Amends if accepted"),
            (.supersededBy, "Replaced by", "Replaced by"),
            (.conflictsWith, "Conflicts with", "Conflicts with"),
        ]
        return kinds.flatMap { kind, word, plan in
            [(LinkStanding.holds, word), (.planned, plan)].flatMap { standing, word in
                line(
                    word,
                    Self.list(account.relations(kind).filter { $0.standing == standing }.map(\.digest), 3))
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
            byWord[word, default: []].append(Self.brief(word.argument(of: item), 100))
        }
        func told(_ word: ArgumentWord) -> String? {
            byWord[word].map { $0.prefix(2).map(Self.withoutPeriod).joined(separator: "; ") }
        }
        if byWord.isEmpty {
            return line("Consequences", Self.list(account.consequences.map { Self.brief($0, 90) }, 2))
        }
        return line("Gain", told(.good)) + line("Price", told(.bad))
    }

    private var risks: [ReportText] {
        let open = account.risks.filter { $0.entry.isOpen && $0.entry.effectiveKind != .nonRisk }
        let told = open.prefix(3).map { risk -> ReportText in
            let facts = [
                risk.entry.owner.value, risk.entry.response.value?.rawValue,
            ].compactMap(\.self).joined(separator: ", ")
            let level = risk.entry.effectiveLevel.map { " \($0.text)" } ?? ""
            return .strong("Risk \(risk.band?.name ?? "not rated")\(level): ")
                + ReportText(Self.brief(risk.statement, 110) + " (\(facts.isEmpty ? "no owner" : facts))")
        }
        let more = open.count - told.count
        let notes = account.riskNotes.map { Self.brief($0, 90) }
        return told
            + (more > 0
                ? [ReportText("and \(Wording.counted(more, "more risk", plural: "more risks"))")] : [])
            + line("Risks", Self.list(notes, 3))
    }

    private var actions: [ReportText] {
        let pending = account.pendingActions
        let told = pending.prefix(4).map { action in
            ReportText.strong("To do\(action.dueText(asOf: asOf)): ") + ReportText(action.taskText(100))
        }
        let more = pending.count - told.count
        return told + (more > 0 ? [ReportText("and \(Wording.counted(more, "more action"))")] : [])
    }

    private var outlook: [ReportText] {
        line("Open", Self.list(account.questions.map { Self.brief($0, 90) }, 2))
            + line("Look again", account.decision.reviewBy?.iso) + line("Record", account.decision.path)
    }

    // MARK: - Words

    private func line(_ name: String, _ text: String?) -> [ReportText] {
        guard let text, !text.isEmpty else { return [] }
        return [.strong("\(name): ") + ReportText(text)]
    }

    private static func list(_ items: [String], _ limit: Int) -> String? {
        guard !items.isEmpty else { return nil }
        let more = items.count - limit
        return items.prefix(limit).map(withoutPeriod).joined(separator: "; ")
            + (more > 0 ? " and \(more) more" : "")
    }

    private static func withoutPeriod(_ text: String) -> String {
        text.ends(with: ".") && !text.ends(with: "..") ? String(text.dropLast()) : text
    }

    /// `Chosen option: "X", because …` as `X, because …`.
    private static func plain(_ outcome: String) -> String {
        guard outcome.lowercased().begins(with: "chosen option:") else { return outcome }
        let parts = outcome.behindFirst(":")?.trimming.parts(at: "\"", omittingEmpty: false) ?? []
        guard parts.count > 2, parts[0].isEmpty else { return outcome.behindFirst(":")?.trimming ?? outcome }
        return String(parts[1]) + parts[2...].joined(separator: "\"")
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
    /// `retention of 0001 Use a queue`
    fileprivate var digest: String {
        (isPartial ? (part.map { "\($0) of " } ?? "a part of ") : "")
            + "\(decision.label) \(DecisionDigest.brief(decision.title, 70))"
    }
}

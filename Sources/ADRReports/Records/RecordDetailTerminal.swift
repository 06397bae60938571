public import ADRModel

/// A record's facts, links, risks and actions for a terminal.
public struct RecordDetailTerminal: Sendable {
    /// How many columns lines take.
    private let columns: Int
    private let asOf: CalendarDate

    /// - Parameters:
    ///   - columns: how wide the terminal is; `nil` if that is not known.
    ///   - asOf: the day that tells which actions are overdue.
    public init(columns: Int? = nil, asOf: CalendarDate) {
        self.columns = PageTerminal(columns: columns).width
        self.asOf = asOf
    }

    public func render(_ detail: RecordDetail) -> StyledText {
        let title = wrapped("\(detail.record.label)  \(detail.record.displayTitle)")
        let pairs =
            RecordDetailFacts.pairs(of: detail.record)
            + (detail.links + detail.plans).map { ($0.phrase, told($0)) }
        let width = (pairs.map { $0.0.count }.max() ?? 0) + 2
        var lines = [""]
        lines += pairs.map { TerminalText.padded($0.0 + ":", to: width) + wrapped($0.1, width) }
        if !detail.risks.isEmpty { lines += ["", "Risks:"] + detail.risks.map(told) }
        if !detail.actions.isEmpty { lines += ["", "Actions:"] + detail.actions.map(told) }
        return StyledText(title, .bold) + "\n" + lines.joined(separator: "\n") + "\n"
    }

    /// - Parameter indentation: of further lines; the first has as much before it.
    private func wrapped(_ text: String, _ indentation: Int = 0) -> String {
        TerminalText.wrapped(
            TerminalText.line(text), to: columns, indentation: indentation, used: indentation)
    }

    private func told(_ link: RecordDetail.Link) -> String {
        let note = link.note.map { " (\($0))" } ?? ""
        switch link.target {
        case .decision(let decision):
            return "\(decision.label) \(decision.title), \(decision.shownStatus ?? "no status")\(note)"
        case .ambiguous(let decisions):
            return "\(link.text)\(note): ambiguous, " + decisions.map(\.path).joined(separator: " or ")
        case .unknown: return "\(link.text)\(note): not found"
        }
    }

    private func told(_ risk: ReviewedRisk) -> String {
        let level = ReportText.level(of: risk).plain
        let facts = [
            risk.entry.effectiveKind == .risk ? nil : risk.entry.effectiveKind.rawValue,
            risk.entry.effectiveStatus.rawValue, risk.entry.response.value?.rawValue, risk.entry.owner.value,
        ].compactMap(\.self).joined(separator: ", ")
        return item("\(risk.id)  \(level)  \(risk.statement) (\(facts))")
    }

    private func told(_ named: RecordAction) -> String {
        let action = named.action
        let end = action.isDone ? ", done" : action.dueText(asOf: asOf)
        return item("\(named.id)  \(action.taskText())\(end)")
    }

    private func item(_ text: String) -> String {
        "  " + TerminalText.wrapped(TerminalText.line(text), to: columns, indentation: 4, used: 2)
    }
}

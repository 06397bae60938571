import ADRModel

/// Everything that is known about one risk, for a terminal.
public struct RiskDetailTerminal: Sendable {
    public init() {}

    public func render(_ risk: ReviewedRisk) -> StyledText {
        let title = TerminalText.line("\(risk.reference)  \(risk.statement)")
        let pairs = Self.pairs(of: risk)
        let width = (pairs.map(\.0.count).max() ?? 0) + 2
        var lines = [""]
        lines += pairs.map { TerminalText.padded($0 + ":", to: width) + TerminalText.line($1) }
        if !risk.entry.actions.isEmpty {
            lines += ["", "Actions:"]
            lines += risk.entry.actions.enumerated().map {
                "  " + TerminalText.line(Self.told($1, number: $0 + 1))
            }
        }
        return StyledText(title, .bold) + "\n" + lines.joined(separator: "\n") + "\n"
    }

    private static func pairs(of risk: ReviewedRisk) -> [(String, String)] {
        let entry = risk.entry
        let band = risk.band.map { " (\($0.name))" } ?? ""
        let pairs: [(String, String?)] = [
            ("Decision", "\(risk.decision.label) \(risk.decision.title)"),
            ("Kind", entry.effectiveKind.rawValue), ("Status", risk.shownStatus),
            ("Reason", entry.reason.value),
            (
                "Level",
                entry.level.value.map { $0.text + (entry.residual.value == nil ? band : "") }
                    ?? entry.statedBand?.name
            ),
            ("Target", entry.target.value?.text), ("Residual", entry.residual.value.map { $0.text + band }),
            ("Votes", risk.votesText),
            ("Quality", entry.quality.value.map { $0.map(\.rawValue).joined(separator: ", ") }),
            ("Response", entry.response.value?.rawValue), ("Owner", entry.owner.value),
            ("Trigger", entry.trigger.value), ("Fallback", entry.fallback.value),
            ("Raised", entry.raised.value?.iso), ("Expected by", entry.expectedBy.value?.iso),
            ("Review by", entry.reviewBy.value?.iso),
            ("Refs", entry.refs.isEmpty ? nil : entry.refs.joined(separator: ", ")),
        ]
        return pairs.compactMap { name, value in value.map { (name, $0) } }
    }

    private static func told(_ action: RiskAction, number: Int) -> String {
        let facts = [
            action.owner.value, action.by.value.map { "by \($0.iso)" },
            action.effort.value.map { "effort \($0.rawValue)" }, action.ref.value,
        ].compactMap(\.self)
        return "\(number) [\(action.isDone ? "x" : " ")] \(action.task.value ?? "(no task)")"
            + (facts.isEmpty ? "" : " (\(facts.joined(separator: ", ")))")
    }
}

extension ReviewedRisk {
    /// The status; `-` for what cannot strike and has none.
    var shownStatus: String {
        entry.status.value == nil && !entry.effectiveKind.canStrike ? "-" : entry.effectiveStatus.rawValue
    }
}

import ADRModel

/// A list of risks as a table for a terminal: name, band and level, status, owner, sentence.
public struct RiskListTable: Sendable {
    private let width: Int?

    /// - Parameter width: the columns of the terminal, to which sentences are cut; `nil` shows them in full.
    public init(width: Int? = nil) { self.width = width }

    /// The table with a heading; empty if there are no risks.
    public func render(_ list: RiskList) -> String {
        guard !list.risks.isEmpty else { return "" }
        return TerminalTable(
            columns: ["ID", "BAND", "LEVEL", "STATUS", "OWNER", "RISK"],
            rows: list.risks.map { risk in
                let kind = risk.entry.effectiveKind
                return [
                    risk.reference, risk.band?.name ?? "-", risk.entry.effectiveLevel?.text ?? "-",
                    risk.shownStatus, risk.entry.owner.value ?? "-",
                    (kind == .risk ? "" : "\(kind.rawValue): ") + risk.statement,
                ]
            }, width: width
        ).text
    }
}

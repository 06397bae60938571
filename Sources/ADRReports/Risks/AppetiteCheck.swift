public import ADRModel
import ADRText

/// The risks of logs, checked against the team's appetite.
public struct AppetiteCheck: Sendable {
    public let verdicts: [AppetiteVerdict]
    public let asOf: CalendarDate
    private let filter: ReviewFilter

    public var isKept: Bool { verdicts.allSatisfy(\.isKept) }

    /// - Parameter filter: which risks are held to the limits.
    public init(
        _ logs: [DecisionLog], asOf: CalendarDate, method: RiskMethod, filter: ReviewFilter = ReviewFilter()
    ) {
        verdicts = AppetiteVerdict.all(ReviewBasis(logs, asOf: asOf, method: method, filter: filter))
        (self.asOf, self.filter) = (asOf, filter)
    }

    /// The most risks that a broken limit names.
    private static let limit = 10

    /// A line for each limit, and below a broken one the risks that break it.
    public var text: String {
        (filter.isEmpty ? "" : TerminalText.line(filter.phrase) + ":\n")
            + verdicts.map { verdict in
                let named = verdict.offenders.prefix(Self.limit).map { risk in
                    let lack = verdict.lack(of: risk)
                    return "      \(TerminalText.line(risk.reference))  "
                        + (lack.isEmpty ? "" : lack + ": ") + TerminalText.line(risk.statement)
                }
                let more = verdict.offenders.count - named.count
                return
                    (["\(verdict.isKept ? "pass" : "FAIL")  \(verdict.text)"] + named
                    + (more > 0 ? ["      and \(more) more: rerun with --format json"] : []))
                    .joined(separator: "\n")
            }.joined(separator: "\n") + "\n"
    }

    /// The same for programs.
    public var json: String {
        JSONValue.object([
            "as_of": .string(asOf.iso), "filter": filter.json, "kept": .bool(isKept),
            "limits": .array(verdicts.map(\.json)),
        ]).text
    }
}

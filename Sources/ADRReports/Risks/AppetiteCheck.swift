public import ADRModel
import ADRText

/// The risks of logs, checked against the team's appetite.
public struct AppetiteCheck: Sendable {
    public let verdicts: [AppetiteVerdict]
    public let asOf: CalendarDate

    public var isKept: Bool { verdicts.allSatisfy(\.isKept) }

    public init(_ logs: [DecisionLog], asOf: CalendarDate, method: RiskMethod) {
        verdicts = AppetiteVerdict.all(ReviewBasis(logs, asOf: asOf, method: method))
        self.asOf = asOf
    }

    /// The most risks that a broken limit names.
    private static let limit = 10

    /// A line for each limit, and below a broken one the risks that break it.
    public var text: String {
        verdicts.map { verdict in
            let named = verdict.offenders.prefix(Self.limit).map { risk in
                let lack = verdict.lack(of: risk)
                return "      \(TerminalText.line(risk.reference))  "
                    + (lack.isEmpty ? "" : lack + ": ") + TerminalText.line(risk.statement)
            }
            let more = verdict.offenders.count - named.count
            return
                (["\(verdict.isKept ? "pass" : "FAIL")  \(verdict.text)"] + named
                + (more > 0 ? ["      and \(more) more"] : [])).joined(separator: "\n")
        }.joined(separator: "\n") + "\n"
    }

    /// The same for programs.
    public var json: String {
        JSONValue.object([
            "as_of": .string(asOf.iso), "kept": .bool(isKept),
            "limits": .array(
                verdicts.map { verdict in
                    let band: JSONValue = .string(orNull: verdict.limit.band?.grade.name)
                    var most: JSONValue = .null
                    if case .atMost(let number) = verdict.limit.demand { most = .number(number) }
                    return .object([
                        "band": band, "planned": .bool(verdict.limit.demand == .planned), "at_most": most,
                        "count": .number(verdict.risks.count), "kept": .bool(verdict.isKept),
                        "offenders": .array(
                            verdict.offenders.map { risk in
                                .object([
                                    "reference": .string(risk.reference), "path": .string(risk.decision.path),
                                    "lack": .string(verdict.lack(of: risk)),
                                ])
                            }),
                    ])
                }),
        ]).text
    }
}

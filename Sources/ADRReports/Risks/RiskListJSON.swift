import ADRModel

/// Risks as JSON: an array with an object for each, as `docs/schemas/risk.schema.json` describes it.
public struct RiskListJSON: Sendable {
    public init() {}

    public func render(_ list: RiskList) -> String {
        JSONValue.array(list.risks.map(RiskJSON.value)).text
    }

    public func render(_ risk: ReviewedRisk) -> String { RiskJSON.value(of: risk).text }
}

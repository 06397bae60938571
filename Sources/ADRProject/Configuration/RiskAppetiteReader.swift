import ADRModel

/// Reads `appetite` of the section `risks` of `.adr.yml`: `{critical: planned, high: 5}`.
enum RiskAppetiteReader {
    private static let unrated = "unrated"
    private static let planned = "planned"

    static func read(
        _ node: FrontMatterNode, _ names: RiskBandNames, _ values: inout ConfigurationValues
    ) -> RiskAppetite {
        var limits: [RiskAppetite.Limit] = []
        let expectation = "appetite must map bands to limits, for example {critical: planned, high: 5}"
        for entry in values.entries(node, expectation) ?? [] {
            let band = names.band(entry.key)
            guard band != nil || entry.key == unrated else {
                values.reportUnknown("band", entry.key, entry.keyRange, names.bands.map(\.name) + [unrated])
                continue
            }
            for item in entry.value.sequence?.items ?? [entry.value] {
                if let demand = demand(item, &values) { limits.append(RiskAppetite.Limit(band, demand)) }
            }
        }
        return RiskAppetite(limits)
    }

    private static func demand(
        _ node: FrontMatterNode, _ values: inout ConfigurationValues
    ) -> RiskAppetite.Demand? {
        guard let text = values.text(node) else { return nil }
        if text == planned { return .planned }
        guard let number = Int(text), number >= 0 else {
            values.report(
                "a limit is `planned` if each risk needs a full plan, or the maximum number of risks, for example 5",
                node.range)
            return nil
        }
        return .atMost(number)
    }
}

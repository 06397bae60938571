import ADRModel
import ADRReports

/// Reads the section `risks` of `.adr.yml`.
struct RiskMethodReader {
    private enum Key: String, CaseIterable {
        case scale, matrix, bands, kinds, roles, audiences, appetite
    }

    /// The method, as far as it is understood.
    static func read(_ node: FrontMatterNode, _ values: inout ConfigurationValues) -> RiskMethod {
        var nodes: [Key: FrontMatterNode] = [:]
        for entry in values.entries(node, "risks must be a mapping, for example matrix: nist") ?? [] {
            guard let key = Key(rawValue: entry.key) else {
                values.reportUnknown("key of risks", entry.key, entry.keyRange, Key.allCases.map(\.rawValue))
                continue
            }
            nodes[key] = entry.value
        }
        let scale = nodes[.scale].map { RiskScaleReader.read($0, &values) } ?? .standard
        var matrix = RiskMatrixReader(scale: scale)
        if let bands = nodes[.bands] { matrix.readNames(bands, &values) }
        if let node = nodes[.matrix] { matrix.readMatrix(node, &values) }
        if let bands = nodes[.bands] { matrix.readProducts(bands, &values) }
        var method = RiskMethod(scale: scale, matrix: matrix.matrix) ?? .standard
        method.bandNames = matrix.names
        if let kinds = nodes[.kinds] { readKinds(kinds, &method, &values) }
        if let roles = nodes[.roles] { method.roles = Self.roles(roles, &values) }
        if let audiences = nodes[.audiences] { method.audiences = Self.audiences(audiences, &values) }
        if let appetite = nodes[.appetite] {
            method.appetite = RiskAppetiteReader.read(appetite, method.bandNames, &values)
        }
        return method
    }

    private static func readKinds(
        _ node: FrontMatterNode, _ method: inout RiskMethod, _ values: inout ConfigurationValues
    ) {
        let names = RiskKind.allCases.map(\.rawValue)
        for entry in values.entries(node, "kinds must map words to kinds, for example threat: risk") ?? [] {
            if let kind = values.choice(entry.value, of: names, "kind").flatMap(RiskKind.init) {
                method.add(entry.key, for: kind)
            }
        }
    }

    private static func roles(
        _ node: FrontMatterNode, _ values: inout ConfigurationValues
    ) -> [String: [TeamRole]] {
        let names = TeamRole.allCases.map(\.rawValue)
        var roles: [String: [TeamRole]] = [:]
        for entry in values.entries(node, "roles must map people to roles, for example ana: qa") ?? [] {
            roles[entry.key] = (entry.value.sequence?.items ?? [entry.value]).compactMap { node in
                values.word(node, "role", TeamRole.init(named:), names)
            }
        }
        return roles
    }

    private static func audiences(
        _ node: FrontMatterNode, _ values: inout ConfigurationValues
    ) -> [String: [String]] {
        let expectation =
            "audiences must map names to parts, for example board: [counts, heat-map, top-risks]"
        var audiences: [String: [String]] = [:]
        for entry in values.entries(node, expectation) ?? [] {
            let items = entry.value.sequence?.items ?? []
            if items.isEmpty { values.report(expectation, entry.value.range) }
            var parts: [String] = []
            for item in items {
                let names = values.word(item, "part", ReviewParts.names(of:), ReviewParts.names) ?? []
                parts += names.filter { !parts.contains($0) }
            }
            audiences[entry.key] = parts
        }
        return audiences
    }
}

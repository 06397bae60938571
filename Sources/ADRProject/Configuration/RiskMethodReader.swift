import ADRModel

/// Reads the section `risks` of `.adr.yml`.
struct RiskMethodReader {
    private var method = RiskMethod()
    private var bands: FrontMatterNode?

    private enum Key: String, CaseIterable {
        case scale, matrix, bands, kinds, roles
    }

    /// The method, as far as it is understood.
    static func read(_ node: FrontMatterNode, _ values: inout ConfigurationValues) -> RiskMethod {
        var reader = RiskMethodReader()
        for entry in values.entries(node, "risks must consist of keys, as matrix: nist") ?? [] {
            guard let key = Key(rawValue: entry.key) else {
                values.reportUnknown("key of risks", entry.key, entry.keyRange, Key.allCases.map(\.rawValue))
                continue
            }
            switch key {
            case .scale: reader.readScale(entry.value, &values)
            case .matrix: reader.readMatrix(entry.value, &values)
            case .bands: reader.bands = entry.value
            case .kinds: reader.readKinds(entry.value, &values)
            case .roles: reader.readRoles(entry.value, &values)
            }
        }
        if let bands = reader.bands { reader.readBands(bands, &values) }
        return reader.method
    }

    // MARK: - Scale

    private mutating func readScale(_ node: FrontMatterNode, _ values: inout ConfigurationValues) {
        let expectation = "scale must consist of axes, as impact: [none, minor, moderate, major, severe]"
        for entry in values.entries(node, expectation) ?? [] {
            switch entry.key {
            case "likelihood":
                method.scale.likelihood = method.scale.likelihood.adding(Self.words(entry.value, &values))
            case "impact": method.scale.impact = method.scale.impact.adding(Self.words(entry.value, &values))
            default: values.reportUnknown("axis", entry.key, entry.keyRange, ["likelihood", "impact"])
            }
        }
    }

    /// Five words from 1 to 5, three for 1, 3 and 5, or ratings by word.
    private static func words(
        _ node: FrontMatterNode, _ values: inout ConfigurationValues
    ) -> [(word: String, rating: Int)] {
        if let mapping = node.mapping {
            return mapping.entries.compactMap { entry in
                guard let rating = entry.value.scalar.flatMap({ Int($0.text) }), (1...5).contains(rating)
                else {
                    values.report("a word is rated from 1 to 5, as likely: 4", entry.value.range)
                    return nil
                }
                return (entry.key, rating)
            }
        }
        let words = values.texts(node).map(\.text)
        let ratings = [3: [1, 3, 5], 5: [1, 2, 3, 4, 5]][words.count]
        guard let ratings, node.sequence != nil else {
            values.report(
                "an axis has five words from 1 to 5, or three for 1, 3 and 5, or each word its number, as "
                    + "{seldom: 2, often: 4}", node.range)
            return []
        }
        return zip(words, ratings).map { ($0, $1) }
    }

    // MARK: - Bands

    private mutating func readMatrix(_ node: FrontMatterNode, _ values: inout ConfigurationValues) {
        guard let rows = node.sequence?.items else {
            let name = values.choice(node, of: ["product", "nist"], "matrix")
            if name == "nist" { method.matrix = .nist }
            return
        }
        let before = values.diagnostics.count
        let bands = rows.map { row in
            (row.sequence?.items ?? []).map { Self.band($0, &values) }
        }
        guard values.diagnostics.count == before else { return }
        guard let matrix = RiskMatrix(rows: bands.map { $0.compactMap(\.self) }) else {
            let place = zip(rows, bands).first { $1.count != 5 }?.0 ?? node
            values.report(
                "a matrix has five rows from likelihood 1 to 5, each with five bands from impact 1 to 5",
                place.range)
            return
        }
        if !matrix.isRising,
            RiskMatrix(rows: bands.reversed().map { $0.compactMap(\.self) })?.isRising == true
        {
            values.report("the rows stand upside down; the first one is that of likelihood 1", node.range)
            return
        }
        method.matrix = matrix
    }

    private static func band(
        _ node: FrontMatterNode, _ values: inout ConfigurationValues
    ) -> RiskBand? {
        values.choice(node, of: RiskBand.allCases.map(\.rawValue), "band").flatMap(RiskBand.init)
    }

    /// The smallest product of each band above low.
    private mutating func readBands(_ node: FrontMatterNode, _ values: inout ConfigurationValues) {
        guard case .product(var medium, var high, var critical) = method.matrix.basis else {
            values.report("bands divide the product; this matrix has none", node.range)
            return
        }
        let before = values.diagnostics.count
        let expectation = "bands must map bands to products, as {medium: 5, high: 10, critical: 16}"
        for entry in values.entries(node, expectation) ?? [] {
            let product = entry.value.scalar.flatMap { Int($0.text) }
            switch entry.key {
            case "medium": medium = product ?? 0
            case "high": high = product ?? 0
            case "critical": critical = product ?? 0
            default:
                values.reportUnknown("band", entry.key, entry.keyRange, ["medium", "high", "critical"])
                continue
            }
            if product == nil { values.report(expectation, entry.value.range) }
        }
        guard values.diagnostics.count == before else { return }
        if let matrix = RiskMatrix(medium: medium, high: high, critical: critical) {
            method.matrix = matrix
        } else {
            values.report(
                "the smallest products of medium (\(medium)), high (\(high)) and critical (\(critical)) must "
                    + "rise, from 2 to 25", node.range)
        }
    }

    // MARK: - Words and people

    private mutating func readKinds(_ node: FrontMatterNode, _ values: inout ConfigurationValues) {
        let names = RiskKind.allCases.map(\.rawValue)
        for entry in values.entries(node, "kinds must map words to kinds, as threat: risk") ?? [] {
            if let kind = values.choice(entry.value, of: names, "kind").flatMap(RiskKind.init) {
                method.add(entry.key, for: kind)
            }
        }
    }

    private mutating func readRoles(_ node: FrontMatterNode, _ values: inout ConfigurationValues) {
        let names = TeamRole.allCases.map(\.rawValue)
        for entry in values.entries(node, "roles must map people to roles, as ana: qa") ?? [] {
            method.roles[entry.key] = (entry.value.sequence?.items ?? [entry.value]).compactMap { node in
                values.choice(node, of: names, "role").flatMap(TeamRole.init)
            }
        }
    }
}

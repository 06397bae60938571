import ADRModel

/// Reads the matrix of a scale, and the names and limits of its bands.
struct RiskMatrixReader {
    private let scale: RiskScale
    private(set) var matrix: RiskMatrix
    private(set) var names = RiskBandNames.standard

    private static let namesKey = "names"

    init(scale: RiskScale) {
        self.scale = scale
        matrix = .product(of: scale)
    }

    // MARK: - Matrix

    mutating func readMatrix(_ node: FrontMatterNode, _ values: inout ConfigurationValues) {
        let (likelihoods, impacts) = (scale.likelihood.names.count, scale.impact.names.count)
        guard let rows = node.sequence?.items else {
            guard values.choice(node, of: ["product", "nist"], "matrix") == "nist" else { return }
            if RiskMatrix.nist.fits(scale) {
                matrix = .nist
            } else {
                values.report(
                    "the table of NIST SP 800-30 is 5 x 5, but the scale is \(likelihoods) x \(impacts)",
                    node.range)
            }
            return
        }
        let before = values.diagnostics.count
        let bands = rows.map { row in (row.sequence?.items ?? []).compactMap { band($0, &values) } }
        guard values.diagnostics.count == before else { return }
        guard let own = RiskMatrix(rows: bands), own.fits(scale) else {
            let place = zip(rows, bands).first { $1.count != impacts }?.0 ?? node
            values.report(
                "the matrix needs \(likelihoods) rows from likelihood 1 to \(likelihoods), each with \(impacts) bands from "
                    + "impact 1 to \(impacts)", place.range)
            return
        }
        if !own.isRising, RiskMatrix(rows: bands.reversed())?.isRising == true {
            values.report("the rows are upside down; the first row is for likelihood 1", node.range)
            return
        }
        matrix = own
    }

    private func band(_ node: FrontMatterNode, _ values: inout ConfigurationValues) -> RiskBand? {
        guard let text = values.text(node) else { return nil }
        let band = names.band(text)
        if band == nil { values.reportUnknown("band", text, node.range, names.bands.map(\.name)) }
        return band
    }

    // MARK: - Bands

    /// What the bands are called.
    mutating func readNames(_ node: FrontMatterNode, _ values: inout ConfigurationValues) {
        guard let entry = node.mapping?.entries.first(where: { $0.key == Self.namesKey }) else { return }
        let texts = entry.value.sequence.map { $0.items.compactMap { $0.scalar?.text } } ?? []
        if let names = RiskBandNames(texts) {
            self.names = names
        } else {
            values.report(
                "bands need four different names, from low to critical, for example [green, yellow, orange, red]",
                entry.value.range)
        }
    }

    /// The smallest product of each band above the lowest.
    mutating func readProducts(_ node: FrontMatterNode, _ values: inout ConfigurationValues) {
        let before = values.diagnostics.count
        let bands = Array(names.bands.dropFirst())
        let example = zip(bands, [5, 10, 16]).map { "\($0.name): \($1)" }.joined(separator: ", ")
        let expectation = "bands must map bands to products, for example {\(example)}"
        var products: [RiskBand: Int] = [:]
        for entry in values.entries(node, expectation) ?? [] where entry.key != Self.namesKey {
            guard let band = names.band(entry.key), band > .low else {
                values.reportUnknown(
                    "band", entry.key, entry.keyRange, bands.map(\.name) + [Self.namesKey])
                continue
            }
            products[band] = entry.value.scalar.flatMap { Int($0.text) }
            if products[band] == nil { values.report(expectation, entry.value.range) }
        }
        guard values.diagnostics.count == before, !products.isEmpty else { return }
        guard case .product(let medium, let high, let critical) = matrix.basis else {
            values.report(
                "bands divide the product of likelihood and impact, which this matrix does not use",
                node.range)
            return
        }
        let limits = [products[.medium] ?? medium, products[.high] ?? high, products[.critical] ?? critical]
        if let own = RiskMatrix(medium: limits[0], high: limits[1], critical: limits[2], scale: scale) {
            matrix = own
        } else {
            let told = zip(bands, limits).map { "\($0.name) (\($1))" }
            values.report(
                "the smallest products of \(told[0]), \(told[1]) and \(told[2]) must increase, between 2 and "
                    + "\(scale.likelihood.names.count * scale.impact.names.count)", node.range)
        }
    }
}

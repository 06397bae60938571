import ADRAuthoring
import ADRModel

/// Reads the section `numbering` of `.adr.yml`: a scheme, or keys.
enum NumberingReader {
    private enum Key: String, CaseIterable {
        case scheme, width, branches
    }

    /// The settings, as far as they are understood.
    static func read(_ node: FrontMatterNode, _ values: inout ConfigurationValues) -> Numbering {
        var numbering = Numbering()
        guard node.scalar == nil else {
            numbering.scheme = scheme(node, &values)
            return numbering
        }
        let expectation =
            "numbering must be a scheme or a mapping, for example {scheme: sequential, width: 4}"
        for entry in values.entries(node, expectation) ?? [] {
            switch Key(rawValue: entry.key) {
            case .scheme: numbering.scheme = scheme(entry.value, &values)
            case .width: numbering.width = width(entry.value, &values)
            case .branches: numbering.countsBranches = values.boolean(entry.value) ?? true
            case nil:
                values.reportUnknown(
                    "key of numbering", entry.key, entry.keyRange, Key.allCases.map(\.rawValue))
            }
        }
        if numbering.scheme == .dateCounter, let width = numbering.width, width < 3 {
            values.report("a counter after a date needs at least 3 digits", node.range)
        }
        return numbering
    }

    private static func scheme(
        _ node: FrontMatterNode, _ values: inout ConfigurationValues
    ) -> Numbering.Scheme? {
        values.choice(node, of: Numbering.Scheme.allCases.map(\.rawValue), "scheme")
            .flatMap(Numbering.Scheme.init)
    }

    private static func width(_ node: FrontMatterNode, _ values: inout ConfigurationValues) -> Int? {
        guard let width = node.scalar.flatMap({ Int($0.text) }), Numbering.widths.contains(width) else {
            values.report("the width must be a number from 1 to 6", node.range)
            return nil
        }
        return width
    }
}

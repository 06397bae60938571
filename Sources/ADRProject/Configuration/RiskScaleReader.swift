import ADRModel

/// Reads the ratings of likelihood and impact.
enum RiskScaleReader {
    /// The scale, as far as it is understood.
    static func read(_ node: FrontMatterNode, _ values: inout ConfigurationValues) -> RiskScale {
        var scale = RiskScale.standard
        let expectation =
            "scale must map axes to words, for example impact: [none, minor, moderate, major, severe]"
        for entry in values.entries(node, expectation) ?? [] {
            switch entry.key {
            case "likelihood": scale.likelihood = axis(entry.value, scale.likelihood, &values)
            case "impact": scale.impact = axis(entry.value, scale.impact, &values)
            default: values.reportUnknown("axis", entry.key, entry.keyRange, ["likelihood", "impact"])
            }
        }
        return scale
    }

    /// A list names all ratings of an axis; numbers by word add to the ratings that it has.
    private static func axis(
        _ node: FrontMatterNode, _ standard: RatingScale, _ values: inout ConfigurationValues
    ) -> RatingScale {
        let before = values.diagnostics.count
        let words = words(node, standard, &values)
        guard values.diagnostics.count == before else { return standard }
        if node.mapping != nil || words.count == standard.names.count { return standard.adding(words) }
        return RatingScale(names: words.map(\.word)) ?? standard
    }

    private static func words(
        _ node: FrontMatterNode, _ standard: RatingScale, _ values: inout ConfigurationValues
    ) -> [(word: String, rating: Int)] {
        var found: [(word: String, rating: Int)] = []
        func add(_ word: String, _ rating: Int, _ range: Range<Int>) {
            if Int(word).map({ $0 != rating }) ?? false {
                values.report("the number \(word) cannot be the word for rating \(rating)", range)
            } else if found.contains(where: { $0.word.lowercased() == word.lowercased() }) {
                values.report("the word \"\(word)\" is repeated", range)
            } else {
                found.append((word, rating))
            }
        }
        if let mapping = node.mapping {
            for entry in mapping.entries {
                let rating = entry.value.scalar.flatMap { Int($0.text) }
                if let rating, standard.ratings.contains(rating) {
                    add(entry.key, rating, entry.keyRange)
                } else {
                    values.report(
                        "a word needs a rating from 1 to \(standard.names.count), for example likely: 4; for a scale of "
                            + "another size, list all words", entry.value.range)
                }
            }
        } else if let items = node.sequence?.items, RatingScale.sizes.contains(items.count) {
            for (index, item) in items.enumerated() {
                if let word = values.text(item) { add(word, index + 1, item.range) }
            }
        } else {
            values.report(
                "an axis is a list of 2 to 10 words, the lowest rating first, or maps words to ratings, for example "
                    + "{seldom: 2, often: 4}", node.range)
        }
        return found
    }
}

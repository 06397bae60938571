import ADRModel
import Testing

@Suite struct RiskLevelTests {
    @Test(arguments: [
        ("2x5", "2x5"), ("2X5", "2x5"), ("2 x 5", "2x5"), ("2×5", "2x5"), ("2 × 5", "2x5"), ("2*5", "2x5"),
        ("low x very high", "2x5"), ("likely × severe", "4x5"), ("extreme x 3", "5x3"),
    ])
    func aLevelIsLikelihoodTimesImpact(text: String, level: String) {
        #expect(RiskLevel(text, scale: .standard)?.text == level)
    }

    @Test(arguments: [
        "", "x", "5", "high", "0x5", "6x1", "0x10", "2x", "x5", "2x5x1", "2.5x3", "-2x3", "2x-3", "2 5", "10",
        "axb", "2x5%", "low", "99999999999999999999x1",
    ])
    func anythingElseIsNone(text: String) {
        #expect(RiskLevel(text, scale: .standard) == nil)
    }

    @Test(arguments: [
        ("1", 1), ("5", 5), ("very-low", 1), ("Very high", 5), ("rare", 1), ("Unlikely", 2), ("POSSIBLE", 3),
        ("likely", 4), ("Almost certain", 5), ("🔴 High", 4), ("High (4)", 4), ("2 - Low", 2), ("M", 3),
    ])
    func likelihoodHasWords(text: String, rating: Int) {
        #expect(RiskScale.standard.likelihood.rating(text) == rating)
    }

    @Test(arguments: [
        ("negligible", 1), ("minor", 2), ("moderate", 3), ("major", 4), ("Severe", 5), ("critical", 5),
    ])
    func impactHasWords(text: String, rating: Int) {
        #expect(RiskScale.standard.impact.rating(text) == rating)
    }

    @Test(arguments: ["0", "6", "-1", "2.5", "High (2)", "low-medium", "1-5", "30%", "huge", "", "3/5"])
    func whatIsNoRatingIsNotGuessed(text: String) {
        #expect(RiskScale.standard.likelihood.rating(text) == nil)
        #expect(RiskScale.standard.impact.rating(text) == nil)
    }

    @Test(arguments: [
        (5, 5, ["LLLLM", "LLMMH", "LMMHH", "LMHCC", "MHHCC"]), (3, 3, ["LMM", "MHC", "MCC"]),
        (4, 4, ["LLLM", "LMMH", "LMHC", "MHCC"]), (2, 2, ["LM", "MC"]), (2, 4, ["LMMH", "MHCC"]),
        (
            10, 2, ["LL", "LM", "LM", "MH", "MH", "MH", "MC", "HC", "HC", "HC"]
        ),
    ])
    func bandsDivideTheProducts(likelihoods: Int, impacts: Int, letters: [String]) throws {
        let scale = try Self.scale(likelihoods, impacts)
        let method = try #require(RiskMethod(scale: scale))
        #expect(Self.letters(method) == letters)
        #expect(method.matrix.isRising)
    }

    static func scale(_ likelihoods: Int, _ impacts: Int) throws -> RiskScale {
        func axis(_ size: Int) throws -> RatingScale {
            try #require(RatingScale(names: (1...size).map { "word \($0 * 11)" }))
        }
        return RiskScale(likelihood: try axis(likelihoods), impact: try axis(impacts))
    }

    static func letters(_ method: RiskMethod) -> [String] {
        method.scale.likelihood.ratings.map { likelihood in
            method.scale.impact.ratings.compactMap {
                RiskLevel(likelihood: likelihood, impact: $0, scale: method.scale)
            }.map { method.band(of: $0).letter }.joined()
        }
    }

    @Test func nistLooksTheBandUp() throws {
        let method = try #require(RiskMethod(scale: .standard, matrix: .nist))
        #expect(Self.letters(method) == ["LLLLL", "LLLLM", "LLMMH", "LLMHC", "LLMHC"])
        #expect(RiskMatrix.nist.isRising)
        #expect(RiskMethod(scale: try Self.scale(4, 5), matrix: .nist) == nil)
    }

    @Test func theProductMayBeDividedElsewhere() throws {
        func matrix(_ medium: Int, _ high: Int, _ critical: Int, _ scale: RiskScale = .standard)
            -> RiskMatrix?
        {
            RiskMatrix(medium: medium, high: high, critical: critical, scale: scale)
        }
        let method = try #require(RiskMethod(scale: .standard, matrix: matrix(2, 3, 25)))
        #expect(Self.letters(method) == ["LMHHH", "MHHHH", "HHHHH", "HHHHH", "HHHHC"])
        #expect(matrix(5, 10, 16) == .product)
        #expect(matrix(1, 10, 16) == nil && matrix(5, 5, 16) == nil && matrix(5, 10, 26) == nil)
        let small = try Self.scale(3, 3)
        #expect(matrix(2, 4, 9, small) != nil && matrix(2, 4, 10, small) == nil)
    }

    @Test func aTeamHasWordsOfItsOwn() {
        let scale = RiskScale.standard.likelihood.adding([
            (word: "Once a year", rating: 2), (word: "low", rating: 1), (word: "every 2 days", rating: 5),
        ])
        let texts = ["once a year", "Low", "every 2 days", "likely", "3"]
        #expect(texts.map(scale.rating) == [2, 1, 5, 4, 3])
        #expect(scale.names == ["low", "Once a year", "Possible", "Likely", "every 2 days"])
    }

    @Test func aScaleOfAnotherSizeKnowsItsOwnWordsAndNumbers() throws {
        let axis = try #require(RatingScale(names: ["Seldom", "At times", "often"]))
        let texts = ["seldom", "At times", "Often (3)", "3", "4", "0", "medium", "Often (2)"]
        #expect(texts.map(axis.rating) == [1, 2, 3, 3, nil, nil, nil, nil])
        let scale = RiskScale(likelihood: axis, impact: RiskScale.standard.impact)
        #expect(RiskLevel("3x5", scale: scale)?.text == "3x5")
        #expect(RiskLevel("4x5", scale: scale) == nil)
        #expect(RiskLevel(likelihood: 4, impact: 1, scale: scale) == nil)
        #expect(RatingScale(names: ["one"]) == nil)
        #expect(RatingScale(names: Array(repeating: "a", count: 11)) == nil)
    }

    @Test func anOwnMatrixFitsTheScale() throws {
        let row: [RiskBand] = [.low, .low, .low, .low, .critical]
        let matrix = try #require(RiskMatrix(rows: Array(repeating: row, count: 5)))
        let method = try #require(RiskMethod(scale: .standard, matrix: matrix))
        #expect(Self.letters(method) == Array(repeating: "LLLLC", count: 5))
        let four = try #require(RiskMatrix(rows: Array(repeating: row, count: 4)))
        #expect(!four.fits(.standard) && RiskMethod(scale: .standard, matrix: four) == nil)
        #expect(four.fits(try Self.scale(4, 5)))
        #expect(RiskMatrix(rows: []) == nil && RiskMatrix(rows: [row]) == nil)
        #expect(RiskMatrix(rows: Array(repeating: [.low], count: 5)) == nil)
        #expect(RiskMatrix(rows: [row, [.low]]) == nil)
    }

    @Test func bandsHaveNamesOfTheTeam() throws {
        let names = try #require(RiskBandNames(["None", "low", "Medium", "High"]))
        #expect(names.bands.map(\.letter) == ["N", "L", "M", "H"])
        #expect(names.bands.map(\.grade) == RiskBand.Grade.allCases)
        #expect(
            ["none", "LOW", "high", "critical"].map { names.band($0)?.grade } == [
                .low, .medium, .critical, .critical,
            ])
        #expect(names.band("green") == nil)
        let alike = try #require(RiskBandNames(["minor", "moderate", "major", "grave"]))
        #expect(alike.bands.map(\.letter) == ["L", "M", "H", "C"])
        #expect(alike[.high].name == "major" && alike[.high] == .high && alike[.low] < .medium)
        #expect(RiskBandNames(["a", "b", "c"]) == nil && RiskBandNames(["a", "b", "c", "A"]) == nil)
    }
}

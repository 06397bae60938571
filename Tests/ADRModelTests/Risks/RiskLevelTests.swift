import ADRModel
import Testing

@Suite struct RiskLevelTests {
    @Test(arguments: [
        ("2x5", "2x5"), ("2X5", "2x5"), ("2 x 5", "2x5"), ("2×5", "2x5"), ("2 × 5", "2x5"), ("2*5", "2x5"),
        ("low x very high", "2x5"), ("likely × severe", "4x5"), ("extreme x 3", "5x3"),
    ])
    func aLevelIsLikelihoodTimesImpact(text: String, level: String) {
        #expect(RiskLevel(text)?.text == level)
    }

    @Test(arguments: [
        "", "x", "5", "high", "0x5", "6x1", "0x10", "2x", "x5", "2x5x1", "2.5x3", "-2x3", "2x-3", "2 5", "10",
        "axb", "2x5%", "low", "99999999999999999999x1",
    ])
    func anythingElseIsNone(text: String) {
        #expect(RiskLevel(text) == nil)
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

    @Test(arguments: zip(1...5, ["LLLLM", "LLMMH", "LMMHH", "LMHCC", "MHHCC"]))
    func bandsDivideTheTwentyFiveLevels(likelihood: Int, letters: String) {
        let levels = (1...5).compactMap { RiskLevel(likelihood: likelihood, impact: $0) }
        #expect(levels.map { RiskMatrix.product.band(of: $0).letter }.joined() == letters)
    }

    @Test(arguments: zip(1...5, ["LLLLL", "LLLLM", "LLMMH", "LLMHC", "LLMHC"]))
    func nistLooksTheBandUp(likelihood: Int, letters: String) {
        let levels = (1...5).compactMap { RiskLevel(likelihood: likelihood, impact: $0) }
        #expect(levels.map { RiskMatrix.nist.band(of: $0).letter }.joined() == letters)
        #expect(RiskMatrix.nist.isRising)
    }

    @Test func theProductMayBeDividedElsewhere() throws {
        let matrix = try #require(RiskMatrix(medium: 2, high: 3, critical: 25))
        let levels = ["1x1", "1x2", "3x1", "5x4", "5x5"].compactMap { RiskLevel($0) }
        #expect(levels.map { matrix.band(of: $0).letter }.joined() == "LMHHC")
        #expect(RiskMatrix(medium: 5, high: 10, critical: 16) == .product)
        #expect(RiskMatrix(medium: 1, high: 10, critical: 16) == nil)
        #expect(RiskMatrix(medium: 5, high: 5, critical: 16) == nil)
        #expect(RiskMatrix(medium: 5, high: 10, critical: 26) == nil)
    }

    @Test func aTeamHasWordsOfItsOwn() {
        let scale = RiskScale.standard.likelihood.adding([
            (word: "Once a year", rating: 2), (word: "low", rating: 1), (word: "every 2 days", rating: 5),
        ])
        let texts = ["once a year", "Low", "every 2 days", "likely", "3"]
        #expect(texts.map(scale.rating) == [2, 1, 5, 4, 3])
        #expect(scale.names == ["low", "Once a year", "Possible", "Likely", "every 2 days"])
    }

    @Test func anOwnMatrixHasTwentyFiveCells() throws {
        let row: [RiskBand] = [.low, .low, .low, .low, .critical]
        let matrix = try #require(RiskMatrix(rows: Array(repeating: row, count: 5)))
        #expect(matrix.band(of: try #require(RiskLevel("1x5"))) == .critical)
        #expect(RiskMatrix(rows: Array(repeating: row, count: 4)) == nil)
        #expect(RiskMatrix(rows: Array(repeating: [.low], count: 5)) == nil)
    }
}

import ADRModel
import ADRText
import Testing

@Suite struct DecisionAssessmentTests {
    @Test func theDecisionAsAWholeIsRead() {
        let assessment = riskRecord(
            """
            review_by: 2027-05-20
            confidence: Medium
            reversibility: one-way
            quality: {reliability: 2, performance_efficiency: -1}
            """
        ).assessment
        #expect(assessment.reviewBy.value?.iso == "2027-05-20")
        #expect(assessment.confidence.value == .medium)
        #expect(assessment.reversibility.value == .oneWay)
        #expect(assessment.quality.map(\.quality) == [.reliability, .performanceEfficiency])
        #expect(assessment.quality.map(\.effect) == [2, -1])
        #expect(assessment.problems.isEmpty)
    }

    @Test(arguments: [
        ("MED", Confidence.medium), ("Low", .low), ("H", .high), ("very high", .high), ("moderate", .medium),
    ])
    func wordsForConfidence(_ word: String, _ confidence: Confidence) {
        let assessment = riskRecord("confidence: \(word)").assessment
        #expect(assessment.confidence.value == confidence && assessment.problems.isEmpty)
    }

    @Test(arguments: [
        ("review-by: next year", "next year"), ("confidence: hihg", "hihg"), ("reversibility: both", "both"),
        ("quality: good", "good"), ("quality: {speed: 1}", "speed"), ("quality: {safety: 3}", "3"),
        ("quality: {safety: -9223372036854775808}", "-9223372036854775808"),
    ])
    func aFaultIsFoundAtItsPlace(line: String, place: String) {
        let record = riskRecord(line)
        #expect(record.assessment.problems.map { record.source[$0.range] } == [place])
    }

    @Test func nothingToldIsMissing() {
        let assessment = riskRecord("confidence:").assessment
        #expect(assessment.confidence == .missing)
        #expect(assessment.reviewBy == .missing)
        #expect(assessment.quality.isEmpty)
    }
}

import ADRModel
import ADRText
import Testing

@Suite struct HostileRecordTests {
    @Test(arguments: ["\"", "a", "Accepted -> ", "| ", "x or ", "日"])
    func aVeryLongStatusIsReadInLinearTime(_ pattern: String) {
        let text =
            "# X\n\n## Status\n\n" + String(repeating: pattern, count: 1_000_000 / pattern.utf8.count) + "\n"
        let duration = ContinuousClock().measure { _ = record(text).status }
        #expect(duration < .seconds(100), "\(pattern): \(duration)")
    }

    @Test(arguments: ["Supersedes: ADR-1, ", "Supersedes: "])
    func manyNamesThatMayBePartsAreReadInLinearTime(_ start: String) {
        let text = "# X\n\n- \(start)" + String(repeating: "Decision 2, ", count: 50_000) + "Decision 3\n"
        let duration = ContinuousClock().measure { _ = record(text).links(.supersedes) }
        #expect(duration < .seconds(100), "\(start): \(duration)")
    }

    @Test func theBeginningOfAVeryLongStatusCounts() {
        let text = "# X\n\n## Status\n\nAccepted, because " + String(repeating: "日本", count: 5_000) + "\n"
        #expect(record(text).currentStatus == .accepted)
    }
}

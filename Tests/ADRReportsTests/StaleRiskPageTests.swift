import ADRModel
import ADRReports
import ADRText
import Testing

@Suite struct StaleRiskPageTests {
    private let before = sampleLog(["0001-a.md": record(level: "1x1")])

    private static func record(level: String) -> String {
        let levels = level.split(separator: "x")
        return """
            ---
            status: accepted
            risks:
              - id: R1
                risk: Disks fill
                likelihood: \(levels[0])
                impact: \(levels[1])
            ---
            # Use a

            """
    }

    private func stale(_ page: SourceText, after: DecisionLog) -> [StaleRiskPage] {
        StaleRiskPage.all(
            among: [page], before: [before], after: [after], today: CalendarDate(iso: "2026-11-22")!,
            method: .standard)
    }

    @Test func aPageOfAnotherLogIsLeftAlone() {
        let other = sampleLog(["0001-a.md": Self.record(level: "1x1")], folder: "tests/shop/docs/decisions")
        let review = RiskReview([other], asOf: CalendarDate(iso: "2026-11-22")!, method: .standard)
        let page = SourceText(
            path: "tests/shop/risks.md", RiskReviewFormat.markdown.render(review, page: "tests/shop/risks.md")
        )
        #expect(stale(page, after: sampleLog(["0001-a.md": Self.record(level: "5x5")])).isEmpty)
    }

    @Test(arguments: [RiskReviewFormat.markdown, .html])
    func aPageTellsHowItIsRefreshedWhenTheRisksChange(_ format: RiskReviewFormat) throws {
        var options = MarkerOptions()
        options.add("audience", "qa")
        options.add("history", "no")
        let review = RiskReview([before], asOf: CalendarDate(iso: "2026-11-22")!, method: .standard)
        let page = SourceText(path: "risks.x", format.render(review, options: options))
        #expect(GeneratedFile.isOne(page))
        let after = sampleLog(["0001-a.md": Self.record(level: "5x5")])
        let found = stale(page, after: after)
        #expect(
            found.map { $0.command(writing: "../risks.x") } == [
                [
                    "adr", "risk", "review", "--audience", "qa", "--no-history", "--output", "../risks.x",
                ]
            ])
        #expect(stale(page, after: before).isEmpty)
    }

    @Test func aPageThatDoesNotSayHowItWasMadeIsLeftAlone() {
        let page = SourceText(path: "risks.md", GeneratedPage.marker + "\n\n# Risk review as of 2026-11-20\n")
        #expect(stale(page, after: sampleLog(["0001-a.md": Self.record(level: "5x5")])).isEmpty)
        #expect(GeneratedFile.isOne(page))
    }
}

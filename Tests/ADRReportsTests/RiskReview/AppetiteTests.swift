import ADRModel
import ADRText
import Testing

@testable import ADRReports

@Suite struct AppetiteTests {
    private func check(_ risks: String, _ limits: RiskAppetite.Limit...) throws -> AppetiteCheck {
        var method = RiskMethod.standard
        method.appetite = RiskAppetite(limits)
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\nrisks: [\(risks)]\n---\n# A\n"])
        return AppetiteCheck([log], asOf: try RiskReviewTests.day("2026-06-01"), method: method)
    }

    private let planned = RiskAppetite.Limit(.critical, .planned)

    @Test(arguments: [
        ("", true), ("{id: R1, risk: x, level: 5x5}", false),
        ("{id: R1, risk: x, level: 5x5, owner: a, response: mitigate, actions: [{do: y}]}", true),
        (
            "{id: R1, risk: x, level: 5x5, owner: a, response: mitigate, actions: [{do: y, done: true}]}",
            false
        ),
        ("{id: R1, risk: x, level: 5x5, status: closed}", true),
        ("{id: R1, risk: x, level: 5x5, residual: 1x5}", true),
        ("{id: R1, risk: x, level: 5x5, owner: a, status: accepted, review-by: 2026-06-01}", true),
        ("{id: R1, risk: x, level: 5x5, owner: a, status: accepted, review-by: 2026-05-31}", false),
    ])
    func everyOpenRiskOfTheBandHasAFullPlan(risk: String, isKept: Bool) throws {
        #expect(try check(risk, planned).isKept == isKept)
    }

    @Test func noMoreThanSoManyAreOpen() throws {
        let risks =
            "{id: R1, risk: x, level: 3x4}, {id: R2, risk: y, level: 3x4}, {id: R3, risk: z, level: 1x1}"
        #expect(try check(risks, .init(.high, .atMost(2))).isKept)
        let broken = try check(risks, .init(.low, .atMost(1)), .init(.high, .atMost(1)))
        #expect(!broken.isKept)
        #expect(
            broken.text == """
                FAIL  2 high are 1 too many (at most 1)
                      0001/R1  x
                      0001/R2  y
                pass  1 low, at most 1

                """)
        #expect(try !check("{id: R1, risk: x}", .init(nil, .atMost(0))).isKept)
    }

    @Test func aPartOfTheRegisterIsHeldToIt() throws {
        var (method, filter) = (RiskMethod.standard, ReviewFilter())
        method.appetite = RiskAppetite([.init(.high, .atMost(0))])
        filter.owners = ["ana"]
        let log = sampleLog([
            "0001-a.md": "---\nrisks: [{id: R1, risk: x, level: 3x4, owner: lee}]\n---\n# A\n"
        ])
        let day = try RiskReviewTests.day("2026-06-01")
        #expect(!AppetiteCheck([log], asOf: day, method: method).isKept)
        let part = AppetiteCheck([log], asOf: day, method: method, filter: filter)
        #expect(part.isKept && part.text == "Owned by ana:\npass  0 high, at most 0\n")
    }

    @Test func whatIsMissingIsSaid() throws {
        let text = try check("{id: R1, risk: x, level: 5x5, owner: a}", planned).text
        #expect(text == "FAIL  1 of 1 critical has no full plan\n      0001/R1  no response, no action: x\n")
        #expect(
            try check("{id: R1, risk: x, level: 1x1}", planned).text == "pass  no critical risk is open\n")
    }

    @Test func theReviewHasTheVerdictOnItsPage() throws {
        var method = RiskMethod.standard
        method.appetite = RiskAppetite([planned, RiskAppetite.Limit(.high, .atMost(0))])
        let log = sampleLog(["0001-a.md": "---\nrisks: [{id: R1, risk: x, level: 3x4}]\n---\n# A\n"])
        let review = RiskReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: method)
        #expect(
            RiskReviewFormat.terminal.render(review).contains(
                "\nAppetite  FAIL: 1 high is 1 too many (at most 0)\n"))
    }
}

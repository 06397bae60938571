import ADRModel
import ADRText
import Testing

@testable import ADRReports

/// What a page counts has names on it, and a person's own is not lost among that of others.
@Suite struct NamedNewsTests {
    private func page(
        _ file: String, for name: String, roles: [String: [TeamRole]] = ["kim": [.productOwner]],
        as format: RiskReviewFormat = .markdown
    ) throws -> String {
        var method = RiskMethod.standard
        method.roles = roles
        let review = RiskReview(
            [sampleLog(["0001-a.md": file])], asOf: try RiskReviewTests.day("2026-06-01"), method: method)
        return format.render(review, for: try #require(ReviewAudience.named(name, method)))
    }

    private func file(_ risks: [String], _ keys: String = "", body: String = "") -> String {
        "---\nstatus: accepted\n\(keys)risks: [\(risks.joined(separator: ", "))]\n---\n# A\n\(body)"
    }

    /// Each of them, also where others' are graver; below a table where it has no room.
    @Test func whatIsAskedOfThePagesPeopleHasAName() throws {
        let others = (1...30).map { "{id: R\($0), risk: x, level: 3x4, owner: lee, status: occurred}" }
        let mine = (31...38).map {
            "{id: R\($0), risk: mine \($0), level: 1x4, owner: kim, status: occurred}"
        }
        let text = try page(file(others + mine), for: "product-owner")
        #expect(text.contains("38 decisions needed (30 H, 8 L), 8 of them for kim"))
        for id in 31...38 { #expect(text.contains("[0001/R\(id)]"), "\(text)") }
    }

    /// A day that only the decision names, with its own actions.
    @Test func whatIsLateAboutADecisionIsTold() throws {
        let body =
            "\n## Actions\n\n- [ ] A1 Write the runbook (kim, 2026-05-30)\n- [ ] A2 Drill (lee, 2026-06-09)\n"
        let text = try page(file(["{id: R1, risk: x, level: 1x1}"], body: body), for: "product-owner")
        #expect(text.contains("**1 action of decisions late**, **1 due**"), "\(text)")
        #expect(text.contains(" Write the runbook, 30 May, 2 days late (**kim**)"), "\(text)")
        #expect(text.contains(" Drill, 9 Jun (lee)"), "\(text)")
    }

    @Test func whatMayStrikeIsTold() throws {
        let risks = [
            "{id: R1, risk: Snow, level: 2x2, expected-by: 2026-06-30}",
            "{id: R2, risk: Rain, level: 1x1, expected-by: 2026-07-04}",
            "{id: R3, risk: Fog, level: 1x1, expected-by: 2026-07-05}",
        ]
        let text = try page(file(risks), for: "all", as: .terminal)
        #expect(text.contains("3 risks expected to occur: L 0001/R1 Jun and 2 more"), "\(text)")
    }

    @Test func whatADeveloperMustNotBuildOnIsTold() throws {
        let risks = [
            "{id: R1, risk: Two stores, kind: debt, level: 2x2}",
            "{id: R2, risk: Mail arrives, kind: assumption}", "{id: R3, risk: Users pay, kind: assumption}",
        ]
        let text = try page(file(risks), for: "developer", roles: [:], as: .terminal)
        #expect(text.contains("Unsettled  1 debt: L 0001/R1 Two stores\n"), "\(text)")
        #expect(
            text.contains("           2 assumptions: 0001/R2 Mail arrives, 0001/R3 Users pay\n"), "\(text)")
    }

    /// A risk whose acceptance has expired counts, and the page says which.
    @Test func whyAnAcceptedRiskCountsIsTold() throws {
        var method = RiskMethod.standard
        method.appetite = RiskAppetite([.init(.critical, .planned)])
        let risk = "{id: R1, risk: x, level: 5x5, owner: kim, status: accepted, review-by: 2026-05-01}"
        let review = RiskReview(
            [sampleLog(["0001-a.md": file([risk])])], asOf: try RiskReviewTests.day("2026-06-01"),
            method: method)
        let text = RiskReviewFormat.markdown.render(review)
        #expect(text.contains(") counts: its acceptance has expired\n\n- **C** [0001/R1]"), "\(text)")
    }

    /// Late and coming, of risks and of the decision, and what nobody works on; nothing of others, and no such part where
    /// nobody has the role.
    @Test func whatThePagesPeopleHaveOnTheirHandsStandsTogether() throws {
        let risks = [
            "{id: R1, risk: Snow, level: 3x4, owner: kim, actions: [{do: Salt, owner: kim, by: 2026-05-30}]}",
            "{id: R2, risk: Rain, level: 2x2, owner: kim, expected-by: 2026-07-04}",
            "{id: R3, risk: Fog, level: 2x2, owner: lee, actions: [{do: Lamps, by: 2026-05-20}]}",
        ]
        let body = "\n## Actions\n\n- [ ] A1 Write the runbook (kim, 2026-06-09)\n"
        let record = file(risks, body: body)
        let text = try page(record, for: "product-owner", as: .terminal)
        let yours = """
            Yours (kim)  1 decision to make: H 0001/R1
                         1 late: action H 0001/R1 30 May
                         2 in 90 days: action 0001 9 Jun, expected L 0001/R2 4 Jul
                         1 risk with no next action: L 0001/R2

            """
        #expect(text.contains(yours), "\(text)")
        #expect(try page(record, for: "security", as: .terminal).contains("Yours") == false)
        let markdown = try page(record, for: "product-owner")
        #expect(markdown.contains("\n- action **H 3x4** [0001/R1](docs/decisions/0001-a.md) Salt, 30 May"))
    }
}

import ADRModel
import ADRText
import Testing

@testable import ADRReports

/// What is asked is the same number on every page, and the gravest of it has a name.
@Suite struct DecisionsNeededTests {
    private static let people = RiskMethod.standard.with(roles: [
        "kim": [.productOwner], "jo": [.operations], "lee": [.engineeringManager],
    ])

    private func title(_ text: String) -> String? {
        text.split(separator: "\n").first { $0.contains(" needed (") }.map { String($0.prefix { $0 != ")" }) }
    }

    @Test(arguments: [12, 120, 1_000]) func everyPageTellsTheSameNumber(count: Int) throws {
        let review = try BriefTests.review(count)
        var titles: Set<String> = []
        for name in ["all", "product-owner", "engineering-manager", "project-manager"] {
            let audience = try #require(ReviewAudience.named(name, .standard))
            for columns in [60, 80, 100, 200] {
                let text = RiskReviewFormat.terminal.render(review, for: audience, columns: columns)
                titles.insert(title(text) ?? name)
            }
            for format in [RiskReviewFormat.markdown, .terminal] {
                let text = title(format.render(review, for: audience)) ?? name
                titles.insert(text.trimmingPrefix("## ").description)
            }
        }
        let counts = RiskBand.allCases.reversed().map { band in
            (review.needs.count { $0.band == band }, band.letter)
        }
        let none = review.needs.count { $0.band == nil }
        let bands = (counts + [(none, "-")]).filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        #expect(titles == ["\(review.needs.count) decisions needed (" + bands.joined(separator: ", ")])
    }

    @Test(arguments: ["all", "product-owner", "engineering-manager"])
    func whatIsCriticalHasAName(name: String) throws {
        let review = RiskReview(
            [BriefTests.log(120)], asOf: try RiskReviewTests.day("2026-11-29"), method: Self.people)
        let audience = try #require(ReviewAudience.named(name, Self.people))
        let section = try #require(
            RiskReviewPage(review: review, audience: audience).page.sections.first {
                $0.name == DecisionsNeededPart.name
            })
        guard case .entries(let list)? = section.blocks.first else { return }
        let shown = list.entries.map { $0.line.plain }.joined(separator: "\n")
        let critical = review.needs.filter { $0.band?.grade == .critical }
        #expect(critical.count > 4)
        #expect(critical.filter { !shown.contains($0.reference) }.map(\.reference) == [])
        #expect(!shown.contains("less weight"))
    }

    @Test func aRoleIsAskedFirst() throws {
        let review = RiskReview(
            [BriefTests.log(120)], asOf: try RiskReviewTests.day("2026-11-29"), method: Self.people)
        let audience = try #require(ReviewAudience.named("operations", Self.people))
        let text = RiskReviewFormat.terminal.render(review, for: audience, columns: 100)
        let asked = review.needs.count { $0.addressees.contains("jo") }
        #expect(
            text.contains("\n\n\(asked) of \(review.needs.count) decisions needed are asked of jo ("),
            "\(text)")
        let unknown = RiskReview(
            [BriefTests.log(120)], asOf: try RiskReviewTests.day("2026-11-29"), method: .standard)
        #expect(
            !RiskReviewFormat.terminal.render(unknown, for: audience, columns: 100).contains(" needed "))
    }

    @Test func whoeverLooksAtTheirOwnIsAskedOnEachPage() throws {
        var filter = ReviewFilter()
        filter.mine = ["kim"]
        let review = RiskReview(
            [BriefTests.log(120)], asOf: try RiskReviewTests.day("2026-11-29"), method: .standard,
            filter: filter)
        let audience = try #require(ReviewAudience.named("operations", .standard))
        let text = RiskReviewFormat.terminal.render(review, for: audience, columns: 100)
        #expect(text.contains(" asked of kim ("), "\(text)")
    }
}

extension RiskMethod {
    fileprivate func with(roles: [String: [TeamRole]]) -> RiskMethod {
        var method = self
        method.roles = roles
        return method
    }
}

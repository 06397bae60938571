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

    /// Also where the people of the role are asked about many others.
    @Test(arguments: ["all", "product-owner", "engineering-manager", "project-manager"])
    func whatIsCriticalHasAName(name: String) throws {
        let keys =
            Array(repeating: "level: 5x5, owner: ana, status: occurred", count: 2)
            + Array(repeating: "level: 5x5, owner: ana", count: 3)
            + [
                "level: 3x4, owner: kim", "level: 3x4, owner: kim, status: occurred",
                "level: 3x4, owner: lee",
            ]
            + Array(repeating: "level: 1x1, owner: kim, status: accepted", count: 3)
            + Array(repeating: "level: 1x1, owner: lee, status: occurred", count: 3)
            + Array(repeating: "level: 1x2, owner: lee, status: accepted, review-by: 2026-01-01", count: 3)
        let risks = keys.enumerated().map { "{id: R\($0 + 1), risk: x, \($1)}" }.joined(separator: ", ")
        let log = sampleLog(["0001-a.md": "---\nstatus: accepted\nrisks: [\(risks)]\n---\n# A\n"])
        let review = RiskReview([log], asOf: try RiskReviewTests.day("2026-11-29"), method: Self.people)
        let audience = try #require(ReviewAudience.named(name, Self.people))
        for columns in [80, 100] {
            let text = RiskReviewFormat.terminal.render(review, for: audience, columns: columns)
            let behind = try #require(title(text).flatMap { text.firstRange(of: $0)?.upperBound })
            let asked = try #require(text[behind...].split(separator: "\n\n").first)
            for id in 1...5 { #expect(asked.contains("0001/R\(id)"), "\(text)") }
            #expect(!asked.contains("less weight"))
            let low = asked.firstRange(of: "\n L ")?.lowerBound ?? asked.endIndex
            let critical = asked.firstRange(of: "0001/R5")?.lowerBound ?? asked.endIndex
            #expect(critical < low, "\(text)")
        }
    }

    @Test func aRoleIsAskedFirst() throws {
        let review = RiskReview(
            [BriefTests.log(120)], asOf: try RiskReviewTests.day("2026-11-29"), method: Self.people)
        let audience = try #require(ReviewAudience.named("operations", Self.people))
        let text = RiskReviewFormat.terminal.render(review, for: audience, columns: 100)
        let asked = review.needs.count { $0.addressees.contains("jo") }
        #expect(
            text.contains("\n\n\(asked) of \(review.needs.count) decisions needed are for jo ("),
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
        #expect(text.contains(" for kim ("), "\(text)")
    }
}

extension RiskMethod {
    fileprivate func with(roles: [String: [TeamRole]]) -> RiskMethod {
        var method = self
        method.roles = roles
        return method
    }
}

import ADRModel
import Testing

@testable import ADRReports

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// A review by a scale, bands and audiences of the team's own.
@Suite struct TeamMethodTests {
    static func review(_ likelihoods: Int, _ impacts: Int) throws -> RiskReview {
        func axis(_ size: Int) throws -> RatingScale {
            try #require(RatingScale(names: (1...size).map { "word \($0) of many words" }))
        }
        var method = try #require(
            RiskMethod(scale: RiskScale(likelihood: axis(likelihoods), impact: axis(impacts))))
        method.bandNames = try #require(RiskBandNames(["green", "yellow", "orange", "red"]))
        let log = sampleLog([
            "0002-postgres.md": """
            ---
            status: accepted
            risks:
              - {id: R1, risk: Failover loses writes, level: \(likelihoods)x\(impacts), target: 1x1}
              - {id: R2, risk: The licence changes, level: 1x\(impacts)}
              - {id: R3, risk: The vendor leaves, level: \(likelihoods + 1)x1}
            ---
            # Use PostgreSQL
            """
        ])
        return RiskReview([log], asOf: try RiskReviewTests.day("2026-06-01"), method: method)
    }

    @Test func theMapFollowsTheScale() throws {
        let map = try Self.review(3, 4).heatMap
        #expect(map.rows.map { $0.map(\.level.text) }.first == ["3x1", "3x2", "3x3", "3x4"])
        #expect(map.rows.count == 3)
        #expect(map.rows[0].map(\.band.name) == ["yellow", "orange", "red", "red"])
        #expect(map.rows[0][3].references == ["0002/R1"])
    }

    @Test func peopleReadTheNamesOfTheTeam() throws {
        let review = try Self.review(3, 4)
        let text = RiskReviewFormat.markdown.render(review, isFull: true)
        #expect(text.contains("| R red | O orange | Y yellow | G green | unrated |"))
        #expect(text.contains("**Now**: 1 red, 0 orange, 1 yellow, 0 green."))
        #expect(text.contains("their product gives the band: yellow from 3, orange from 5, red from 8."))
        #expect(text.contains("1 of 1 red and orange risks has no full plan"))
        #expect(!text.contains("medium") && !text.contains("critical"))
    }

    @Test func dataKeepsTheStandardNames() throws {
        let json = RiskReviewFormat.json.render(try Self.review(3, 4))
        let dense = json.split { $0.isWhitespace }.joined()
        #expect(dense.contains("\"counts\":{\"low\":0,\"medium\":1,\"high\":0,\"critical\":1}"))
        #expect(dense.contains("\"bands\":[\"green\",\"yellow\",\"orange\",\"red\"]"))
        #expect(dense.contains("\"band\":\"critical\"") && !dense.contains("\"band\":\"red\""))
    }

    /// Where a reference would be cut, the cell says how many entries it has.
    @Test func smallCellsCountTheirEntries() throws {
        let wide = HeatMapPicture(map: try Self.review(3, 5).heatMap).drawing(.wide).texts
        #expect(wide.contains("0002/R1") && wide.contains("Now") && wide.contains("If all actions work"))
        let crowded = HeatMapPicture(map: try Self.review(3, 10).heatMap).drawing(.wide).texts
        #expect(crowded.contains { $0 == "1" } && !crowded.contains { $0.hasPrefix("0002") })
    }

    @Test(arguments: RatingScale.sizes, RatingScale.sizes)
    func everySizeIsDrawn(likelihoods: Int, impacts: Int) throws {
        let review = try Self.review(likelihoods, impacts)
        let picture = HeatMapPicture(map: review.heatMap)
        for width in [40, 80, 100] {
            let lines = try #require(picture.terminal(width: width)).plain.split(separator: "\n")
            #expect(lines.allSatisfy { $0.count <= max(width, 3 + 5 * impacts) }, "\(lines)")
            #expect(lines.joined().contains("1"))
        }
        for form in PictureForm.allCases {
            let drawing = picture.drawing(form)
            #expect(drawing.boxes.count >= 2 * likelihoods * impacts)
            #expect(drawing.boxes.allSatisfy { $0.x >= 0 && $0.x + $0.width <= form.width })
        }
    }

    @Test func anAudienceOfTheTeamSeesItsPartsInTheirOrder() throws {
        let review = try Self.review(3, 4)
        let board = ReviewAudience("board", partsNamed: ["register", "heat-map", "top-risks"])
        let page = RiskReviewPage(review: review, audience: board).page
        #expect(page.sections.map(\.name.description) == ["register", "heat-map", "top-risks"])
        #expect(page.lead.isEmpty)
        let text = RiskReviewFormat.terminal.render(review, for: board)
        #expect(text.hasPrefix("Risk review as of 2026-06-01\n\nRegister"))
    }

    @Test(arguments: ReviewParts.names)
    func aPartIsNamedAsItsSection(part: String) throws {
        let review = try RiskReviewTests().review
        let page = RiskReviewPage(review: review, audience: ReviewAudience("one", partsNamed: [part])).page
        #expect(page.sections.allSatisfy { [part, "rest"].contains($0.name) })
    }

    @Test func thePageOfTheCommandTellsTheParts() throws {
        let audiences = try ReviewAudience.builtInNames.map { name in
            (name, try #require(ReviewAudience.named(name, .standard)))
        }
        var lines = ["| part | what it shows | " + audiences.map(\.0).joined(separator: " | ") + " |"]
        for part in ReviewParts.all {
            let marks = audiences.map { $0.1.has(part) ? "x" : "" }
            lines.append("| `\(part.name)` | \(part.summary) | " + marks.joined(separator: " | ") + " |")
        }
        let package = #filePath.split(separator: "/").dropLast(4).map { "/" + $0 }.joined()
        let page = try String(contentsOfFile: "\(package)/docs/commands/risk-review.md", encoding: .utf8)
        for line in lines { #expect(page.contains(line + "\n")) }
    }
}

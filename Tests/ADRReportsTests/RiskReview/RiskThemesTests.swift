import ADRModel
import ADRReports
import ADRText
import Testing

/// What open entries have in common.
@Suite struct RiskThemesTests {
    private func themes(_ records: [(links: String, risks: String)]) throws -> RiskThemes {
        let read = records.enumerated().map { index, record in
            RecordReader().read(
                SourceText(
                    path: "docs/decisions/000\(index + 1)-a.md",
                    "---\nstatus: accepted\ntags: [data]\n\(record.links)\nrisks: [\(record.risks)]\n---\n# A\n"
                ))
        }
        let log = DecisionLog(folder: "docs/decisions", records: read)
        let day = try RiskReviewTests.day("2026-06-01")
        return RiskReview([log], asOf: day, method: .standard).themes
    }

    private static func risk(_ level: String, _ qualities: String, _ more: String = "") -> String {
        "{id: R1, risk: x, level: \(level), quality: [\(qualities)]\(more)}"
    }

    @Test func linkedDecisionsWithOneQualityMakeATheme() throws {
        let themes = try themes([
            ("depends-on: [2]", Self.risk("2x2", "security")),
            ("", Self.risk("4x5", "security, safety")),
            ("relates-to: [2]", Self.risk("3x3", "security")),
            ("", Self.risk("5x5", "security")),
        ]).themes
        #expect(themes.count == 1)
        #expect(themes.first?.qualities == [.security])
        #expect(themes.first?.risks.map(\.reference) == ["0002/R1", "0003/R1", "0001/R1"])
        #expect(themes.first?.decisions.map(\.label) == ["0002", "0003", "0001"])
        #expect(themes.first?.counts == RiskCounts(low: 1, medium: 1, high: 0, critical: 1))
    }

    /// What lies between two decisions joins them only if it threatens the same.
    @Test func aThemeIsNotJoinedByWhatHasNothingToDoWithIt() throws {
        let chain = [
            ("depends-on: [2]", Self.risk("2x2", "security")),
            ("depends-on: [3]", Self.risk("2x2", "safety")),
            ("", Self.risk("2x2", "security")),
        ]
        #expect(try themes(chain).themes.isEmpty)
    }

    @Test func risksThatThreatenTheSameQualitiesAreOneTheme() throws {
        let themes = try themes([
            ("", Self.risk("2x2", "safety, security")),
            ("supersedes: [1]", Self.risk("2x2", "security, safety")),
        ]).themes
        #expect(themes.map(\.qualities) == [[.security, .safety]])
    }

    @Test func theGravestThemeComesFirst() throws {
        let themes = try themes([
            ("", Self.risk("1x1", "reliability") + ", {id: R2, risk: y, level: 1x1, quality: [reliability]}"),
            ("", Self.risk("5x5", "security") + ", {id: R2, risk: y, level: 1x1, quality: [security]}"),
        ]).themes
        #expect(themes.map(\.qualities) == [[.security], [.reliability]])
    }

    @Test func whatIsDealtWithIsNoPartOfATheme() throws {
        let themes = try themes([
            (
                "",
                Self.risk("2x2", "security")
                    + ", {id: R2, risk: y, level: 1x1, quality: [security], status: closed}"
            )
        ])
        #expect(themes.themes.isEmpty)
        #expect(themes.concentrations.map(\.risks.count) == [1, 1])
    }

    @Test func entriesAreCountedByQualityOwnerAndTag() throws {
        let concentrations = try themes([
            ("", Self.risk("2x2", "security", ", owner: lee")),
            ("", Self.risk("4x5", "safety", ", owner: ana")),
            ("", Self.risk("1x1", "security", ", owner: lee")),
        ]).concentrations
        #expect(
            concentrations.map { "\($0.kind) \($0.name) \($0.risks.count)" } == [
                "quality safety 1", "quality security 2", "owner ana 1", "owner lee 2", "tag data 3",
            ])
    }
}

import ADRModel
import ADRText
import Testing

/// Risks between the fences of TOML are those of YAML.
@Suite struct RiskTOMLTests {
    static let tables = """
        [[risks]]
        id = "R1"
        risk = "Failover loses writes"
        level = "2x5"
        quality = ["reliability"]
        review-by = 2027-01-15
        votes = {ana = "2x5", lee = "4x4"}
        [[risks.actions]]
        do = "Second zone"
        by = 2026-12-15
        done = true

        [[risks]]
        id = "R2"
        risk = "The licence changes"
        likelihood = 4
        impact = "moderate"
        """
    static let inline = """
        risks = [
          {id = "R1", risk = "Failover loses writes", level = "2x5", quality = "reliability", review-by = 2027-01-15, \
        votes = {ana = "2x5", lee = "4x4"}, actions = [{do = "Second zone", by = 2026-12-15, done = true}]},
          {id = "R2", risk = "The licence changes", likelihood = 4, impact = "moderate"},
        ]
        """

    static func record(_ lines: String) -> DecisionRecord {
        RecordReader().read(
            SourceText(path: "adr/0012-x.md", "+++\nstatus = \"accepted\"\n\(lines)\n+++\n# Use X\n"))
    }

    @Test(arguments: [tables, inline])
    func bothFormsAreReadAsYAML(lines: String) throws {
        let record = Self.record(lines)
        #expect(record.frontMatter?.problems.isEmpty == true && riskProblems(record).isEmpty)
        let risk = try #require(record.risks.first)
        #expect(record.risks.map(\.id.value) == ["R1", "R2"])
        #expect(record.risks.map(\.level.value?.text) == ["2x5", "4x3"])
        #expect(risk.quality.value == [.reliability])
        #expect(risk.reviewBy.value?.iso == "2027-01-15")
        #expect(risk.votes.map(\.voter) == ["ana", "lee"])
        #expect(risk.actions.map(\.task.value) == ["Second zone"] && risk.actions.map(\.isDone) == [true])
        #expect(risk.actions.first?.by.value?.iso == "2026-12-15")
    }

    @Test(arguments: [
        ("[[risks]]\nid = \"R1\"\nrisk = \"A\"\nlevel = \"6x1\"", "\"6x1\"", "not a level"),
        ("[[risks]]\nid = \"R1\"\nrisk = \"A\"\nlevel = \"2x5\"\ncost = 4", "cost", "not a key of a risk"),
        ("[[risks]]\nid = \"R1\"\nlevel = \"2x5\"", "[[risks]]\nid = \"R1\"\nlevel = \"2x5\"", "no `risk`"),
        (
            "[[risks]]\nid = \"R1\"\nrisk = \"A\"\nlevel = \"2x5\"\n[[risks.actions]]\nby = 2026-02-30",
            "2026-02-30", "not a date"
        ),
        ("risks = [{id = \"R1\", risk = \"A\", level = \"2x5\", kind = \"x\"}]", "\"x\"", "not a kind"),
        (
            "[risks]\nid = \"R1\"\nrisk = \"A\"\nlevel = \"2x5\"",
            "[risks]\nid = \"R1\"\nrisk = \"A\"\nlevel = \"2x5\"", "must be a list"
        ),
    ])
    func aFaultIsFoundAtItsPlace(lines: String, place: String, words: String) {
        let record = Self.record(lines)
        let problems = RiskReader(record, method: .standard).problems
        #expect(
            problems.contains { record.source[$0.range] == place && $0.message.contains(words) },
            "\(problems)")
    }
}

import ADRCommandLine
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The JSON of a risk review, and that of a design review, is as its schema says.
@Suite struct RiskReviewSchemaTests {
    private static let package = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

    private let schema: JSONSchema

    init() throws { schema = try JSONSchema("risk-review.schema.json") }

    private func review(
        of project: CommandProject, _ options: String..., command: [String] = ["risk", "review"],
        format: String = "json"
    ) throws -> JSONTree {
        let outcome = project.run(command + ["--format", format] + options)
        #expect(outcome.exit == .success && outcome.errors.isEmpty)
        return try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
    }

    private func example() throws -> CommandProject {
        let project = try CommandProject([:])
        let log = Self.package + "/docs/examples/harbour/docs"
        try FileManager.default.copyItem(atPath: log, toPath: project.folder + "/docs")
        return project
    }

    @Test func theExampleIsAsTheSchemaSays() throws {
        #expect(schema.faults(in: try review(of: example(), "--no-history", "--as-of", "2026-11-26")) == [])
    }

    @Test func anEmptyLogIsAsTheSchemaSays() throws {
        let project = try CommandProject(["docs/decisions/0001-a.md": "---\nstatus: accepted\n---\n# A\n"])
        #expect(schema.faults(in: try review(of: project)) == [])
    }

    @Test func minutesAreAsTheirSchemaSays() throws {
        let project = try example()
        let minutes = try review(
            of: project, "--since", "2020-01-01", "--as-of", "2026-11-26", command: ["minutes"])
        #expect(try JSONSchema("minutes.schema.json").faults(in: minutes) == [])
        #expect(minutes["decisions"]?.values.isEmpty == false)
    }

    @Test func aDesignReviewIsAsItsSchemaSays() throws {
        let project = try example()
        try project.write(
            "docs/decisions/0099-wait.md", "# Wait\n\n## Status\n\nProposed\n\nAmends ADR-98\n")
        let design = try JSONSchema("review.schema.json")
        let review = try review(
            of: project, "--no-history", "--as-of", "2026-11-26", "--minutes", "30", command: ["review"])
        #expect(design.faults(in: review) == [])
        #expect(review["proposals"]?.values.contains { !($0["findings"]?.values.isEmpty ?? true) } == true)
        #expect(review["proposals"]?.values.contains { !($0["risks"]?.values.isEmpty ?? true) } == true)
        #expect(review["due"]?.values.isEmpty == false)
    }

    @Test func whatTheSchemaDoesNotSayIsFound() throws {
        guard case .object(var members) = try review(of: example(), "--no-history") else {
            Issue.record("the review is not an object")
            return
        }
        members["counts"] = .object(["low": .string("1"), "hihg": .number(1)])
        members["as_of"] = nil
        members["matrix"] = .string("cube")
        #expect(
            Set(schema.faults(in: .object(members))) == [
                ".as_of is missing", ".counts.critical is missing", ".counts.medium is missing",
                ".counts.high is missing", ".counts.hihg is unknown", ".counts.low is no integer",
                ".matrix is none of the values",
            ])
    }

    // MARK: - Version 2

    @Test(arguments: [[], ["--owner", "lee"], ["--quality", "security"]])
    func versionTwoIsAsItsSchemaSays(filter: [String]) throws {
        let outcome = try example().run(
            ["risk", "review", "--format", "json-2", "--no-history", "--as-of", "2026-11-26"] + filter)
        let review = try JSONDecoder().decode(JSONTree.self, from: Data(outcome.output.utf8))
        #expect(try JSONSchema("risk-review-2.schema.json").faults(in: review) == [])
        #expect((review["filter"] == .null) == filter.isEmpty)
        #expect(unknownNames(in: review) == [])
    }

    @Test(.enabled(if: TestGit.isThere)) func versionTwoTellsWhatHasChanged() throws {
        let project = try example()
        project.environment = TestGit.environment
        try TestGit.run(["init", "-q"], in: project.folder)
        try TestGit.run(["add", "-A"], in: project.folder)
        try TestGit.run(["commit", "-qm", "one"], in: project.folder)
        let log = project.folder + "/docs/decisions"
        for name in try FileManager.default.contentsOfDirectory(atPath: log) where name.hasPrefix("0003-") {
            try FileManager.default.removeItem(atPath: "\(log)/\(name)")
        }
        let review = try review(of: project, "--since", "HEAD", "--as-of", "2026-11-26", format: "json-2")
        #expect(try JSONSchema("risk-review-2.schema.json").faults(in: review) == [])
        #expect(review["parts"]?["changes"]?["removed"]?.values.isEmpty == false)
        #expect(unknownNames(in: review) == [])
    }

    @Test func aFileOfVersionTwoIsWrittenAndKnownAgain() throws {
        let project = try example()
        let options = ["risk", "review", "--no-history", "--format", "json-2", "--output", "risks.json"]
        #expect(project.run(options).exit == .success)
        #expect(project.run(options + ["--check"]).exit == .success)
    }

    /// The references and labels in the parts of a review that neither the register nor the list of decisions has.
    private func unknownNames(in review: JSONTree) -> [String] {
        let removed = review["parts"]?["changes"]?["removed"]?.values ?? []
        let risks = Set(((review["register"]?.values ?? []) + removed).compactMap { $0["reference"]?.text })
        let decisions = Set((review["decisions"]?.values ?? []).compactMap { $0["label"]?.text })
        func names(_ value: JSONTree, _ key: String) -> [String] {
            switch value {
            case .object(let members): members.flatMap { names($0.value, $0.key) }
            case .array(let values): values.flatMap { names($0, key) }
            case .string(let name):
                switch key {
                case "risk", "risks", "expected", "signs", "points", "debts", "grave_risks", "without_a_cell":
                    risks.contains(name) ? [] : [name]
                case "decision", "rests_on", "direct", "reach": decisions.contains(name) ? [] : [name]
                case "reference": risks.union(decisions).contains(name) ? [] : [name]
                default: []
                }
            default: []
            }
        }
        guard case .object(var parts) = review["parts"] else { return ["no parts"] }
        if case .object(var changes) = parts["changes"] {
            changes["removed"] = nil
            parts["changes"] = .object(changes)
        }
        return names(.object(parts), "").sorted()
    }
}
